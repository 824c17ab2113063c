/** Scripts that put no spaces between words, so that a word may begin and end anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Finds any of some words as they are written, whole words only; the longest first, so that "Uyghurs" is not found as
 * "Uyghur" and an s.
 *
 * @returns `null` for no words.
 */
export function wordsPattern(words: readonly string[]): RegExp | null {
  const alternatives = [...new Set(words)]
    .filter((word) => word.trim() !== '')
    .sort((one, other) => other.length - one.length)
    .map((word) => {
      const letters = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
      return UNSPACED.test(word) ? letters : `(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`;
    });
  return alternatives.length === 0 ? null : new RegExp(alternatives.join('|'), 'gu');
}

/** Whether a text has one of the words, as the pattern finds them. */
export function hasWord(text: string, words: readonly string[]): boolean {
  const pattern = wordsPattern(words);
  return pattern !== null && text.search(pattern) >= 0;
}
