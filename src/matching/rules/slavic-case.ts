import { fold } from '../../text/folding';
import { type Word, wordAfter, wordBefore } from '../../text/words';
import { isGivenName } from '../vocabulary/given-names';

const CYRILLIC = /^\p{Script=Cyrillic}/u;
/** Surnames that men inflect: they end in a consonant. */
const DECLINED = /[бвгджзклмнпрстфхцчшщ]$/iu;
const OBLIQUE = /(?:е|ом|ем|ах|ях|ию)$/iu;
const PLACE_PREPOSITION = /^(?:в|во|у|из|із|з)$/iu;
const AGED_WOMAN = /\d-(?:летн(?:яя|ей|юю|ею)|річн(?:а|ої|ій|у|ою))\s$/iu;

/**
 * Whether a capitalised word before a Russian or Ukrainian surname cannot be its bearer's first name: a place ("в Женеве
 * Байден"), because a first name stands in the same case as the surname.
 */
export function disagreesInCase(text: string, word: Word, surname: string): boolean {
  if (!CYRILLIC.test(word.text) || !CYRILLIC.test(surname)) return false;
  const preposition = wordBefore(text, word.start);
  if (preposition !== null && /^\s$/u.test(preposition.gap) && PLACE_PREPOSITION.test(preposition.text)) return true;
  return DECLINED.test(surname) && OBLIQUE.test(word.text);
}

/** "69-летней Байден", "69-річна Байден": the adjective of the age is a woman's. */
export function isOfAgedWoman(text: string, start: number): boolean {
  return AGED_WOMAN.test(text.slice(Math.max(0, start - 14), start));
}

/** "Пелоси Пол": agencies put the surname first without a comma. */
export function isFollowedByFirstName(text: string, end: number): boolean {
  const next = wordAfter(text, end);
  return next !== null && next.gap === ' ' && CYRILLIC.test(next.text) && isGivenName(fold(next.text));
}
