import { isText } from './node-kinds';

/** Asks the browser where text stands. */
export interface Measuring {
  /** The boxes of the range's text, line by line, relative to the viewport; forces layout. Empty for hidden text. */
  rectsOf(range: AbstractRange): DOMRect[];
}

/**
 * One live range serves all questions and rests in a document of its own between them: in the page's document it would
 * be adjusted on each of the page's changes.
 */
export function createMeasuring(document: Document): Measuring {
  const rest = document.implementation.createHTMLDocument('');
  const range = rest.createRange();

  function addRects(text: Text, from: number, to: number, rects: DOMRect[]): void {
    if (from >= to || to > text.length) return;
    range.setStart(text, from);
    range.setEnd(text, to);
    for (const rect of range.getClientRects()) if (rect.width > 0 && rect.height > 0) rects.push(rect);
  }

  return {
    rectsOf(asked) {
      const rects: DOMRect[] = [];
      try {
        for (const text of textsIn(document, asked)) {
          const from = text === asked.startContainer ? asked.startOffset : 0;
          const to = text === asked.endContainer ? asked.endOffset : text.length;
          addRects(text, from, to, rects);
        }
      } finally {
        range.setStart(rest, 0);
        range.collapse(true);
      }
      return rects;
    },
  };
}

/** A page may have moved the two ends of a mention apart: this far they are looked for. */
const LONGEST_IN_NODES = 200;

function* textsIn(document: Document, { startContainer, endContainer }: AbstractRange): Iterable<Text> {
  if (!startContainer.isConnected) return;
  if (isText(startContainer)) yield startContainer;
  if (startContainer === endContainer) return;
  const walker = document.createTreeWalker(
    startContainer.getRootNode(),
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
  walker.currentNode = startContainer;
  for (let count = 0; count < LONGEST_IN_NODES; count++) {
    const node = walker.nextNode();
    if (!node || !isText(node)) return;
    yield node;
    if (node === endContainer) return;
  }
}
