import type { Matcher } from '../matching/mention';

/** What a page tells is the same as before, as far as one knows: nothing is judged again for it. */
const UNKNOWN_STANDING = '?';

/** The only border between paragraphs that a matcher knows. */
const BLANK_LINE = /\n[^\S\n]*\n/gu;

/** The same matcher, with a fault kept to the paragraph that it is in: the others have their mentions. Never throws. */
export function containFaults(matcher: Matcher, onError: (error: unknown) => void): Matcher {
  function attempt<Answer>(ask: () => Answer, otherwise: Answer): Answer {
    try {
      return ask();
    } catch (error) {
      onError(error);
      return otherwise;
    }
  }

  return {
    read(text) {
      try {
        return matcher.read(text);
      } catch {
        return paragraphsOf(text).flatMap(([start, end]) =>
          attempt(() => matcher.read(text.slice(start, end)), []).map((read) => ({
            ...read,
            start: read.start + start,
          })),
        );
      }
    },
    // What cannot be said here is found out by reading.
    mayFind: (text, isSeamIn) => attempt(() => matcher.mayFind(text, isSeamIn), true),
    judge: (paragraph, context) => attempt(() => matcher.judge(paragraph, context), []),
    standing: (context) => attempt(() => matcher.standing(context), UNKNOWN_STANDING),
  };
}

function paragraphsOf(text: string): (readonly [start: number, end: number])[] {
  const borders = [...text.matchAll(BLANK_LINE)].map(({ index }) => index);
  const starts = [0, ...borders];
  return starts.map((start, at) => [start, starts[at + 1] ?? text.length]);
}
