import { fold } from '../../../text/folding';
import { isCapitalised } from '../../../text/words';
import type { MatchableTopic } from '../../mention';
import type { Passage, Reading, Tools } from '../tools';
import { readAfter } from './after-surname';
import { adjacentBefore } from './before-surname';
import { isNamedAfter } from './genitive-thing';
import { readThingBefore } from './thing-before';

/** Reads a whole name: its first name and "Jr." belong to it; a ship, a street or a centre of that name is none. */
export function readFullName(
  passage: Passage,
  start: number,
  end: number,
  topic: MatchableTopic,
  tools: Tools,
): Reading {
  const { text } = passage;
  const as = (sign: Reading['sign'], seenBy: string, from = start): Reading => ({
    start: from,
    end,
    topic,
    sign,
    seenBy,
  });
  const after = readAfter(passage, start, end, tools);
  const isNamed = readThingBefore(text, start, end, false) === 'thing' || isNamedAfter(text, start, end, true);
  // 喬·拜登夫婦: the whole name is his, only the surname alone would be the family's.
  const isOfCouple = /^夫[妇婦妻]/u.test(text.slice(end, end + 2));
  if ((after === 'thing' && !isOfCouple) || isNamed) return as('thing', 'name-of-a-thing');
  if (after === 'family') return as('thing', 'family');
  if (/(?:^|[^\p{L}])(?:USS|U\.S\.S\.)\s$/u.test(text.slice(Math.max(0, start - 8), start))) return as('thing', 'ship');
  if (isOfAnotherGeneration(text, end)) return as('namesake', 'other-generation');
  const before = adjacentBefore(text, start);
  const isOwn =
    before !== null &&
    /^\s+["'“‘(]?$/u.test(before.gap) &&
    isCapitalised(before.text) &&
    (tools.lexicon.givenNames(topic).has(fold(before.text)) || fold(before.text) === 'willard');
  return as('full', 'whole-name', isOwn && before !== null ? before.start : start);
}

/** "Joseph R. Biden Sr.", "Joseph R. Biden III": the father and the son have the name, too. */
export function isOfAnotherGeneration(text: string, end: number): boolean {
  return /^,?\s+(?:S[Rr]|Senior|II|III|IV|الأب)(?!\p{L})|^[-‑\s]старш(?:ий|его|ему|им|ем)(?!\p{L})/u.test(
    text.slice(end, end + 10),
  );
}

/** Where a name ends with its "Jr.": the point belongs to it. */
export function endWithJunior(text: string, end: number): number {
  const match =
    /^(?:,?[^\S\n]+(?:[Jj][Rr]\b\.?|Jnr\b\.?)|・ジュニア|\s주니어|\sالابن(?!\p{L})|[-‑\s]младш(?:ий|его|ему|им|ем)(?!\p{L}))/u.exec(
      text.slice(end, end + 10),
    );
  return match === null || end === 0 ? end : end + match[0].length;
}
