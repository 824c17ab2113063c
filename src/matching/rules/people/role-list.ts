import { fold } from '../../../text/folding';
import { isCapitalised, type Word, wordBefore } from '../../../text/words';
import type { Tools } from '../tools';

/** Lists longer than this are rare, and looking further back costs. */
const MOST_STEPS = 14;

/** "senators, among them Romney", "senators including Romney". */
const OPENERS = /^(?:including|among|them|such|as|like)$/u;

/**
 * The role in front of a list that holds a name ("Senators Warren, Schumer and Romney"), in the plural or not;
 * `null` where the words before are no such list.
 */
export function roleOfList(text: string, start: number, tools: Tools): readonly string[] | null {
  let at = start;
  let separated = false;
  for (let step = 0; step < MOST_STEPS; step++) {
    const word = wordBefore(text, at);
    if (word === null) return null;
    const folded = fold(word.text);
    const roles = isCapitalised(word.text) || folded.length > 4 ? tools.roles.of(folded) : null;
    if (roles !== null && separated && isPlural(folded)) return roles;
    if (!isLink(word)) return null;
    if (word.gap.includes(',')) separated = true;
    if (/^(?:and|und|et|y|e|si|ve|и|та|و)$/u.test(folded) || word.gap.includes('&')) separated = true;
    else if (OPENERS.test(folded)) separated = true;
    else if (!isCapitalised(word.text)) return null;
    at = word.start;
  }
  return null;
}

/** "Mrs." is one person. */
function isPlural(word: string): boolean {
  return /(?:s|en)$/u.test(word) && !/^(?:mrs|ms|miss)$/u.test(word);
}

/** Names in a list are parted by spaces, commas, initials' points, "and", or a party in brackets. */
function isLink(word: Word): boolean {
  return /^(?:\.?,?\s+|-|\.?\s*\([^)]*\),?\s+|,?\s*&\s*)$/u.test(word.gap);
}
