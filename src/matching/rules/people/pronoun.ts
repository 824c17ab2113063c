import { fold } from '../../../text/folding';
import { isCapitalised } from '../../../text/words';
import type { Gender } from '../../mention';
import { genderOfName } from '../../vocabulary/given-names';
import { adjacentBefore } from './before-surname';

/** No clause that these rules understand reaches farther. */
const WITHIN_CHARS = 90;
/** "In her memoir, Biden", "At the start of his testimony, Pelosi": an opening phrase is about who comes next. */
const OPENING =
  /^\W*(?:at|in|on|during|throughout|with|for|like)\s(?:[\p{Ll}\d-]+\s){0,6}?(his|her)\s(?:[\p{Ll}\d-]+\s?){1,5},\s(?:\p{L}+\.?\s){0,1}$/iu;
/** "Pelosi told jurors as he", "Biden said she", "Carter recalled in her interview", "Biden and her staff". */
const FOLLOWING =
  /^(?:\s[\p{Ll}’']+){1,5}\s(?:that\s|as\s|when\s|while\s|because\s)?(he|she|himself|herself)(?!\p{L})|^(?:\s[\p{Ll}’']+){1,4}\s(?:in|during|throughout|from|using)\s(his|her)\s\p{Ll}|^,?\s(?:and|with|like|where)\s(his|her)\s\p{Ll}|^(?:\s[\p{Ll}’']+){1,6}\s(her)\shusband(?!\p{L})|^(?:\s[\p{Ll}’']+){1,6}\s(his)\swife(?!\p{L})/u;
/** What all of these but an address have, and cheap to ask: they take 8 ms to make. */
const HAS_GENDER = /(?<![a-z])(?:his|her|he|she|himself|herself|husband|wife|widow|lady)(?![a-z])/iu;
const ADDRESS = /(?:^|[^\p{L}])(Mr|Ms|Mrs|Miss|MR|MS|MRS)\.?\s$/u;
/** "Romney's wife of forty years", "Pelosi's husband". */
const SPOUSE = /^['’]s?\s(?:[\p{Ll}-]+\s){0,2}(wife|widow|husband)(?!\p{L})/u;
/** "Pelosi, 82, suffered blows to his head". */
const HURT =
  /^(?:,\s\d+,)?(?:\s[\p{Ll}’']+){1,6}\s(?:to|on|in|of)\s(his|her)\s(?:\p{Ll}+\s)?(?:head|face|body|hands?|arms?|skull|legs?|back|neck|eyes?|ribs)(?!\p{L})/u;
/** "As First Lady, Carter", "Romney was First Lady of Massachusetts", "Pelosi, whose husband", "Biden, a teacher herself". */
const FIRST_LADY_BEFORE = /(?<!\p{L})as\s(?:the\s)?(first\slady)(?:\sof\s[^,]{1,30})?,\s$/iu;
const KNOWN_BY_OTHERS =
  /^\s(?:was|is|became|served\sas)\s(?:the\s)?(first\slady)(?!\p{L})|^,?\swhose\s(husband|wife)(?!\p{L})|^\s(?:is|was|remains)\s(?:\p{Ll}+\s)?(?:(?:close|devoted|loyal)\sto|(?:proud|fond)\sof|(?:known|famous)\sfor|survived\sby)\s(his|her)(?!\p{L})|^,\san?\s(?:[\p{Ll}-]+\s){1,5}(himself|herself)(?!\p{L})/iu;
const MALE = /^(?:he|his|himself|mr|wife|widow)$/iu;

/** Over how many names a first name may stand before a surname: "Ronna Stern Romney". */
const MOST_NAMES = 3;

/** The gender of the first name before a surname; `null` where none tells. */
export function genderOfFirstName(text: string, start: number): Gender | null {
  let word = adjacentBefore(text, start);
  for (let step = 0; step < MOST_NAMES && word !== null && isCapitalised(word.text); step++) {
    const gender = genderOfName(fold(word.text));
    if (gender !== null) return gender;
    word = adjacentBefore(text, word.start);
  }
  return null;
}

/**
 * The gender that an address or a pronoun bound to a name gives its bearer; `null` where none is near. "Biden accepted her resignation"
 * says nothing: only phrases that speak of the subject count.
 *
 * @param sentenceStart - Where the sentence of the name begins.
 */
export function genderBeside(text: string, start: number, end: number, sentenceStart: number): Gender | null {
  const from = Math.max(sentenceStart, start - WITHIN_CHARS);
  const following = text.slice(end, end + WITHIN_CHARS).split('\n', 1)[0] ?? '';
  const found =
    ADDRESS.exec(text.slice(Math.max(from, start - 8), start)) ??
    firstIn([OPENING, FIRST_LADY_BEFORE], text.slice(from, start)) ??
    firstIn([KNOWN_BY_OTHERS, FOLLOWING, SPOUSE, HURT], following);
  const pronoun = found?.slice(1).find((one) => one !== undefined);
  if (pronoun === undefined) return null;
  return MALE.test(pronoun) ? 'm' : 'f';
}

function firstIn(patterns: readonly RegExp[], words: string): RegExpExecArray | null {
  if (!HAS_GENDER.test(words)) return null;
  for (const pattern of patterns) {
    const found = pattern.exec(words);
    if (found !== null) return found;
  }
  return null;
}
