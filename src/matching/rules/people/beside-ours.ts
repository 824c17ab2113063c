import { fold } from '../../../text/folding';
import { type Word, wordAfter, wordBefore } from '../../../text/words';
import type { Tools } from '../tools';

const AND = /^(?:и|й|та|і|с|з|ve|ile)$/u;

/** "قمة بايدن وشي", "Байдена и Си": whether a short name is joined to a surname of ours that needs no help. */
export function isJoinedToOurs(text: string, start: number, end: number, tools: Tools): boolean {
  const isOurs = (word: Word | null): boolean =>
    word !== null &&
    word.gap === ' ' &&
    tools.lexicon.isSurnameAlone(fold(word.text).replace(/(?<=[к-т])(?:ом|а|у|е)$/u, ''));
  // In Arabic "and" is written onto the second name.
  if (/\p{Script=Arabic}/u.test(text.charAt(start))) {
    if (text.charAt(start - 1) === 'و' && isOurs(wordBefore(text, start - 1))) return true;
    const next = wordAfter(text, end);
    return next?.text.startsWith('و') === true && isOurs({ ...next, text: next.text.slice(1) });
  }
  const before = wordBefore(text, start);
  if (before !== null && before.gap === ' ' && AND.test(fold(before.text)))
    return isOurs(wordBefore(text, before.start));
  const after = wordAfter(text, end);
  return after !== null && after.gap === ' ' && AND.test(fold(after.text)) && isOurs(wordAfter(text, after.end));
}
