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
const UNEVEN = new RegExp(`[${UNSEEN}]+|[\\s${UNSEEN}]*\\s[\\s${UNSEEN}]*`, 'g');

/**
 * Takes out what cannot be seen and makes each run of white space one character, a line break if there is one in it, so that
 * a rule need not know how a page wraps its lines and hyphenates its words. Most texts come back as they are.
 */
export function evenOut(raw: string): EvenText {
  if (!IS_UNEVEN.test(raw)) return { text: raw, evenAt: (at) => at, rawSpan: (start, end) => ({ start, end }) };
  const evenAt = new Uint32Array(raw.length + 1);
  const rawAt: number[] = [];
  let text = '';
  const keep = (part: string, from: number): void => {
    for (let at = 0; at < part.length; at++) {
      evenAt[from + at] = rawAt.length;
      rawAt.push(from + at);
    }
    text += part;
  };
  let last = 0;
  for (const { 0: run, index } of raw.matchAll(UNEVEN)) {
    keep(raw.slice(last, index), last);
    last = index + run.length;
    evenAt.fill(rawAt.length, index, last);
    if (/\s/u.test(run.replaceAll('\ufeff', ''))) {
      rawAt.push(index);
      text += run.includes('\n') ? '\n' : run.includes('\t') ? '\t' : ' ';
      evenAt.fill(rawAt.length, index + 1, last);
    }
  }
  keep(raw.slice(last), last);
  evenAt[raw.length] = rawAt.length;
  return {
    text,
    evenAt: (at) => evenAt[at] ?? rawAt.length,
    rawSpan: (start, end) => ({ start: rawAt[start] ?? raw.length, end: (rawAt[end - 1] ?? raw.length - 1) + 1 }),
  };
}
