import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf, LETTER } from '../../../src/text/characters';
import { fold, foldedUnits } from '../../../src/text/folding';

describe('folding', () => {
  it.each([
    ['Xi  Jinping', 'xi jinping'],
    ['PÉKIN', 'pekin'],
    ['Doğu Türkistan', 'dogu turkistan'],
    ['Xin\u00adjiang', 'xinjiang'],
    ['ＢＩＤＥＮ', 'biden'],
    ['Байден', 'баиден'],
    ['O’Neill', "o'neill"],
    ['أنتوني', 'انتوني'],
    ['보이콧', '보이콧'],
    ['バイデン', 'バイデン'],
  ])('folds %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('agrees with the table that the automaton reads whole pages by', () => {
    const table = new Map(foldedUnits());
    const apart: string[] = [];
    for (let unit = 0x21; unit < 0x530; unit++) {
      const folded = String.fromCharCode(table.get(unit) ?? unit);
      const letter = String.fromCharCode(unit);
      if (kindOf(unit) === LETTER && fold(letter).charAt(0) !== folded) apart.push(letter);
    }
    expect(apart).toEqual([]);
  });

  it('folds what is folded to itself', () => {
    const letters = fc.constantFrom(...'AbÉłıŞйЁأةＸ’–\u00ad \u00a0習보バ');
    fc.assert(
      fc.property(fc.array(letters), (units) => {
        const folded = fold(units.join(''));
        expect(fold(folded)).toBe(folded);
      }),
    );
  });
});
