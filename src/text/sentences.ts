import { isCapitalised, wordBefore } from './words';

/** After these a full stop ends no sentence. Titles and the commonest shortenings of news English; initials are seen by their length. */
const SHORTENED = new Set(
  'mr mrs ms dr sen sens rep reps gov govs gen col lt sgt capt adm st jr sr prof pres rev hon vs no inc corp co ltd jan feb mar apr jun jul aug sept sep oct nov dec u.s u.k u.n e.g i.e hr fr frau bzw usw ca str г ул им'.split(
    ' ',
  ),
);

/** A stop, the marks that close what it ends, and the numbers of an encyclopaedia's footnotes: "Peng Liyuan.[4] ". Never begun within a row of dots. */
const STOP = /(?<![.!?…])[.!?…]+["'”’»)\]]*(?:\[[\p{L}\d]{1,4}\])*\s+|[。！？．؟۔]+["'”’」』）]*\s*/gu;

/**
 * Where the sentences of a paragraph begin, ascending; the first is 0. Small and robust rather than clever: a stop ends a
 * sentence when something follows that may begin one, and no abbreviation or initial stands before it.
 */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const stop of text.matchAll(STOP)) {
    const next = stop.index + stop[0].length;
    if (next >= text.length) break;
    if (stop[0].startsWith('.') && !endsSentence(text, stop.index, next)) continue;
    starts.push(next);
  }
  return starts;
}

/** The index of the sentence that holds an offset. */
export function sentenceAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a full stop after this word may belong to it: an initial or a shortening. */
export function isShortened(word: string): boolean {
  return (
    (word.length === 1 && (isCapitalised(word) || /\p{Script=Arabic}/u.test(word))) || SHORTENED.has(word.toLowerCase())
  );
}

function endsSentence(text: string, stop: number, next: number): boolean {
  const following = text.charAt(next).replace(/["'“‘«([*_]/u, text.charAt(next + 1));
  if (following === following.toLowerCase() && following !== following.toUpperCase()) return false;
  const word = wordBefore(text, stop);
  if (word === null || word.gap !== '') return true;
  // "No. 2" goes on, "She said no." does not.
  if (/^no$/iu.test(word.text)) return !/\d/u.test(following);
  return !isShortened(word.text);
}
