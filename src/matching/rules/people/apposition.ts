import { fold } from '../../../text/folding';
import { wordBefore } from '../../../text/words';
import { HONORIFICS } from '../../vocabulary/roles';
import type { Tools } from '../tools';
import { speaksForOther } from './other-body';

/** How far an apposition may reach: "Price, the State Department's chief spokesman," is 40. */
const WITHIN_CHARS = 70;

/** "(R-Utah)", ", D-Calif.,", "(R., Utah)": how American papers write a seat in Congress. */
const SEAT = /^(?:,\s|\s\()[RDI](?:-|\.,\s|\.-)\p{Lu}[\p{L}.]+/u;

/** Whether a party and a state after a name say that its bearer sits in Congress. */
export function hasSeatAfter(text: string, end: number): boolean {
  return SEAT.test(text.slice(end, end + 20));
}

/** Whether a role of these stands after a name between commas: "Price, the State Department spokesman, said". */
export function hasRoleAfter(text: string, end: number, roles: readonly string[], tools: Tools): boolean {
  const match = /^,\s+((?:the|a|an|then|who|former|his|der|die|le|la|el|il)\s[^,.;:!?\n]+)/u.exec(
    text.slice(end, end + WITHIN_CHARS),
  );
  if (match === null) return false;
  const words = fold(match[1] ?? '').split(/[^\p{L}-]+/u);
  return words.some((word, index) => {
    const named = tools.roles.of(word);
    if (named === null || words[index + 1] === 'of') return false;
    if (named.includes('spokesperson') && speaksForOther(words, index)) return false;
    return named.some((role) => roles.includes(role) && !HONORIFICS.has(role));
  });
}

/** "As first lady, Biden", "como primera dama, Biden": the role of who is named next. */
const AS = /(?<!\p{L})(?:as|als|comme|como|come|ca|en\stant\sque)\s(?:\p{L}+\s){0,2}$/iu;

/** Whether a name between commas explains a role of these: "Utah's junior senator, Romney, said"; or follows "as" and one. */
export function isAppositionTo(
  text: string,
  start: number,
  end: number,
  roles: readonly string[],
  tools: Tools,
): boolean {
  const before = wordBefore(text, start);
  if (before === null || !/^,\s$/u.test(before.gap)) return false;
  if (text.charAt(end) !== ',' && !AS.test(text.slice(Math.max(0, before.start - 40), before.start))) return false;
  const named = tools.roles.of(fold(before.text));
  return named?.some((role) => roles.includes(role) && !HONORIFICS.has(role)) === true;
}

/** "As vice president, Biden pushed", "as president of the United States, Carter". */
const AS_OFFICE =
  /(?<!\p{L})as\s(?:[\p{L}\d.-]+\s){0,4}?([\p{L}-]+)(?:\sof\s(?:the\s)?(?:United\sStates|House|Senate))?,\s$/iu;

/** The roles of the office in which a sentence speaks of its subject, before the name; `null` for none. */
export function officeOpening(text: string, start: number, tools: Tools): readonly string[] | null {
  if (text.charAt(start - 2) !== ',') return null;
  const office = AS_OFFICE.exec(text.slice(Math.max(0, start - WITHIN_CHARS), start))?.[1];
  return office === undefined ? null : tools.roles.of(fold(office));
}

const KIN_OF_OFFICE =
  /^,\s(?:\d+,\s)?(?:(?:the|a|an|who|is|was|his|her|oldest|eldest|older|elder|younger|youngest|only|surviving|late|first|second|third)\s){0,3}(?:son|daughter|brother|sister|nephew|niece|husband|grandson|granddaughter)\sof\s(?:(?:the|then|a|former|late|current|sitting|U\.S\.|vice|first|house)[\s-]){0,4}([\p{L}]+)/iu;

/** The roles of him whose relative an apposition makes a name's bearer: "Biden, 46, the oldest son of the vice president". */
export function rolesOfElder(text: string, end: number, tools: Tools): readonly string[] | null {
  if (text.charAt(end) !== ',') return null;
  const office = KIN_OF_OFFICE.exec(text.slice(end, end + 2 * WITHIN_CHARS))?.[1];
  // Romney is the son of a governor himself.
  return office === undefined || /^gov/iu.test(office) ? null : tools.roles.of(fold(office));
}
