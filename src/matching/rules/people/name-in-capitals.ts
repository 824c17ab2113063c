import { isAllCaps } from '../../../text/words';
import type { Tools } from '../tools';

/** Where a clause begins, or after somebody's "'S": a numeral stands behind what it numbers. */
const CLAUSE_BEFORE = /(?:^|[,;:.!?…|–—"“(]\s?|\s-\s|\n)$/u;
const GENITIVE_BEFORE = /\p{Lu}{3}['’]S\s$/u;
const CLAUSE_AFTER = /^(?:['’]S)?\s\p{Lu}{2,}/u;
const PAIRED_BEFORE = /(\p{Lu}+)(?:,\s|,?\s(?:AND|&)\s|[-–/])$/u;
const PAIRED_AFTER = /^(?:,\s|,?\s(?:AND|&)\s|[-–/])(\p{Lu}+)/u;
/** A headline in capitals is no longer, and a page in capitals must not cost more. */
const WITHIN_CHARS = 160;

/** Whether a short form that is also a numeral is a name in a line of capitals: "BIDEN, XI MEET", "CHINA'S XI ARRIVES". */
export function isNameInCapitals(text: string, start: number, end: number, tools: Tools): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  const after = text.slice(end, end + 20);
  const isOurs = (word: string | undefined): boolean =>
    word !== undefined && word.length > 2 && isAllCaps(word) && tools.lexicon.sharing(word).length > 0;
  if (isOurs(PAIRED_BEFORE.exec(before)?.[1]) || GENITIVE_BEFORE.test(before)) return true;
  if (!CLAUSE_BEFORE.test(before)) return false;
  if (isOurs(PAIRED_AFTER.exec(after)?.[1])) return true;
  if (!CLAUSE_AFTER.test(after)) return false;
  const lineBefore = text.slice(Math.max(0, start - WITHIN_CHARS), start).replace(/^[\s\S]*\n/u, '');
  const lineAfter = text.slice(end, end + WITHIN_CHARS).replace(/\n[\s\S]*$/u, '');
  return `${lineBefore} ${lineAfter}`.split(/[^\p{L}]+/u).some(isOurs);
}
