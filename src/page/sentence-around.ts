import { sentenceAt, sentenceStarts } from '../text/sentences';

/** What stands before and after a mention in its sentence, white space collapsed. */
export interface SentenceAround {
  readonly before: string;
  readonly after: string;
}

/** A line of a list on each side; by feel. */
const MOST_CHARS = 120;

/** This far around a mention its sentence is looked for: a paragraph may be a log of 100,000 characters with a thousand mentions. */
const LOOKED_AT_CHARS = 400;

const NO_WORDS = /[\s\uFFFC]+/g;

/**
 * The sentence that a span of a paragraph stands in, split at it.
 *
 * @param start - UTF-16 code units, half-open with `end`.
 * @returns Each side at most 120 characters; what is longer is cut between two words, with an ellipsis. Never throws.
 */
export function sentenceAround(text: string, start: number, end: number): SentenceAround {
  const from = Math.max(0, start - LOOKED_AT_CHARS);
  const near = text.slice(from, end + LOOKED_AT_CHARS);
  const starts = sentenceStarts(near);
  const first = starts[sentenceAt(starts, start - from)] ?? 0;
  const next = starts[sentenceAt(starts, Math.max(start, end - 1) - from) + 1] ?? near.length;
  const before = near
    .slice(first, start - from)
    .replace(NO_WORDS, ' ')
    .trimStart();
  const after = near
    .slice(end - from, next)
    .replace(NO_WORDS, ' ')
    .trimEnd();
  return { before: lastOf(before), after: firstOf(after) };
}

function firstOf(words: string): string {
  if (words.length <= MOST_CHARS) return words;
  const cut = words.lastIndexOf(' ', MOST_CHARS - 1);
  const end = cut > MOST_CHARS / 2 ? cut : MOST_CHARS - 1;
  return `${words
    .slice(0, end)
    .toWellFormed()
    .replace(/\uFFFD$/, '')}…`;
}

function lastOf(words: string): string {
  if (words.length <= MOST_CHARS) return words;
  const earliest = words.length - MOST_CHARS + 1;
  const cut = words.indexOf(' ', earliest) + 1;
  const from = cut > 0 && cut < words.length - MOST_CHARS / 2 ? cut : earliest;
  return `…${words
    .slice(from)
    .toWellFormed()
    .replace(/^\uFFFD/, '')}`;
}
