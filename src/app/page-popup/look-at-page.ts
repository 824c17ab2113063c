import type { PermissionPort } from '../../platform/permissions';
import type { ScriptRunner, TabQueries } from '../../platform/ports';
import { askTabAccess, guessTabAccess, type TabAccess } from '../../platform/tab-access';
import { reportTab, type TabFrame } from '../../platform/tab-report';
import { type FrontTab, frontTab } from '../../platform/tabs';
import type { Settings } from '../../settings/settings';
import { runsOn } from '../../settings/site-rules';

/** The parts of the browser that looking needs. */
export interface LookPorts {
  readonly tabs: TabQueries;
  readonly scripting: ScriptRunner;
  readonly permissions: Pick<PermissionPort, 'contains'>;
  readSettings(): Promise<Settings>;
  /** By `performance.now()`. */
  now(): number;
  pause(ms: number): Promise<void>;
}

/** What is found out of the page in the tab. */
export interface PageLook {
  readonly tab: FrontTab | null;
  readonly access: TabAccess;
  readonly settings: Settings;
  readonly frames: readonly TabFrame[];
  readonly hasWaited: boolean;
}

type Seen = Pick<PageLook, 'access' | 'frames'>;

/** A worker that starts, asks and injects takes a tenth of it; where no script of ours has come by then, none will. */
const WAIT_FOR_SCRIPTS_MS = 3000;

/** A page that is busy answers late, one that hangs never: the popup does not wait longer to be drawn. By feel. */
const ANSWERS_WITHIN_MS = 200;

/** What is known of a page that has not answered yet. */
const UNSEEN = { access: 'readable', frames: [] } as const;

/** Makes the function that looks at the page in the tab in front. It never rejects. */
export function createPageLook(ports: LookPorts): () => Promise<PageLook> {
  let awaited = '';
  let since = ports.now();
  let seen: Seen = UNSEEN;
  let seenAt = '';
  let answering: Promise<Seen> | null = null;

  /** The wait begins anew with another page, and whenever another answer is to be expected of the same. */
  function hasWaitedFor(expected: string): boolean {
    if (expected !== awaited) since = ports.now();
    awaited = expected;
    return ports.now() - since > WAIT_FOR_SCRIPTS_MS;
  }

  /** What a page answers; where it is late, what it answered last. A page is asked one thing at a time. */
  async function see(tab: FrontTab): Promise<Seen> {
    const at = `${tab.id} ${tab.url}`;
    if (at !== seenAt) {
      seen = UNSEEN;
      answering = null;
    }
    seenAt = at;
    answering ??= enter(ports, tab).then((answer) => {
      if (at === seenAt) {
        seen = answer;
        answering = null;
      }
      return answer;
    });
    return Promise.race([answering, ports.pause(ANSWERS_WITHIN_MS).then(() => seen)]);
  }

  /** Nothing of ours enters a page that is off, this question neither. */
  async function lookInto(tab: FrontTab | null, isAllowed: boolean): Promise<Seen> {
    if (tab === null) return { access: 'browser-page', frames: [] };
    if (isAllowed) return see(tab);
    seenAt = '';
    return { access: await guessTabAccess(ports, tab), frames: [] };
  }

  return async () => {
    const [settings, tab] = await Promise.all([ports.readSettings(), frontTab(ports.tabs)]);
    const isOn = runsOn(settings, tab?.host ?? '');
    const { access, frames } = await lookInto(tab, isOn || (settings.enabled && tab?.url === undefined));
    const hasWaited = hasWaitedFor(`${tab?.id} ${tab?.url} ${access} ${isOn}`);
    return { tab, access, settings, frames, hasWaited };
  };
}

/** A page that hides its address is entered only after the question whether it may be. */
async function enter({ scripting, permissions }: LookPorts, tab: FrontTab): Promise<Seen> {
  const isHidden = tab.url === undefined;
  const frames = isHidden ? [] : await reportTab(scripting, tab.id);
  // Where our scripts have found something, there is nothing to ask.
  if (frames.some(({ mentions }) => mentions.length > 0)) return { access: 'readable', frames };
  const access = await askTabAccess({ scripting, permissions }, tab);
  return { access, frames: isHidden && access === 'readable' ? await reportTab(scripting, tab.id) : frames };
}
