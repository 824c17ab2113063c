import { isText } from '../node-kinds';
import { type MarkedText, removePieces, unmarkText } from './marked-text';

/**
 * Makes the page's text right again where the page has changed a text with marks in it: whatever it did to its own node, it
 * did believing that the node held the whole text. No mark stays.
 *
 * @param rewritten - Text nodes whose characters changed in the same batch.
 * @param before - What stood before the page's node when it was removed; `null` where it was not.
 */
export function repair(marked: MarkedText, rewritten: ReadonlySet<Node>, before: Node | null): void {
  const { node, whole, headLength } = marked;
  if (isTakenOver(marked, rewritten)) unwrap(marked);
  else if (rewritten.has(node) || node.data !== whole.slice(0, headLength)) takeNewText(marked);
  else if (node.parentNode === null) followRemoval(marked, rewritten, before);
  else if (holdsForeign(marked)) leaveAsItIs(marked);
  else if (standsIn(marked, node.parentNode).length === marked.marks.length * 2) joinIn(marked, node.parentNode);
  else followLoss(marked, node.parentNode);
}

/**
 * A framework that takes over what the server has sent removes the elements that it does not know, and writes on the texts
 * between them as if they were its own. From then on they are.
 */
function isTakenOver({ node, canary, marks }: MarkedText, rewritten: ReadonlySet<Node>): boolean {
  // Who writes on a text and moves it away leaves the marks behind.
  if (marks.every(({ element }) => element.parentNode !== null)) return false;
  const pieces = [...(canary ? [canary] : []), ...marks.map(({ tail }) => tail)];
  const isWritten = rewritten.has(node) || pieces.some((piece) => rewritten.has(piece));
  return isWritten && pieces.some(({ parentNode }) => parentNode !== null);
}

/** The page wrote its node anew: that is all of its text now, unless somebody only cut in two what the node still held. */
function takeNewText(marked: MarkedText): void {
  const { node, whole, headLength, marks } = marked;
  const first = marks[0];
  const parent = first?.element.parentNode;
  const isCut = first && node.length < headLength && textBetween(node, first.element) === whole.slice(0, headLength);
  if (first && parent && isCut) {
    const rest = textIn(marked, parent);
    first.element.before(node.ownerDocument.createTextNode(rest));
  }
  removePieces(marked);
}

function followRemoval(marked: MarkedText, rewritten: ReadonlySet<Node>, before: Node | null): void {
  const { node, whole, headLength, canary, marks } = marked;
  const first = marks[0];
  const parent = first?.element.parentNode;
  // `normalize()` takes empty nodes away: ours, too, which no page that removes its own node would do.
  if (first && parent && canary?.parentNode === null) {
    first.element.before(node);
    joinIn(marked, parent);
    return;
  }
  // And it joins a text to the one before it.
  const head = whole.slice(0, headLength);
  const isJoined = before !== null && isText(before) && rewritten.has(before) && before.data.endsWith(head);
  if (first && parent && isJoined && first.element.previousSibling === before) {
    before.appendData(textIn(marked, parent));
    removePieces(marked);
    node.data = whole;
  } else unmarkText(marked);
}

/** Somebody took some of our pieces away. Who put the same text in their place, as a search does that ends, meant to keep it. */
function followLoss(marked: MarkedText, parent: Node): void {
  const left = standsIn(marked, parent);
  const last = left.at(-1);
  if (last === undefined) unmarkText(marked);
  else if (marked.node.data + (textBetween(marked.node.nextSibling, last.nextSibling) ?? '') === marked.whole)
    leaveAsItIs(marked);
  else joinIn(marked, parent);
}

/** All stays where it is now, and the marks go from around it. */
function leaveAsItIs(marked: MarkedText): void {
  marked.canary?.remove();
  unwrap(marked);
}

function unwrap({ marks }: MarkedText): void {
  for (const { element } of marks) element.replaceWith(...element.childNodes);
}

/** The page's node takes up what its pieces hold now; somebody may have written into them. */
function joinIn(marked: MarkedText, parent: Node): void {
  const rest = textIn(marked, parent);
  removePieces(marked);
  marked.node.appendData(rest);
}

function holdsForeign({ marks }: MarkedText): boolean {
  return marks.some(
    ({ element, text }) =>
      [...element.childNodes].some((child) => child !== text) ||
      (text.parentNode !== null && text.parentNode !== element),
  );
}

/** What still stands beside the page's node, in the order of the text. */
function standsIn({ marks }: MarkedText, parent: Node): ChildNode[] {
  return marks
    .flatMap<ChildNode>(({ element, tail }) => [element, tail])
    .filter((piece) => piece.parentNode === parent);
}

function textIn(marked: MarkedText, parent: Node): string {
  return standsIn(marked, parent)
    .map((piece) => piece.textContent)
    .join('');
}

/** The text from one sibling up to another; `null` where that one does not follow. */
function textBetween(from: Node | null, to: Node | null): string | null {
  let text = '';
  for (let node = from; node !== to; node = node.nextSibling) {
    if (!node) return null;
    text += node.textContent;
  }
  return text;
}
