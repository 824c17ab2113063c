import { inDocumentOrder } from '../../src/platform/frame-order.ts';
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
export async function framesOf(browser: ExtensionBrowser, tab: Pick<Tab, 'id'>): Promise<readonly Frame[]> {
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
  return inDocumentOrder(frames);
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
