import { FRAME_SLOT_KEY, type FrameSlot } from './frame-slot';
import { type FrameAddress, frameTarget } from './frame-target';
import type { ScriptRunner, StyleInserter } from './ports';

export const ANNOTATOR_SCRIPT = 'annotator.js';
export const INLINE_PAINTER_SCRIPT = 'inline-painter.js';
export const CARDS_SCRIPT = 'cards.js';
export const MARKS_STYLE = 'assets/marks.css';

/**
 * Puts the annotator and the style of its marks into the document that asked, once.
 *
 * The style leaves no style sheet for the page to see. It is inserted twice, as the user's and as the author's: in
 * Firefox only a user's reaches into shadow roots, and Chromium paints no background of a highlight that has it from a
 * user's (tried in 153 and 156).
 *
 * @param site - Host of the page in the tab, left in the frame's slot.
 * @returns False where the document is gone or has no slot, so never asked. Never rejects.
 */
export async function injectAnnotator(
  scripting: ScriptRunner & StyleInserter,
  frame: FrameAddress,
  site: string,
): Promise<boolean> {
  const target = frameTarget(frame);
  try {
    const [visit] = await scripting.executeScript({
      target,
      func: prepareSlot,
      args: [FRAME_SLOT_KEY, site],
      injectImmediately: true,
    });
    if (visit?.result === 'annotated') return true;
    if (visit?.result !== 'waiting') return false;
    await Promise.all([
      scripting.insertCSS({ target, files: [MARKS_STYLE], origin: 'USER' }),
      scripting.insertCSS({ target, files: [MARKS_STYLE], origin: 'AUTHOR' }),
      scripting.executeScript({ target, files: [ANNOTATOR_SCRIPT] }),
    ]);
    return true;
  } catch {
    return false;
  }
}

/** Puts one more script of ours into the document that asked, at once. False where the document is gone. Never rejects. */
export async function injectScript(
  scripting: ScriptRunner,
  frame: FrameAddress,
  script: typeof INLINE_PAINTER_SCRIPT | typeof CARDS_SCRIPT,
): Promise<boolean> {
  try {
    // Else it would wait for a page that loads for long.
    await scripting.executeScript({ target: frameTarget(frame), files: [script], injectImmediately: true });
    return true;
  } catch {
    return false;
  }
}

/** Runs in the frame, alone: it is sent there as text. */
function prepareSlot(key: unknown, site: unknown): 'nobody' | 'annotated' | 'waiting' {
  const slot = (globalThis as { [key: symbol]: FrameSlot | undefined })[Symbol.for(String(key))];
  if (slot === undefined) return 'nobody';
  slot.site = String(site);
  return slot.annotator === null ? 'waiting' : 'annotated';
}
