import { fold } from '../../text/folding';
import { type Word, wordBefore } from '../../text/words';
import type { Tools } from './tools';

/** Longest: "представитель государственного департамента Соединенных Штатов". */
const MOST_STEPS = 5;

/**
 * What stands between a role and the name where the language puts it there, folded: whose president, which party's senator,
 * whose spokesman.
 */
const COMPLEMENT =
  /^(?:сша|америки|соединенных|штатов|штата|госдеп\p{L}*|госдепартамент\p{L}*|держдеп\p{L}*|государственного|державного|департаменту?а?|белого|білого|дома|дому|конгресса|конгресу|сената|сенату|палаты|палати|представителеи|представників|американск\p{L}*|американськ\p{L}*|от|від|юта|юты|юти|юту|массачусетс\p{L}*|джордж(?:ии|іі|ія|ия)|кнр|китая|китаю|(?:ال)?ام(?:ري|ير)كيه?|السابقه?|الاسبق|الراحل|الجمهوري|الديمقراطي|الحاليه?|باسم|باسمها|وزاره|الخارجيه|البيت|الابيض|مجلس|النواب|الشيوخ|الصيني)$/u;

/** The roles that stand before a name with their complement: "президент США Картер"; `null` for none. */
export function rolesWithComplement(text: string, start: number, tools: Tools): readonly string[] | null {
  let word = wordBefore(text, start);
  for (let step = 0; word !== null && step < MOST_STEPS; step++) {
    if (!/^[^\S\n]+$/u.test(word.gap) || !/^[\p{Script=Cyrillic}\p{Script=Arabic}]/u.test(word.text)) return null;
    const folded = fold(word.text);
    const roles = step === 0 ? null : rolesOfWord(text, word, tools);
    if (roles !== null) return roles;
    if (!COMPLEMENT.test(folded)) return null;
    word = wordBefore(text, word.start);
  }
  return null;
}

/** The roles of a word, with what a hyphen joins to its front: a "пресс-секретарь" is no secretary. */
export function rolesOfWord(text: string, word: Word, tools: Tools): readonly string[] | null {
  const front = wordBefore(text, word.start);
  const joined =
    front !== null && /^[-‑]$/u.test(front.gap) ? tools.roles.of(fold(`${front.text}-${word.text}`)) : null;
  return joined ?? tools.roles.of(fold(word.text));
}

/** Whether a folded word may stand between a role and its bearer. */
export function isComplement(word: string): boolean {
  return COMPLEMENT.test(word);
}
