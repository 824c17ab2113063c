import { closestTo } from '../natives';
import { elementAbove } from '../visibility';

/**
 * Where an editor draws a text that it keeps elsewhere, also while nobody may write in it: it follows each change of what it
 * drew, and takes out what it did not draw; Lexical takes the text with it. The attribute and the role tell nearly all of
 * them; the others are named.
 */
const EDITORS = '[contenteditable], [role="textbox"], [data-lexical-editor], .monaco-editor, .ace_editor, .CodeMirror';

/** Whether an element stands in an editor, through shadow roots. */
export function isDrawnByEditor(element: Element): boolean {
  for (let on: Element | null = element; on; on = elementAbove(on.getRootNode())) {
    if (closestTo(on, EDITORS)) return true;
  }
  return false;
}
