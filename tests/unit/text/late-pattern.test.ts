import { describe, expect, it } from 'vitest';
import { LatePattern } from '../../../src/text/late-pattern';

/** As the build puts it in the place of a literal; to TypeScript it was one. */
const late = (source: string, flags?: string) => new LatePattern(source, flags) as unknown as RegExp;

describe('LatePattern', () => {
  it('answers as a literal does', () => {
    const text = 'Joe and Jill';
    const [word, words] = [late('\\p{Lu}(\\p{L}+)'), late('\\p{Lu}(\\p{L}+)', 'gu')];
    expect(word.test(text)).toBe(true);
    expect(word.exec(text)).toEqual(/\p{Lu}(\p{L}+)/u.exec(text));
    expect(text.match(word)).toEqual(text.match(/\p{Lu}(\p{L}+)/u));
    expect(text.match(words)).toEqual(['Joe', 'Jill']);
    expect([...text.matchAll(words)].map(({ index }) => index)).toEqual([0, 8]);
    expect(text.replace(word, '-')).toBe('- and Jill');
    expect(text.replaceAll(words, '<$1>')).toBe('<oe> and <ill>');
    expect(text.search(late('and'))).toBe(4);
    expect(text.split(late('\\P{L}+'))).toEqual(['Joe', 'and', 'Jill']);
  });

  it('is refused by what asks for every match, as a literal without "g" is', () => {
    expect(() => 'Joe'.matchAll(late('o'))).toThrow(TypeError);
    expect(() => 'Joe'.replaceAll(late('o'), '')).toThrow(TypeError);
  });

  it('is not read before it is asked', () => {
    const wrong = late('(');
    expect(() => wrong.test('')).toThrow(SyntaxError);
  });
});
