import { aboutBrowser } from '../../platform/about-browser';
import { createKeptFaults, type FaultMemory } from '../../platform/kept-faults';
import type { ScriptRunner, TabQueries } from '../../platform/ports';
import type { Settings } from '../../settings/settings';
import type { ShownReport } from '../../ui/options/ErrorReport';
import { gatherFaults } from '../error-report/gather-faults';
import { countOf, writeReport } from '../error-report/write-report';

interface ErrorBrowser {
  readonly tabs: TabQueries;
  readonly scripting: ScriptRunner;
  readonly storage: { readonly session: FaultMemory };
  readonly runtime: Parameters<typeof aboutBrowser>[0]['runtime'] & {
    getManifest(): { readonly version: string };
    getURL(path: string): string;
  };
}

export interface ErrorPorts {
  readSettings(): Promise<Settings>;
  /** Names of stored fields that could not be read. */
  unreadable(): readonly string[];
  onChanged(): void;
}

/** What the options say of errors: asked for once, and again when the reader wants it. */
export interface FollowedErrors {
  /** `null` while the open pages are asked. */
  readonly now: ShownReport | null;
  look(): Promise<void>;
}

export function followErrors(
  browser: ErrorBrowser,
  { readSettings, unreadable, onChanged }: ErrorPorts,
): FollowedErrors {
  const { tabs, scripting, storage, runtime } = browser;
  const kept = createKeptFaults(storage.session, navigator.locks);
  let now: ShownReport | null = null;

  async function look(): Promise<void> {
    now = null;
    onChanged();
    const settings = await readSettings();
    const [gathered, about] = await Promise.all([
      gatherFaults({ tabs, scripting, kept }, settings),
      aboutBrowser({ runtime }, navigator.userAgent),
    ]);
    const text = writeReport({
      ...gathered,
      ...about,
      version: runtime.getManifest().version,
      language: navigator.language,
      settings,
      unreadable: unreadable(),
      origin: runtime.getURL('').replace(/\/$/, ''),
    });
    now = { count: countOf(gathered.faults), silent: gathered.silent, text };
    onChanged();
  }

  // Not within this call: the page that asks is not ready for news.
  void Promise.resolve().then(look);

  return {
    get now() {
      return now;
    },
    look,
  };
}
