import { describe, expect, it } from 'vitest';
import { endOfWord, startOfWord, wordAfter, wordBefore } from '../../../src/text/words';

describe('words', () => {
  it('finds the word before a place, with what lies between', () => {
    const text = 'said Mr. Price';
    expect(wordBefore(text, text.indexOf('Price'))).toEqual({ start: 5, end: 7, text: 'Mr', gap: '. ' });
    expect(wordBefore(text, 0)).toBeNull();
  });

  it('finds the word after a place, in any script', () => {
    expect(wordAfter('Biden’s plan', 5)?.text).toBe('s');
    expect(wordAfter('바이든 대통령', 3)?.text).toBe('대통령');
    expect(wordAfter('end.', 3)).toBeNull();
  });

  it('keeps invisible units inside a word and leaves them out at its ends', () => {
    const text = '\u200bXin\u00adjiang\u200b x';
    expect(text.slice(startOfWord(text, 10), endOfWord(text, 1))).toBe('Xin\u00adjiang');
  });

  it('looks no farther than a neighbour can be, so that a text without letters is not read for each name', () => {
    expect(wordBefore(`a${'拜登'.repeat(50)}`, 101)).toBeNull();
    expect(wordAfter(`${'拜登'.repeat(50)}a`, 0)).toBeNull();
  });
});
