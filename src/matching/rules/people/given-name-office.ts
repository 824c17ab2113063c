import { fold } from '../../../text/folding';
import { isCapitalised, type Word } from '../../../text/words';
import type { MatchableTopic } from '../../mention';
import type { Tools } from '../tools';

/** Offices that go with a given name because one holds them at a time; there is many a Senator Joe. */
const ONE_AT_A_TIME = /^(?:president|first-lady|speaker|secretary)$/u;

/** Whether the word right before a given name is its bearer's office, written as a title: "First Lady Jill", "President Joe". */
export function isOfficeOf(before: Word, topic: MatchableTopic, { lexicon, roles }: Tools): boolean {
  if (!/^\s$/u.test(before.gap) || !isCapitalised(before.text)) return false;
  const own = lexicon.rolesOf(topic);
  return roles.of(fold(before.text))?.some((role) => ONE_AT_A_TIME.test(role) && own.includes(role)) === true;
}
