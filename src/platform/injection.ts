import type { Settings } from '../settings/settings';
import { FRAME_SLOT_KEY, type FrameSlot } from './frame-slot';
import { type FrameAddress, frameTarget } from './frame-target';
import type { ScriptRunner, StyleInserter } from './ports';

export const ANNOTATOR_SCRIPT = 'annotator.js';
export const INLINE_PAINTER_SCRIPT = 'inline-painter.js';
export const CARDS_SCRIPT = 'cards.js';
export const MARKS_STYLE = 'assets/marks.css';
export const INLINE_MARKS_STYLE = 'assets/inline-marks.css';

/** That of the root: it tells whether the style is there. */
const STYLED = '::highlight(backgrounder-person)';

/**
 * Puts the annotator into the document that asked, once, and the style of its marks where it is not there yet. What is known
 * already goes with it, so that it need not ask again before it can begin.
 *
 * The style leaves no style sheet for the page to see. In Firefox it comes now, as the user's: only that reaches into shadow
 * roots. In Chromium it comes as the author's, since Chromium paints no background of a highlight that has it from a user's
 * (tried in 153 and 156), and with the registration, before the page has any element: inserted now, it would make the browser
 * style the whole page anew, 400 ms in one task on a page of 5 MB. Now it comes only into documents that were open before.
 *
 * @param site - Host of the page in the tab, left in the frame's slot.
 * @param settings - As they are now, left there too; `null` where they have not been read.
 * @returns False where the document is gone or has no slot, so never asked. Never rejects.
 */
export async function injectAnnotator(
  scripting: ScriptRunner & StyleInserter,
  frame: FrameAddress,
  site: string,
  settings: Settings | null = null,
): Promise<boolean> {
  const target = frameTarget(frame);
  try {
    const [visit] = await scripting.executeScript({
      target,
      func: prepareSlot,
      args: [FRAME_SLOT_KEY, site, settings, import.meta.env.FIREFOX ? null : STYLED],
      injectImmediately: true,
    });
    if (visit?.result === 'annotated') return true;
    if (visit?.result !== 'styled' && visit?.result !== 'bare') return false;
    const origin = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';
    await Promise.all([
      // First: its marks are to be seen in the frame that they are made in.
      scripting.executeScript({ target, files: [ANNOTATOR_SCRIPT] }),
      visit.result === 'bare' && scripting.insertCSS({ target, files: [MARKS_STYLE], origin }),
    ]);
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts the second painter into the document that asked, at once. Its style comes with it, as the user's: `!important` stands
 * above the page's own then. False where the document is gone. Never rejects.
 */
export async function injectInlinePainter(
  scripting: ScriptRunner & StyleInserter,
  frame: FrameAddress,
): Promise<boolean> {
  const style = { target: frameTarget(frame), files: [INLINE_MARKS_STYLE], origin: 'USER' as const };
  const isStyled = scripting.insertCSS(style).then(
    () => true,
    () => false,
  );
  return (await injectScript(scripting, frame, INLINE_PAINTER_SCRIPT)) && (await isStyled);
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

/**
 * Runs in the frame, alone: it is sent there as text. The root is asked, since no account of what came when is sure: a script
 * may be registered while a document loads, which then gets it without the style.
 */
function prepareSlot(
  key: unknown,
  site: unknown,
  settings: unknown,
  styled: unknown,
): 'nobody' | 'annotated' | 'styled' | 'bare' {
  const slot = (globalThis as { [key: symbol]: FrameSlot | undefined })[Symbol.for(String(key))];
  if (slot === undefined) return 'nobody';
  slot.site = String(site);
  slot.settings = settings as Settings | null;
  if (slot.annotator !== null) return 'annotated';
  const root = document.documentElement;
  if (styled === null || slot.wasOpen || root === null) return 'bare';
  return getComputedStyle(root, String(styled)).textDecorationLine === 'underline' ? 'styled' : 'bare';
}
