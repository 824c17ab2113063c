import { isMatch } from './natives';
import { isElement } from './node-kinds';
import { type DrawnParent, openDrawnParent } from './shadow-roots';

/** What a click on it already does something; `tabindex` alone says only that it can have the focus, e.g. to scroll. */
const INTERACTIVE = [
  'a[href]',
  'area[href]',
  'button',
  'input',
  'label',
  'option',
  'select',
  'summary',
  'textarea',
  'audio[controls]',
  'video[controls]',
  '[onclick]',
  '[contenteditable]:not([contenteditable="false" i])',
  ...['button', 'checkbox', 'link', 'menuitem', 'option', 'radio', 'switch', 'tab', 'treeitem'].map(
    (role) => `[role="${role}"]`,
  ),
].join(',');

/** Whether a click on the node belongs to the page: it lies in a link, a button, or what acts as one. */
export function isInInteractive(node: Node, drawnParent: DrawnParent = openDrawnParent): boolean {
  for (let above: Node | null = node; above; above = drawnParent(above)) {
    if (isElement(above) && isMatch(above, INTERACTIVE)) return true;
  }
  return false;
}
