import type { Alias } from '../../../dossier/model';
import { fold } from '../../../text/folding';
import { isGivenName } from '../../vocabulary/given-names';
import type { Tools } from '../tools';

/** How far around a name small letters must reign, in characters: two lines of captions. */
const AROUND_CHARS = 100;
/** Capitals that begin a sentence or follow a speaker's mark leave a text one of small letters. */
const INNER_CAPITAL = /(?<![.?!>…:\n]\s*)(?<!^)\p{Lu}/u;
/** Prose has words like these, code and keys have not. */
const SMALL_WORDS =
  /(?<![\p{L}_.$])(?:the|a|an|and|to|of|in|is|was|that|it|for|on|with|he|she|they|we|you|this|are|has)\s/gu;
/** Marks of code and of data. */
const CODE = /[{}[\]=<|\\;_#@]|(?<!>)>(?!>)|["']\s*:/u;

/** Whether a short form in small letters names somebody: after a title, or in captions that have no capitals. */
export function isNameInSmallLetters(text: string, start: number, end: number, alias: Alias, tools: Tools): boolean {
  const word = /(\p{L}+)\.?\s$/u.exec(text.slice(Math.max(0, start - 14), start))?.[1] ?? '';
  const before = fold(word);
  // "mr price" would be anybody.
  const roles = tools.roles.of(before)?.filter((role) => !/^m[rs]$/.test(role)) ?? [];
  const sharing = tools.lexicon.sharing(alias.text);
  if (sharing.some((topic) => roles.some((role) => tools.lexicon.rolesOf(topic).includes(role)))) return true;
  if (!alias.standsAlone || end - start < 4 || isGivenName(before)) return false;
  const around = text.slice(Math.max(0, start - AROUND_CHARS), end + AROUND_CHARS);
  return !CODE.test(around) && !INNER_CAPITAL.test(around) && (around.match(SMALL_WORDS)?.length ?? 0) >= 5;
}
