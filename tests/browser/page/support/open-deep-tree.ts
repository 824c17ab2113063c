import { openFrame } from './frame';

const LEVELS = 10_000;

/** A document with words in the innermost of as many elements, blocks and inline ones in turn. */
export async function openDeepTree(words: string): Promise<Document> {
  // Shown, such a tree ends the browser's own layout and with it the tab.
  const { document } = await openFrame('', '<style>body { display: none }</style>');
  let at: Element = document.body;
  for (let level = 0; level < LEVELS; level++) {
    const next = document.createElement(level % 2 ? 'span' : 'div');
    at.append(next);
    at = next;
  }
  at.append(words);
  return document;
}
