import type { FrameAddress } from './frame-target';
import type { ScriptRunner } from './ports';

/** Counts of a tab's frames, kept by its top document; see `countTab`. A symbol, as for the frame slot. */
const COUNTS_KEY = 'backgrounder.counts';

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
 * @param news - Counts that are new. A frame that goes sends 0, which does not touch the count of the document after it.
 * @returns 0 where the top document cannot be entered. Never rejects.
 */
export async function countTab(
  scripting: ScriptRunner,
  tabId: number,
  news: readonly CountNews[] = [],
): Promise<number> {
  const [visit] = await scripting
    .executeScript({
      target: { tabId, frameIds: [0] },
      func: sumCounts,
      args: [COUNTS_KEY, news],
      injectImmediately: true,
    })
    .catch(() => []);
  return typeof visit?.result === 'number' ? visit.result : 0;
}

/** Runs in the top frame, alone: it is sent there as text. */
function sumCounts(key: unknown, news: unknown): number {
  const world = globalThis as { [key: symbol]: Map<number, CountNews> | undefined };
  const symbol = Symbol.for(String(key));
  world[symbol] ??= new Map();
  const counts = world[symbol];
  for (const { frameId, documentId, count } of news as readonly CountNews[]) {
    const known = counts.get(frameId);
    const isLate = count === 0 && known !== undefined && known.documentId !== documentId;
    if (!isLate) counts.set(frameId, { frameId, documentId, count });
  }
  return [...counts.values()].reduce((sum, { count }) => sum + count, 0);
}
