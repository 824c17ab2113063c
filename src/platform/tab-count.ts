import * as v from 'valibot';
import { type FrameAddress, frameTarget } from './frame-target';
import type { MentionsChanged } from './messages';
import type { OwnBrowser } from './own-browser';
import type { ScriptRunner } from './ports';

/** Counts of a tab's frames, kept by its top document; see `countTab`. A symbol, as for the frame slot. */
const COUNTS_KEY = 'backgrounder.counts';

/** How long a badge may count a frame that is gone. */
const LOOK_EVERY_MS = 1000;

/** A frame's new count. */
export interface CountNews extends Pick<FrameAddress, 'frameId' | 'documentId'> {
  readonly count: number;
}

/**
 * Adds up the mentions of a tab.
 *
 * The counts of its frames are kept in the isolated world of its top document: they live exactly as long as the badge,
 * outlive the worker, and asking for the sum enters no other frame.
 *
 * What a frame says as it goes is lost where the worker is asleep. So the top document looks which frames are still there
 * while others than itself are counted, and has the tab counted again; only then are the counted ones tried, one by one.
 *
 * @param news - Counts that are new. A frame that goes sends 0, which does not touch the count of the document after it.
 * @returns 0 where the top document cannot be entered. Never rejects.
 */
export async function countTab(
  scripting: ScriptRunner,
  tabId: number,
  news: readonly CountNews[] = [],
): Promise<number> {
  const { sum, doubted } = await tellTop(scripting, tabId, news);
  const gone: CountNews[] = [];
  for (const { frameId, documentId } of doubted) {
    if (!(await isThere(scripting, { tabId, frameId, documentId }))) gone.push({ frameId, documentId, count: 0 });
  }
  return gone.length === 0 ? sum : (await tellTop(scripting, tabId, gone)).sum;
}

/** `doubted`: counted frames of which some may be gone. */
const tally = v.object({
  sum: v.number(),
  doubted: v.array(v.object({ frameId: v.number(), documentId: v.nullable(v.string()), count: v.number() })),
});

type Tally = v.InferOutput<typeof tally>;

async function tellTop(scripting: ScriptRunner, tabId: number, news: readonly CountNews[]): Promise<Tally> {
  const [visit] = await scripting
    .executeScript({
      target: { tabId, frameIds: [0] },
      func: keepCounts,
      args: [COUNTS_KEY, news, 'mentions-changed' satisfies MentionsChanged['type'], LOOK_EVERY_MS],
      injectImmediately: true,
    })
    .catch(() => []);
  const answer = v.safeParse(tally, visit?.result);
  return answer.success ? answer.output : { sum: 0, doubted: [] };
}

async function isThere(scripting: ScriptRunner, frame: FrameAddress): Promise<boolean> {
  const [visit] = await scripting
    .executeScript({ target: frameTarget(frame), func: () => true, injectImmediately: true })
    .catch(() => []);
  return visit?.result === true;
}

/** What the top document keeps between two counts. */
interface Counts {
  readonly of: Map<number, CountNews>;
  windows: readonly Window[];
  timer: number;
}

/** Runs in the top frame, alone: it is sent there as text. */
function keepCounts(key: unknown, news: unknown, type: unknown, everyMs: unknown): Tally {
  const world = globalThis as { [key: symbol]: Counts | undefined };
  const symbol = Symbol.for(String(key));
  world[symbol] ??= { of: new Map(), windows: [], timer: 0 };
  const counts = world[symbol];
  for (const { frameId, documentId, count } of news as readonly CountNews[]) {
    const known = counts.of.get(frameId);
    const isLate = count === 0 && known !== undefined && known.documentId !== documentId;
    if (!isLate) counts.of.set(frameId, { frameId, documentId, count });
  }

  const windowsIn = (frame: Window): Window[] =>
    Array.from({ length: frame.length }, (_, index) => frame[index])
      .filter((inner) => inner !== undefined)
      .flatMap((inner) => [inner, ...windowsIn(inner)]);
  const isGone = (frame: Window) => {
    try {
      return frame.closed;
    } catch {
      // In Firefox it is a dead object then.
      return true;
    }
  };
  const isSomeGone = () => counts.windows.some(isGone);
  const others = [...counts.of.values()].filter(({ frameId, count }) => frameId !== 0 && count > 0);
  const doubted = isSomeGone() ? others : [];
  counts.windows = windowsIn(window);

  const look = async () => {
    if (!isSomeGone()) return;
    const { browser, chrome } = globalThis as { readonly browser?: OwnBrowser; readonly chrome?: OwnBrowser };
    const runtime = [browser?.runtime, chrome?.runtime].find((each) => typeof each?.id === 'string');
    // A message that is lost is sent again at the next look, for until it is answered the windows stay as they are.
    const answer = runtime
      ? await runtime.sendMessage({ type, count: counts.of.get(0)?.count ?? 0 }).catch(() => null)
      : 'refused';
    if (answer === 'refused') clearInterval(counts.timer);
  };
  clearInterval(counts.timer);
  if (others.length > 0) counts.timer = window.setInterval(look, Number(everyMs));
  return { sum: [...counts.of.values()].reduce((sum, { count }) => sum + count, 0), doubted };
}
