import { fold } from '../text/folding';
import type { Lexicon } from './lexicon';
import type { Evidence, MatchableTopic } from './mention';
import { HONORIFICS, type Roles } from './vocabulary/roles';

const WITHIN_CHARS = 40;
const WORD_BEFORE = /(\p{L}[\p{L}\p{M}'’]*)(?:\.?[^\S\n]*\n?[^\S\n]*)$/u;
const NAME_BEFORE = /[\u3041-\u9fff][·・•‧]$/u;
/** The commonest of those that begin a sentence right before a surname. */
const PLAIN = /^(?:the|and|but|as|if|when|while|for|in|on|at|by|to|of|that|then|so|or|yet|what|why|how)$/u;

/**
 * What the word right before a surname tells about its page: a title fixes its bearer, and another given name or title is a
 * namesake's. Rougher than the rules, and rather too ready to see a namesake: what is marked a moment late costs a reader
 * less than what is marked and taken back.
 *
 * @param topics - Those that share the surname, the one that bears it without help first.
 */
export function evidenceBefore(
  text: string,
  start: number,
  end: number,
  topics: readonly MatchableTopic[],
  lexicon: Lexicon,
  roles: Roles,
): readonly Evidence[] {
  const [first] = topics;
  if (first === undefined) return [];
  const namesake = [`namesake:${first.id}`];
  const before = text.slice(Math.max(0, start - WITHIN_CHARS), start);
  if (NAME_BEFORE.test(before)) return namesake;
  const word = WORD_BEFORE.exec(before)?.[1] ?? '';
  const folded = fold(word);
  const ours = topics.find((topic) => lexicon.givenNames(topic).has(folded));
  if (ours !== undefined) return fixedBy(ours, true);
  const named = roles.of(folded);
  if (named !== null) {
    const bearer = topics.find((topic) => named.some((role) => lexicon.rolesOf(topic).includes(role)));
    if (bearer === undefined) return namesake;
    const isLabel = /^\s*[:：]/u.test(text.slice(end, end + 4));
    return isLabel || named.some((role) => !HONORIFICS.has(role)) ? fixedBy(bearer, isLabel) : [];
  }
  return word === word.toLowerCase() || PLAIN.test(folded) ? [] : namesake;
}

function fixedBy({ id }: MatchableTopic, isNamed: boolean): readonly Evidence[] {
  return isNamed ? [`fixed:${id}`, `named:${id}`] : [`fixed:${id}`];
}
