import Mark from 'mark.js';
import { wordsPattern } from './words-pattern';

/**
 * Marks words of a text of ours, whole words only, as they are written.
 *
 * The text nodes of the element stay in place and are only shortened, and the undo gives them back what they had, so
 * that whoever made them can go on with them. (mark.js's own undo joins text nodes and drops some.)
 *
 * @returns The undo. It leaves alone what was changed since.
 */
export function markWords(element: HTMLElement, words: readonly string[]): () => void {
  const pattern = wordsPattern(words);
  // Most texts of a result have none of its words.
  if (!pattern || (element.textContent ?? '').search(pattern) < 0) return () => undefined;
  const before = textNodesIn(element).map((node) => ({ node, text: node.data, next: node.nextSibling }));
  new Mark(element).markRegExp(pattern, { className: 'found' });
  const marked = before
    .filter(({ node, next }) => node.nextSibling !== next)
    .map(({ node, text, next }) => ({ node, text, rest: node.data, added: siblingsBetween(node, next) }));
  return () => {
    for (const { node, text, rest, added } of marked) {
      for (const part of added) part.remove();
      if (node.data === rest) node.data = text;
    }
  };
}

function textNodesIn(element: HTMLElement): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  return nodes;
}

function siblingsBetween(node: Text, next: ChildNode | null): ChildNode[] {
  const between: ChildNode[] = [];
  for (let each = node.nextSibling; each && each !== next; each = each.nextSibling) between.push(each);
  return between;
}
