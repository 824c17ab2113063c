import { isMatch } from './natives';
import { isElement } from './node-kinds';
import { type DrawnParent, openDrawnParent } from './shadow-roots';

/**
 * The element to append our popover's host to: with a modal dialog or fullscreen the rest of the page takes no click.
 * Decide at each opening.
 *
 * @returns The closest modal dialog or fullscreen element around the node, through shadow roots and slots; else the root
 *   element.
 */
export function hostElementFor(node: Node, drawnParent: DrawnParent = openDrawnParent): Element {
  for (let above: Node | null = node; above; above = drawnParent(above)) {
    if (isElement(above) && isMatch(above, 'dialog:modal, :fullscreen')) return above;
  }
  return (node.ownerDocument ?? document).documentElement;
}
