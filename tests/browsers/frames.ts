import { FRAME_SLOT_KEY } from '../../src/platform/frame-slot.ts';
import { ask } from './control-page.ts';
import type { ExtensionBrowser, Tab } from './extension-browser.ts';
import { type FrameProbe, openMentionInFrame, probeFrame } from './probe-frame.ts';

export interface Frame extends FrameProbe {
  readonly id: number;
  /** Another document in the same frame has another one. */
  readonly documentId: string;
}

/**
 * All frames of a tab that the extension can reach, in document order, the top one first, a child before the next sibling.
 *
 * Asked at once: else one frame that loads for ever would keep all others from answering.
 */
export async function framesOf(browser: ExtensionBrowser, tab: Tab): Promise<readonly Frame[]> {
  const answers = await ask<readonly Answer[]>(
    browser.control,
    `await api.scripting.executeScript({
      target: { tabId: ${tab.id}, allFrames: true },
      func: ${probeFrame},
      args: [${JSON.stringify(FRAME_SLOT_KEY)}],
      injectImmediately: true,
    })`,
  );
  // A frame that went away while it was asked has no result.
  const frames = answers.flatMap(({ frameId, documentId, result }) =>
    result ? [{ ...result, id: frameId, documentId: documentId ?? String(frameId) }] : [],
  );
  const childOrders = new Map(frames.map(({ path, childOrder }) => [String(path), childOrder]));
  const ranked = frames.map((frame) => ({ frame, rank: rankOf(frame.path, childOrders) }));
  return ranked.sort((a, b) => compareRanks(a.rank, b.rank) || a.frame.id - b.frame.id).map(({ frame }) => frame);
}

/** False where the frame has no such mention. */
export function openMention(browser: ExtensionBrowser, tab: Tab, frame: Frame, index: number): Promise<boolean> {
  return ask<boolean>(
    browser.control,
    `(await api.scripting.executeScript({
      target: { tabId: ${tab.id}, frameIds: [${frame.id}] },
      func: ${openMentionInFrame},
      args: [${JSON.stringify(FRAME_SLOT_KEY)}, ${index}],
      injectImmediately: true,
    }))[0].result`,
  );
}

interface Answer {
  readonly frameId: number;
  /** `null` in Firefox before 153. */
  readonly documentId?: string;
  readonly result?: FrameProbe | null;
}

/** A frame's place among its siblings, at each step down; those of shadow trees stand last. */
function rankOf(path: readonly number[], childOrders: ReadonlyMap<string, readonly number[]>): number[] {
  return path.map((index, depth) => {
    const place = childOrders.get(String(path.slice(0, depth)))?.indexOf(index) ?? -1;
    return place < 0 ? Number.MAX_SAFE_INTEGER : place;
  });
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((place, depth) => place !== b[depth]);
  return differs < 0 ? a.length - b.length : (a[differs] ?? 0) - (b[differs] ?? -1);
}
