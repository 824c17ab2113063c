import { fold } from '../../../text/folding';
import { isShortened } from '../../../text/sentences';
import { isCapitalised, wordBefore } from '../../../text/words';
import { generationOf, isJuniorOrSpouse, isKin } from '../../vocabulary/kin';
import { isInflectedJunior } from '../../vocabulary/kin-inflected';
import type { Tools } from '../tools';
import { isAsideAbroad } from './aside-abroad';
import { isAsideEast } from './aside-east';
import { isKinOfAnother } from './unspaced-kin';

/** "Nancy Pelosi's husband", "Joe Biden's three children", "Mitt’s older brother": at most three words between. */
const POSSESSED = /^['’]s?\s((?:[\p{L}\d][\p{L}\d'’-]*\s){0,3}[\p{L}-]+)/u;
/** "her father, ...", "his former wife ...": in "Joe Biden's son Hunter Biden" the name is the one who is spoken of. */
const OWNED = /(?<!\p{L})(?:his|her|their|whose|my|our|another)\s(?:[\p{L}'’-]+,?\s){0,3}$/iu;
const MARRYING = /^(?:married|marries|marry|marrying|wed|divorced)$/u;
/** What may stand between "the wife of" and a name, beside capitals, numbers and titles. */
const LINK =
  /^(?:of|to|the|and|former|late|then|ex|longtime|incoming|outgoing|future|current|\d+(?:st|nd|rd|th)?|\p{L}+(?:ial|al|ic|can|ian))$/u;
/** "the wife of the 39th president of the United States, Jimmy Carter" is nine; two offices are more. */
const MOST_STEPS = 14;
const LONGEST_BRACKET = 60;

/** Headlines leave the genitive out: "Biden Daughter's Diary". */
const KIN_IN_HEADLINE = /^\s(?:(?:grand)?(?:son|daughter)|husband|wife|nephew|niece)(?!\p{L})/iu;

/** Whether the words beside a surname say that it is a parent's or a spouse's: "Pelosi’s husband", "муж Пелоси". */
export function isOfParent(text: string, start: number, end: number): boolean {
  const before = wordBefore(text, start);
  if (before !== null && before.gap === ' ' && isInflectedJunior(fold(before.text))) return true;
  if (KIN_IN_HEADLINE.test(text.slice(end, end + 60))) return true;
  return possessed(text, end).some((word) => isJuniorOrSpouse(word));
}

/** The folded words, and what follows them, that a genitive after a name has. */
function possessed(text: string, end: number): readonly string[] {
  if (!/['’]/u.test(text.charAt(end))) return [];
  const owned = POSSESSED.exec(text.slice(end, end + 60));
  return (owned?.[1] ?? '').split(/[ -]/u).map(fold);
}

/** What an aside tells about its bearer: that he is of the elder generation, of the younger, or neither. */
export type Aside = 'elder' | 'younger' | 'beside';

/**
 * Reads a name that only says whose relative somebody is: "Joe Biden's son Hunter", "the wife of Senator Mitt Romney", "His
 * father, George Romney". What is told there is told of the other; `null` for any other name.
 */
export function readAside(text: string, start: number, end: number, tools: Tools): Aside | null {
  const theirs = possessed(text, end).find(isKin);
  if (theirs !== undefined) return opposite(generationOf(theirs));
  if (isAsideAbroad(text, start, end) || isKinOfAnother(text, start, end)) return 'beside';
  if (isAsideEast(text, start, end, tools)) return 'beside';
  const surname = fold(text.slice(start, end)).split(' ').at(-1);
  let at = start;
  for (let step = 0; step < MOST_STEPS; step++) {
    const word = wordBefore(text, at);
    if (word !== null && word.gap === ') ') {
      // "The son of George Romney (a governor) and Lenore Romney"
      at = text.lastIndexOf('(', word.end);
      if (at === -1 || word.end - at > LONGEST_BRACKET) return null;
      continue;
    }
    if (word === null || !(/^[,’']?\s["“]?$/u.test(word.gap) || (word.gap === '. ' && isShortened(word.text))))
      return null;
    const folded = fold(word.text);
    // "The grandson of Jimmy Carter, Jason Carter": whose relative he is has been said.
    if (folded === surname && word.gap.startsWith(',')) return null;
    if (MARRYING.test(folded)) return 'beside';
    if (isKin(folded)) {
      if (/^\s(?:of|to)\s/u.test(text.slice(word.end, word.end + 4))) return opposite(generationOf(folded));
      return OWNED.test(text.slice(Math.max(0, word.start - 40), word.start)) ? generationOf(folded) : null;
    }
    if (!isCapitalised(word.text) && !LINK.test(folded) && tools.roles.of(folded) === null) return null;
    at = word.start;
  }
  return null;
}

/** What the one's generation makes of the other's. */
export function opposite(generation: Aside): Aside {
  if (generation === 'beside') return 'beside';
  return generation === 'elder' ? 'younger' : 'elder';
}
