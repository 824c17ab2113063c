import { createMarkQueue } from '../../../src/page/mark-queue';
import { createHighlightPainter } from '../../../src/page/painters/highlight-painter';
import { type FoundMentions, fail, findMentions } from './real-annotation';

export { untilOut } from './until-out';

let found: FoundMentions = { mentions: [], mentionsNear: () => null };

/** @returns How many there are to paint. */
export function prepare(): number {
  found = findMentions();
  return found.mentions.length;
}

/** Ours: through the queue of marks, with the painter that nearly everybody has. */
export function paint(): void {
  const { signal } = new AbortController();
  const painter = createHighlightPainter(
    { view: window, mentionsNear: found.mentionsNear, onError: fail },
    'dotted',
    signal,
  );
  const marks = createMarkQueue(painter, window, { choose: () => null, onPainted() {}, onError: fail });
  marks.apply({ gone: [], fresh: found.mentions });
  marks.flush('all');
}

/** As anybody would who wants elements: one around each piece of text, and nothing asked or watched. */
export function wrap(): void {
  // From behind, so that what is cut off is done with.
  for (const { range } of found.mentions.toReversed()) {
    const { startContainer, startOffset, endOffset } = range;
    if (!(startContainer instanceof Text)) throw new Error('a mention begins in no text');
    if (endOffset < startContainer.length) startContainer.splitText(endOffset);
    const named = startOffset > 0 ? startContainer.splitText(startOffset) : startContainer;
    const mark = document.createElement('mark');
    named.replaceWith(mark);
    mark.append(named);
  }
}
