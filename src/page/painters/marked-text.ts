import Mark from 'mark.js';
import type { PaintedMention } from '../painted-mention';
import type { Piece, TextMove } from '../text-edit';

/** Some characters of a whole text, half-open, that a mention covers. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly mention: PaintedMention;
  readonly className: string;
}

export interface InlineMark {
  readonly mention: PaintedMention;
  readonly element: HTMLElement;
  readonly text: Text;
  /** What follows it; empty at the end. */
  readonly tail: Text;
}

/** A text node of the page with marks in it. The node stays where it was and holds what stands before the first mark. */
export interface MarkedText {
  readonly node: Text;
  /** What it held, and what its pieces hold together. */
  readonly whole: string;
  /** How much of that it holds itself. */
  readonly headLength: number;
  readonly spans: readonly Span[];
  /** After a node that holds nothing now: it goes when somebody normalises the text, and stays when the page takes its node away. */
  readonly canary: Text | null;
  readonly marks: readonly InlineMark[];
}

/** A range for mark.js, which hands it back with the element that it made. */
interface MarkRange {
  readonly start: number;
  readonly length: number;
  readonly span: Span;
}

interface TextMarker {
  markRanges(
    ranges: readonly MarkRange[],
    options: { readonly element: string; each(element: HTMLElement, range: MarkRange): void },
  ): void;
}

/** Its types know elements only. Over a whole element it would count text that is not ours to read, and be slower. */
const MarkerOf = Mark as unknown as new (text: Text) => TextMarker;

/**
 * Puts marks into a text node.
 *
 * @param spans - Disjoint, of the node's own text.
 */
export function markText(node: Text, spans: readonly Span[]): MarkedText {
  const whole = node.data;
  const marks: InlineMark[] = [];
  new MarkerOf(node).markRanges(
    spans.map((span) => ({ start: span.from, length: span.to - span.from, span })),
    {
      element: 'mark',
      each(element, { span }) {
        const { firstChild: text, nextSibling: tail } = element;
        // The page may use mark.js, too, and take away what bears its name.
        element.removeAttribute('data-markjs');
        element.className = span.className;
        // Below the rules of `inline-marks.css`; Firefox takes those back when the extension goes, and then this is left.
        element.style.all = 'unset';
        if (isPiece(text) && isPiece(tail)) marks.push({ mention: span.mention, element, text, tail });
      },
    },
  );
  const canary = node.length === 0 ? node.ownerDocument.createTextNode('') : null;
  if (canary) node.after(canary);
  return { node, whole, headLength: node.length, spans, canary, marks };
}

/** Makes one node of it again. What else the page has put between its pieces stays, behind it. */
export function unmarkText(marked: MarkedText): TextMove {
  const before = piecesOf(marked);
  removePieces(marked);
  const { node, whole } = marked;
  // Appended, so that what the page holds at a place in it stays there.
  if (whole.startsWith(node.data)) node.appendData(whole.slice(node.length));
  else node.data = whole;
  return { before, after: [{ node, length: node.length }] };
}

/** In the order of the text. */
export function piecesOf({ node, marks }: MarkedText): Piece[] {
  return [node, ...marks.flatMap(({ text, tail }) => [text, tail])].map((piece) => ({
    node: piece,
    length: piece.length,
  }));
}

/** Everything of ours around the page's node. */
export function* nodesOf({ canary, marks }: MarkedText): Iterable<Text | HTMLElement> {
  if (canary) yield canary;
  for (const { element, text, tail } of marks) {
    yield element;
    yield text;
    yield tail;
  }
}

export function removePieces({ canary, marks }: MarkedText): void {
  canary?.remove();
  for (const { element, text, tail } of marks) {
    element.remove();
    // Somebody may have taken it out of its mark.
    text.remove();
    tail.remove();
  }
}

/** Whether all pieces stand in their order and hold what they held. */
export function isIntact({ node, whole, headLength, canary, marks }: MarkedText): boolean {
  let at: Node = node;
  let length = headLength;
  if (node.data !== whole.slice(0, headLength)) return false;
  if (canary) {
    if (node.length > 0 || canary.length > 0 || node.nextSibling !== canary) return false;
    at = canary;
  }
  for (const { element, text, tail } of marks) {
    if (at.nextSibling !== element || element.nextSibling !== tail) return false;
    if (element.firstChild !== text || element.lastChild !== text) return false;
    if (!whole.startsWith(text.data, length) || !whole.startsWith(tail.data, length + text.length)) return false;
    length += text.length + tail.length;
    at = tail;
  }
  return length === whole.length;
}

function isPiece(node: Node | null): node is Text {
  return node !== null && node.nodeType === 3;
}
