import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchTokens } from '../../../src/search/search-tokens';

const termsOf = (text: string) => searchTokens(text).map(({ term }) => term);

describe('searchTokens', () => {
  it.each([
    ['Jen Psaki said', ['jen', 'psaki', 'said']],
    ['Psaki’s “no”', ['psaki', 'no']],
    ['the U.S. and US', ['the', 'us', 'and', 'us']],
    ['A. B', ['a', 'b']],
    ['6 December 2021', ['6', 'december', '2021']],
    ['Türkistan, ＸＩ', ['turkistan', 'xi']],
    ['Hsin-chiang', ['hsin', 'chiang']],
    ['soft\u00adware', ['software']],
    ['新疆', ['新疆', '疆']],
    ['习近平说', ['习近', '近平', '平说', '说']],
    ['신장에서', ['신장', '장에', '에서', '서']],
    ['Xi习', ['xi', '习']],
    ['', []],
    ['…', []],
  ])('reads "%s"', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it('says where each stands in the composed text', () => {
    const text = 'Le Turkestán de l’Est'.normalize('NFD');
    const tokens = searchTokens(text);
    const composed = text.normalize('NFC');
    expect(tokens.map(({ start, end }) => composed.slice(start, end))).toEqual(['Le', 'Turkestán', 'de', 'l', 'Est']);
  });

  it('goes forward through any text and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = -1;
        for (const { term, start, end } of searchTokens(text)) {
          expect(term).not.toBe('');
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = start;
        }
      }),
    );
  });
});
