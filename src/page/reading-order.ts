import { firstChildOf, nextSiblingOf } from './natives';
import { isElement } from './node-kinds';
import type { Passage } from './passages';
import { assignedTo, type ShadowRoots } from './shadow-roots';

/** Up to here comparing positions is cheaper than meeting every text node of the page. */
const FEW = 200;

/** Passages as a reader meets them: what is in a shadow root where its host begins, what is slotted where its slot is. */
export function inReadingOrder(document: Document, passages: Iterable<Passage>, roots: ShadowRoots): Passage[] {
  const byFirst = Map.groupBy<Node, Passage>(passages, (passage) => passage.segments.nodes[0] ?? document);
  const firsts = [...byFirst.keys()].filter((node) => node.isConnected);
  // Positions in different trees cannot be compared.
  const ordered =
    firsts.length <= FEW && !roots.hasAny() ? firsts.sort(byPosition) : inDrawnOrder(document, new Set(firsts), roots);
  return ordered.flatMap((node) => [...(byFirst.get(node) ?? [])].sort((one, other) => startOf(one) - startOf(other)));
}

function byPosition(one: Node, other: Node): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Where the paragraph begins in its first text node. */
function startOf({ segments }: Passage): number {
  return (segments.offsets[0] ?? 0) - (segments.starts[0] ?? 0);
}

/** Where a walk stands among children: they are siblings in one tree, or from anywhere, in one slot. */
interface Place {
  readonly slotted: readonly Node[] | null;
  node: Node;
  index: number;
}

function inDrawnOrder(document: Document, wanted: ReadonlySet<Node>, roots: ShadowRoots): Node[] {
  const found: Node[] = [];
  const places: Place[] = [{ slotted: null, node: document, index: 0 }];
  for (let place = places.at(-1); place && found.length < wanted.size; place = places.at(-1)) {
    const { node, slotted } = place;
    if (wanted.has(node)) found.push(node);
    const next: Node | null | undefined = slotted ? slotted[++place.index] : nextSiblingOf(node);
    if (next) place.node = next;
    else places.pop();
    const below = firstPlaceIn(node, roots);
    if (below) places.push(below);
  }
  return found;
}

function firstPlaceIn(node: Node, roots: ShadowRoots): Place | null {
  const slotted = isElement(node) ? assignedTo(node) : [];
  const [first] = slotted;
  if (first) return { slotted, node: first, index: 0 };
  const child = firstChildOf((isElement(node) && roots.of(node)) || node);
  return child && { slotted: null, node: child, index: 0 };
}
