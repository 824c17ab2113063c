import { fold } from '../../../text/folding';
import type { MatchableTopic } from '../../mention';
import { isGivenName } from '../../vocabulary/given-names';
import type { Tools } from '../tools';

/** The name as lists put it: ours with its end, or somebody else's (`null`). */
export interface InvertedName {
  readonly topic: MatchableTopic | null;
  readonly end: number;
}

/** Nothing but numbers and bullets, or the end of the entry before. */
const ENTRY_BEFORE = /(?:^|\n)[\s\d.•*·–—\-[\]()"“]*$|[.;:]["”]?\s$/u;
const GIVEN_AFTER = /^,\s(\p{Lu}\p{L}+)((?:\s\p{Lu}\.)*)(,\sJr\.?)?(?=\s*(?:[.,;:&("”|\n]|$)|\s\p{Lu})/u;

/** Reads "Biden, Joe" and "Carter, Stephen L." at the beginning of an entry of a bibliography; `null` elsewhere. */
export function readInvertedName(
  text: string,
  start: number,
  end: number,
  topics: readonly MatchableTopic[],
  tools: Tools,
): InvertedName | null {
  if (text.charAt(end) !== ',') return null;
  const match = GIVEN_AFTER.exec(text.slice(end, end + 40));
  if (match === null) return null;
  // A string in a data file: "Obama, Barack", "Romney, Mitt".
  const isQuoted = text.charAt(start - 1) === '"' && text.charAt(end + match[0].length) === '"';
  if (!isQuoted && !ENTRY_BEFORE.test(text.slice(Math.max(0, start - 30), start))) return null;
  const [all, given = '', initials = '', junior = ''] = match;
  const goesOn = /^[^\S\n]\p{L}/u.test(text.slice(end + all.length, end + all.length + 2));
  if (goesOn && initials === '' && junior === '') return null;
  const folded = fold(given);
  // "Biden, Xi" are two people: a surname of ours is nobody's given name here.
  if (tools.lexicon.sharing(given).length > 0) return null;
  const topic = topics.find((one) => tools.lexicon.givenNames(one).has(folded)) ?? null;
  if (topic === null && !isGivenName(folded)) return null;
  return { topic, end: end + all.length };
}
