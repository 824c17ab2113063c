import { fold } from '../../text/folding';
import { isShortened } from '../../text/sentences';
import { isCapitalised, wordBefore } from '../../text/words';
import { isJuniorOrSpouse, isKin } from '../vocabulary/kin';
import { isAsideAbroad } from './aside-abroad';
import type { Tools } from './tools';
import { isKinOfAnother } from './unspaced-kin';

/** "Nancy Pelosi's husband", "Joe Biden's three children", "Mitt’s older brother": at most three words between. */
const POSSESSED = /^['’]s?\s((?:[\p{L}\d][\p{L}\d'’-]*\s){0,3}[\p{L}-]+)/u;
/** "her father, ...", "his former wife ...": in "Joe Biden's son Hunter Biden" the name is the one who is spoken of. */
const OWNED = /(?<!\p{L})(?:his|her|their|whose|my|our)\s(?:[\p{L}'’-]+,?\s){0,3}$/iu;
const MARRYING = /^(?:married|marries|marry|marrying|wed|divorced)$/u;
/** What may stand between "the wife of" and a name, beside capitals, numbers and titles. */
const LINK =
  /^(?:of|to|the|and|former|late|then|ex|longtime|incoming|outgoing|future|current|\d+(?:st|nd|rd|th)?|\p{L}+(?:ial|al|ic|can|ian))$/u;
/** "the wife of the 39th president of the United States, Jimmy Carter" is nine; two offices are more. */
const MOST_STEPS = 14;

/** Whether what follows a surname says that it is a parent's or a spouse's: "Carter's grandson", "Pelosi’s husband". */
export function isOfParent(text: string, end: number): boolean {
  const owned = POSSESSED.exec(text.slice(end, end + 60));
  return owned !== null && (owned[1] ?? '').split(/[ -]/u).some((word) => isJuniorOrSpouse(fold(word)));
}

/**
 * Whether a name only says whose relative somebody is: "Joe Biden's son Hunter", "the wife of Senator Mitt Romney", "His
 * father, George Romney". What is told there is told of the other.
 */
export function isAside(text: string, start: number, end: number, tools: Tools): boolean {
  const owned = POSSESSED.exec(text.slice(end, end + 60));
  if (owned !== null && (owned[1] ?? '').split(/[ -]/u).some((word) => isKin(fold(word)))) return true;
  if (isAsideAbroad(text, start, end)) return true;
  if (isKinOfAnother(text, start, end)) return true;
  let at = start;
  for (let step = 0; step < MOST_STEPS; step++) {
    const word = wordBefore(text, at);
    if (word === null || !(/^[,’']?\s["“]?$/u.test(word.gap) || (word.gap === '. ' && isShortened(word.text))))
      return false;
    const folded = fold(word.text);
    if (MARRYING.test(folded)) return true;
    if (isKin(folded))
      return (
        /^\s(?:of|to)\s/u.test(text.slice(word.end, word.end + 4)) ||
        OWNED.test(text.slice(Math.max(0, word.start - 40), word.start))
      );
    if (!isCapitalised(word.text) && !LINK.test(folded) && tools.roles.of(folded) === null) return false;
    at = word.start;
  }
  return false;
}
