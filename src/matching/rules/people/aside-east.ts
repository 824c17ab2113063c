import { fold } from '../../../text/folding';
import { isCapitalised, wordBefore } from '../../../text/words';
import { isGivenName } from '../../vocabulary/given-names';
import { isInflectedKin } from '../../vocabulary/kin-inflected';
import type { Tools } from '../tools';
import { isComplement } from './role-with-complement';

/** "муж спикера Палаты представителей Конгресса США Нэнси" is seven words before the surname. */
const MOST_STEPS = 8;
/** "Joe Biden'ın oğlu": the Turkish genitive stands first. */
const TURKISH_OWNED =
  /^['’]\p{L}{1,3}\s(?:\p{L}+\s)?(?:oğlu|kızı|eşi|kocası|karısı|babası|annesi|kardeşi|torunu)(?!\p{L})/u;

/** Whether a name only says whose relative somebody is, or is a relative's, in Slavic languages, Arabic or Turkish. */
export function isAsideEast(text: string, start: number, end: number, tools: Tools): boolean {
  if (/['’]/u.test(text.charAt(end)) && TURKISH_OWNED.test(text.slice(end, end + 40))) return true;
  let at = start;
  for (let step = 0; step < MOST_STEPS; step++) {
    const word = wordBefore(text, at);
    if (word === null || !/^(?:,?\s["“«]?|[-‑])$/u.test(word.gap)) return false;
    const folded = fold(word.text);
    if (isInflectedKin(folded)) return true;
    const isUncased = /^\p{Script=Arabic}/u.test(word.text);
    const isName = isUncased ? isGivenName(folded) : isCapitalised(word.text);
    if (!isName && !isComplement(folded) && tools.roles.of(folded) === null) return false;
    at = word.start;
  }
  return false;
}
