/** A text as rules read it, and the way back to the text as it is written. */
export interface EvenText {
  readonly text: string;
  /** Where an offset of the written text has gone. */
  evenAt(raw: number): number;
  /** Where a span of the even text is written; what is invisible inside belongs to it, what is around it does not. */
  rawSpan(start: number, end: number): { readonly start: number; readonly end: number };
}

/** The same of a short text without the way back, all white space one space. */
export function squeeze(raw: string): string {
  return raw.replace(ALL_UNSEEN, '').replace(/\s+/gu, ' ');
}

/** Soft hyphens, characters without a width, marks of direction. */
const UNSEEN = '\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';
const ALL_UNSEEN = new RegExp(`[${UNSEEN}]+`, 'g');
const IS_UNEVEN = new RegExp(`[${UNSEEN}]|[^\\S \\n\\t]|\\s\\s`);
/** One space, line break or tab alone stays what it is. */
const UNEVEN = new RegExp(`([${UNSEEN}]+)|\\s[\\s${UNSEEN}]+|[^\\S \\n\\t]`, 'g');

/**
 * Takes out what cannot be seen and makes each run of white space one character, a line break if there is one in it, so that
 * a rule need not know how a page wraps its lines and hyphenates its words. Most texts come back as they are.
 */
export function evenOut(raw: string): EvenText {
  if (!IS_UNEVEN.test(raw)) return { text: raw, evenAt: (at) => at, rawSpan: (start, end) => ({ start, end }) };
  // Of each run where it begins and ends, as written and as even: a text has few, and a place for each unit costs ten times as much.
  const rawStarts: number[] = [];
  const rawEnds: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let last = 0;
  for (const { 0: run, 1: unseen, index } of raw.matchAll(UNEVEN)) {
    text += raw.slice(last, index);
    last = index + run.length;
    rawStarts.push(index);
    rawEnds.push(last);
    starts.push(text.length);
    if (unseen === undefined) text += run.includes('\n') ? '\n' : run.includes('\t') ? '\t' : ' ';
    ends.push(text.length);
  }
  text += raw.slice(last);

  const rawAt = (even: number): number => {
    const at = countBelow(starts, even + 1) - 1;
    const end = ends[at] ?? 0;
    return even < end ? (rawStarts[at] ?? 0) : (rawEnds[at] ?? 0) + even - end;
  };
  return {
    text,
    evenAt(written) {
      const at = countBelow(rawStarts, written) - 1;
      const beyond = Math.min(written, raw.length) - (rawEnds[at] ?? 0);
      return (ends[at] ?? 0) + Math.max(0, beyond);
    },
    rawSpan: (start, end) => ({
      start: start < text.length ? rawAt(start) : raw.length,
      end: end - 1 < text.length ? rawAt(end - 1) + 1 : raw.length,
    }),
  };
}

/** How many of an ascending list are smaller than a number. */
function countBelow(ascending: readonly number[], bound: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
