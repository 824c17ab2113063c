import { FRAME_SLOT_KEY, type FrameSlot } from './frame-slot';
import { type FrameAddress, frameTarget } from './frame-target';
import { injectAnnotator } from './injection';
import type { ScriptRunner, StyleInserter } from './ports';
import { callFrame } from './tab-report';

/**
 * Opens a topic's card at what is selected in a document, also where no script of ours lives yet.
 *
 * @param site - Host of the page in the tab.
 * @returns False where no card can show: the browser lets nobody in, or the document is no page. Never rejects.
 */
export async function openCard(
  scripting: ScriptRunner & StyleInserter,
  frame: FrameAddress,
  site: string,
  topic: string,
): Promise<boolean> {
  try {
    const [visit] = await scripting.executeScript({
      target: frameTarget(frame),
      func: makeSlot,
      args: [FRAME_SLOT_KEY],
      injectImmediately: true,
    });
    if (visit?.result !== true) return false;
  } catch {
    return false;
  }
  return (await injectAnnotator(scripting, frame, site)) && callFrame(scripting, frame, 'openTopic', topic);
}

/**
 * Runs in the frame, alone: it is sent there as text. A card is HTML; around PDF and XML, Chromium puts
 * HTML that is nothing but a viewer.
 */
function makeSlot(key: unknown): boolean {
  const isHtml = document.documentElement?.namespaceURI === 'http://www.w3.org/1999/xhtml';
  const isFile = /^application\/(?:pdf|xml)$|^text\/xml$/.test(document.contentType);
  if (!isHtml || isFile) return false;
  const world = globalThis as { [key: symbol]: FrameSlot | undefined };
  world[Symbol.for(String(key))] ??= { site: null, learnt: null, sentinel: null, annotator: null };
  return true;
}
