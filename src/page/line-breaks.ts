import type { Paragraph } from '../matching/mention';
import { type Segments, segmentsWithin } from './segments';

const LINE_BREAK = /[\n\r]/;
const LINE_BREAKS = /[\n\r]/g;

/** Whether the page shows line breaks of a text node as such. Asks its style. */
export function keepsLines(view: Window, node: Text): boolean {
  const parent = node.parentElement;
  return parent !== null && /^(pre|break)/.test(view.getComputedStyle(parent).whiteSpace);
}

/**
 * A paragraph's text with a space for each line break that its source has and its page does not show: to a reader
 * "Buddy⏎Carter" is one name. Asks for styles, so it is for paragraphs in which something was found.
 *
 * @param slice - What the paragraph was read from.
 * @returns As long as the text; `null` where it stays what it is.
 */
export function withShownLines(view: Window, slice: Segments, { text, start }: Paragraph): string | null {
  if (!LINE_BREAK.test(text)) return null;
  const { nodes, starts, offsets } = segmentsWithin(slice, start, start + text.length);
  let shown = '';
  nodes.forEach((node, index) => {
    const from = index === 0 ? 0 : (starts[index] ?? 0);
    const to = starts[index + 1] ?? text.length;
    // What follows the node's own text stands for an element, and is shown.
    const end = Math.min(to, (starts[index] ?? 0) + node.length - (offsets[index] ?? 0));
    const own = text.slice(from, end);
    const isSource = LINE_BREAK.test(own) && !keepsLines(view, node);
    shown += (isSource ? own.replace(LINE_BREAKS, ' ') : own) + text.slice(Math.max(from, end), to);
  });
  return shown === text || shown.length !== text.length ? null : shown;
}
