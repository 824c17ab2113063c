import { fold } from '../../../text/folding';
import { type Word, wordAfter, wordBefore } from '../../../text/words';
import { isGivenName } from '../../vocabulary/given-names';
import { isInflectedKin } from '../../vocabulary/kin-inflected';
import { HONORIFICS } from '../../vocabulary/roles';
import type { Before } from './before-surname';

const CYRILLIC = /^\p{Script=Cyrillic}/u;
/** Surnames that men inflect: they end in a consonant. */
const DECLINED = /[бвгджзклмнпрстфхцчшщ]$/iu;
/** A man's surname in another case than the nominative. */
const BENT = /[бвгджзклмнпрстфхцчшщ](?:а|у|ом|ем|е|ові)$/iu;
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
  if (DECLINED.test(surname)) return OBLIQUE.test(word.text) || endsOtherName(preposition, word);
  return BENT.test(surname) && /[бвгджзйклмнпрстфхцчшщь]$/iu.test(word.text);
}

/** "При администрации Билла Клинтона Блинкен": two names in the genitive before a nominative are somebody else. */
function endsOtherName(before: Word | null, word: Word): boolean {
  return before !== null && before.gap === ' ' && /^\p{Lu}\p{L}+[ая]$/u.test(before.text) && /[ая]$/u.test(word.text);
}

/**
 * Whether a case says that what stands before a surname is not its bearer's: "советник Байдена". Of names without cases a
 * role that they do not bear says so, too: "помощник Пелоси".
 */
export function isOwnedByCase(surname: string, alias: string, before: Before, isOthersRole: boolean): boolean {
  if (!CYRILLIC.test(alias)) return false;
  // "господина Пелоси", "актёра Прайса" are the bearers themselves.
  if (before.kind === 'role' && before.roles.some((role) => role === 'foreign' || HONORIFICS.has(role))) return false;
  if (before.kind === 'role' && !isOthersRole) return false;
  return surname.length > alias.length || (isOthersRole && !DECLINED.test(alias));
}

/** "69-летней Байден", "69-річна Байден": the adjective of the age is a woman's. */
export function isOfAgedWoman(text: string, start: number): boolean {
  return AGED_WOMAN.test(text.slice(Math.max(0, start - 14), start));
}

/** "Пелоси Пол": agencies put the surname first without a comma. */
export function isFollowedByFirstName(text: string, start: number, end: number): boolean {
  const next = wordAfter(text, end);
  const before = wordBefore(text, start);
  // "муж Пелоси Пол" is another matter.
  if (before !== null && before.gap === ' ' && isInflectedKin(fold(before.text))) return false;
  return next !== null && next.gap === ' ' && CYRILLIC.test(next.text) && isGivenName(fold(next.text));
}
