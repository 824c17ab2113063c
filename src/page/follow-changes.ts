import { typeOf } from './natives';
import { isElement, isText, kindOf } from './node-kinds';
import type { PageReading } from './page-reading';
import type { PaintedMention } from './painted-mention';

/** What reads a page and has to know what changes on it. */
export interface ChangeFollower {
  /** Reads the node again, with the paragraphs that it is a part of. */
  markDirty(node: Node): void;
  /** Something between two siblings (`null`: the edge of the parent) is gone: their texts may meet now. */
  markGap(parent: Node, before: Node | null, after: Node | null): void;
  /** The text at this node is no longer what was read: those of its mentions go at once, and it is read again. */
  markStale(node: Node, which: (mention: PaintedMention) => boolean): void;
  /** Nodes left their parents: what was found in them is taken back at the next step. */
  markRemoved(nodes: Iterable<Node>): void;
}

/** What cannot wait until the page's task is over. */
export function followAtOnce(
  { noteRemoved }: Pick<PageReading, 'noteRemoved'>,
  records: readonly MutationRecord[],
): void {
  for (const { removedNodes } of records) if (removedNodes.length > 0) noteRemoved(removedNodes);
}

/** Tells the reading what the page's changes may have touched. Costs a few look-ups a change, never a walk. */
export function followChanges(reading: ChangeFollower, records: readonly MutationRecord[]): void {
  for (const record of records) {
    if (record.type === 'childList') followChildren(reading, record);
    else {
      if (record.type === 'characterData' && isText(record.target)) reading.markStale(record.target, () => true);
      if (!isComment(record.target)) reading.markDirty(record.target);
    }
  }
}

function followChildren(
  reading: ChangeFollower,
  { target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord,
): void {
  for (const node of addedNodes) if (!isComment(node)) reading.markDirty(node);
  if (removedNodes.length > 0) {
    reading.markRemoved(removedNodes);
    reading.markGap(target, previousSibling, nextSibling);
    // What reached from them to what stays is now a mark over a half of it.
    const ends = [
      edgeText(removedNodes[0], 'firstChild'),
      edgeText(removedNodes[removedNodes.length - 1], 'lastChild'),
    ];
    for (const end of ends) if (end) reading.markStale(end, spansNodes);
  }
  // What came or went between two nodes parts a mention that reaches from the one to the other.
  const edge =
    (previousSibling && edgeText(previousSibling, 'lastChild')) ?? (nextSibling && edgeText(nextSibling, 'firstChild'));
  if (edge) reading.markStale(edge, spansNodes);
}

function spansNodes({ range }: PaintedMention): boolean {
  return range.startContainer !== range.endContainer;
}

/** Inline elements nest a few levels, and empty texts stand between them; what lies deeper is found when the paragraph is read again. */
const DEEPEST_EDGE = 8;

/** The text that stands at a gap; `null` where a block keeps it away from the gap. */
function edgeText(node: Node | undefined, edge: 'firstChild' | 'lastChild'): Text | null {
  let at: Node | null = node ?? null;
  for (let depth = 0; at && depth < DEEPEST_EDGE; depth++) {
    if (isText(at) && at.length > 0) return at;
    if (isText(at)) at = edge === 'lastChild' ? at.previousSibling : at.nextSibling;
    else at = isElement(at) && kindOf(at) !== 'block' ? at[edge] : null;
  }
  return null;
}

function isComment(node: Node): boolean {
  return typeOf(node) === 8;
}
