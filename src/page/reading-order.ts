import { isElement } from './node-kinds';
import type { Passage } from './passages';

/** Up to here comparing positions is cheaper than meeting every text node of the page. */
const FEW = 200;

/**
 * Passages as a reader meets them. A shadow root's text comes where its host begins.
 *
 * @param hasShadowRoots - Positions in different trees cannot be compared; then the whole page is walked.
 */
export function inReadingOrder(document: Document, passages: Iterable<Passage>, hasShadowRoots: boolean): Passage[] {
  const byFirst = Map.groupBy<Node, Passage>(passages, (passage) => passage.segments.nodes[0] ?? document);
  const firsts = [...byFirst.keys()].filter((node) => node.isConnected);
  const ordered =
    firsts.length <= FEW && !hasShadowRoots ? firsts.sort(byPosition) : inTreeOrder(document, new Set(firsts));
  return ordered.flatMap((node) => [...(byFirst.get(node) ?? [])].sort((one, other) => startOf(one) - startOf(other)));
}

function byPosition(one: Node, other: Node): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Where the paragraph begins in its first text node. */
function startOf({ segments }: Passage): number {
  return (segments.offsets[0] ?? 0) - (segments.starts[0] ?? 0);
}

function inTreeOrder(document: Document, wanted: ReadonlySet<Node>): Node[] {
  const found: Node[] = [];
  const above: Node[] = [];
  let node: Node | null = document;
  while (node && found.length < wanted.size) {
    if (wanted.has(node)) found.push(node);
    const shadow: ShadowRoot | null = isElement(node) ? node.shadowRoot : null;
    if (shadow?.firstChild) {
      above.push(node);
      node = shadow.firstChild;
    } else node = node.firstChild ?? nextAfter(node, above);
  }
  return found;
}

function nextAfter(from: Node, hosts: Node[]): Node | null {
  for (let left: Node | null = from; left; left = left.parentNode) {
    if (left.nextSibling) return left.nextSibling;
    if (left.parentNode?.nodeType !== 11) continue;
    const host = hosts.pop();
    if (!host) return null;
    if (host.firstChild) return host.firstChild;
    left = host;
    if (left.nextSibling) return left.nextSibling;
  }
  return null;
}
