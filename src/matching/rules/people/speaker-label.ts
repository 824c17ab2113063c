import { fold } from '../../../text/folding';
import { isAllCaps } from '../../../text/words';
import type { Tools } from '../tools';

/**
 * What stands between the beginning of a line and a name that a colon follows: the words of a speaker label, folded
 * ("ms" of "MS. PSAKI:"); `null` where it is no label.
 */
export function labelWords(text: string, start: number, end: number, tools: Tools): readonly string[] | null {
  if (!/^(?:\s*\([^)\n]{1,30}\))?\s*[:：]/u.test(text.slice(end, end + 40))) return null;
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 60);
  const before = text.slice(from, start);
  // Briefings pasted into one line: a label may follow the end of a sentence.
  const sinceStop = before.replace(/^.*[.?!)\]—]["”]?\s+(?=\S)(?!\S*\.\s*$)/u, '');
  const words = fold(sinceStop)
    .split(/[^\p{L}’'-]+/u)
    .filter((word) => word !== '');
  if (words.length > 4) return null;
  return words.every(
    (word) => tools.roles.of(word) !== null || /^(?:of|state|press|the|house|vice|us|e[sd]t)$/u.test(word),
  )
    ? words
    : null;
}

/** "Mr. ROMNEY. Mr. President, I rise": the record of Congress begins a speech with the name in capitals and a full stop. */
export function isFloorLabel(text: string, start: number, end: number): boolean {
  return (
    isAllCaps(text.slice(start, end)) &&
    /^\.\s/u.test(text.slice(end, end + 2)) &&
    /(?:^|\n)[^\S\n]*M(?:r|s|rs)\.\s$/u.test(text.slice(Math.max(0, start - 20), start))
  );
}
