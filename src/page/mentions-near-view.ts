import { isElement, isText } from './node-kinds';
import { nodesNearView } from './nodes-near-view';
import type { PageReading } from './page-reading';
import type { PaintedMention } from './painted-mention';
import type { ShadowRoots } from './shadow-roots';

/**
 * The mentions within a few screens of what a reader sees, and some that are hidden there.
 *
 * @returns `null` where finding them would take too long. Forces layout where the page has none.
 */
export function mentionsNearView(
  document: Document,
  view: Window & typeof globalThis,
  { passagesAt }: Pick<PageReading, 'passagesAt'>,
  roots: ShadowRoots,
): ReadonlySet<PaintedMention> | null {
  const near = new Set<PaintedMention>();
  const { SHOW_TEXT, SHOW_CDATA_SECTION, SHOW_ELEMENT } = view.NodeFilter;
  const shown = SHOW_TEXT | SHOW_CDATA_SECTION | (roots.hasAny() ? SHOW_ELEMENT : 0);
  const nodes = nodesNearView(document, view);
  if (nodes === null) return null;
  for (let top = nodes.pop(); top; top = nodes.pop()) {
    const walker = document.createTreeWalker(top, shown);
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      if (isText(node)) for (const { mentions } of passagesAt(node)) for (const mention of mentions) near.add(mention);
      const root = isElement(node) ? roots.of(node) : null;
      if (root) nodes.push(root);
    }
  }
  return near;
}
