import Mark from 'mark.js';

/** Scripts that put no spaces between words, so that a word may begin and end anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Marks words of a text of ours, whole words only, as they are written.
 *
 * The text nodes of the element stay in place and are only shortened, and the undo gives them back what they had, so
 * that whoever made them can go on with them. (mark.js's own undo joins text nodes and drops some.)
 *
 * @returns The undo. It leaves alone what was changed since.
 */
export function markWords(element: HTMLElement, words: readonly string[]): () => void {
  const pattern = patternOf(words);
  if (!pattern) return () => undefined;
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

/** The longest first, so that "Uyghurs" is not marked as "Uyghur" and an s. */
function patternOf(words: readonly string[]): RegExp | null {
  const alternatives = [...new Set(words)]
    .filter((word) => word.trim() !== '')
    .sort((one, other) => other.length - one.length)
    .map((word) => {
      const letters = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
      return UNSPACED.test(word) ? letters : `(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`;
    });
  return alternatives.length === 0 ? null : new RegExp(alternatives.join('|'), 'gu');
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
