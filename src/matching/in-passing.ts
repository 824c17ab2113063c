import { sentenceStarts } from '../text/sentences';
import { isIntroducedAsKinAbroad } from './rules/people/aside-abroad';
import { followsKin } from './rules/people/unspaced-kin';

/** No clause that these rules understand is longer. */
const WITHIN_CHARS = 160;
const PRONOUN =
  /(?:^|[\s"“(])(?:he|she|who|er|sie|il|elle|él|ella|lui|lei|ele|ela|el|ea|он|она)\s(?![^\n]*(?:[,;:]|(?<!\p{L})(?:that|said|says|because|when|while|as|after|before|if|whether)(?!\p{L})))/iu;
const KIN =
  /(?<!\p{L})(?:his|her|their|whose)\s(?:\p{L}+\s){0,2}(?:sons?|daughters?|father|mother|brothers?|sisters?|husband|wife|uncle|aunt|nephews?|nieces?|cousins?|grandsons?|granddaughters?|grandfather)(?:,?\s[^,;:\n]{0,40}|,?\s)?$/iu;
const SUBORDINATE =
  /^\s*(?:when|while|as|after|before|since|although|though|if|because|once|until|like|unlike)\s[^,]*$/iu;
/** The same where the possessive is a word of its own with cases, or written onto the noun. */
const KIN_ELSEWHERE =
  /(?<!\p{L})(?:(?:его|е[её]|их|його|її|їх|сво\p{L}{1,3})\s(?:\p{L}+\s){0,2}(?:сын|доч|дочер|от[её]?ц|мат|брат|сестр|муж|жен|супруг|дяд|племянни|вну[кч]|невест|син|чоловік|дружин|батьк|вдов)\p{L}{0,4}|و?(?:نجل|ابن|ابنت|ولد|والد|والدت|شقيق|شقيقت|زوجت|زوج|حفيد|حفيدت|جد|عم)(?:ه|ها)|(?:oğlu|kızı|eşi|kocası|karısı|babası|annesi|kardeşi|torunu))(?:,?\s[^,;:\n]{0,40}|,?\s)?$/iu;
const LIST = /^(?:,?\s(?:\p{Lu}[\p{L}.'’-]*|and|und|et|y|e|și|ve|и))*,?\s(?:\p{Lu}[\p{L}.'’-]*\s)*$/u;

/** Whether a name only stands beside a pronoun that is the subject: "She married Paul Pelosi", "He is a son of Xi Zhongxun". */
export function standsBesidePronoun(text: string, start: number): boolean {
  return PRONOUN.test(clauseBefore(text, start));
}

/** Whether a name is brought in as somebody's relative: "His son Mitt Romney", "her uncle, Senator Mitt Romney". */
export function isIntroducedAsKin(text: string, start: number): boolean {
  const clause = clauseBefore(text, start);
  if (KIN.test(clause) || KIN_ELSEWHERE.test(clause) || isIntroducedAsKinAbroad(text, start)) return true;
  return followsKin(text, start);
}

/** Whether a name stands in a clause before the one that its sentence is about: "When Joe Biden was vice president, Jill …". */
export function isInSubordinateClause(text: string, start: number): boolean {
  return SUBORDINATE.test(clauseBefore(text, start));
}

/** Whether what lies between two names makes them one list: commas, "and" and more names. */
export function areNamedTogether(between: string): boolean {
  return LIST.test(between);
}

function clauseBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - WITHIN_CHARS), start);
  return before.slice(Math.max(sentenceStarts(before).at(-1) ?? 0, before.lastIndexOf('\n') + 1));
}
