import { expect, it } from 'vitest';
import { createFormFinder } from '../../../src/matching/sentinel/find-forms';

const FORMS = [
  'xi',
  'xi jinping',
  'price',
  'xinjiang*',
  '習近平',
  'ジョー バイデン',
  'سي',
  'сі',
  'los angeles 1984',
] as const;
const findForms = createFormFinder(FORMS);

/** As they are written, in the order in which they were found. */
function found(text: string, from = 0): readonly string[] {
  const written: string[] = [];
  findForms(text, from, { isAsked: () => true, onForm: (_, start, end) => written.push(text.slice(start, end)) });
  return written;
}

it.each([
  ['words by themselves', 'XI, PRICE; Сі', ['XI', 'PRICE', 'Сі']],
  ['words within words', 'taxi prices pricey exist', ['price']],
  ['a word within a word, where it may stand there', 'Überxinjiangs', ['xinjiang']],
  ['several words', 'Xi \n Jinping in Los–Angeles, 1984', ['Xi \n Jinping', 'Xi', 'Los–Angeles, 1984']],
  ['several words that go on otherwise', 'Los Angeles 1983, Los Ang eles', []],
  ['scripts without spaces', '与習近平会談', ['習近平']],
  ['names with a dot of Katakana', 'ジョー・バイデン氏', ['ジョー・バイデン']],
  ['words that particles are written onto', 'وسي', ['سي']],
  ['a short word behind a seam', 'Präsident\u0001Xi', ['Xi']],
  ['a short word before a seam', 'Xi\u0001spoke', ['Xi']],
  ['a short word over a seam', 'X\u0001i, taX\u0001i', ['X\u0001i']],
  ['a short word between seams', 'a\u0001X\u0001i\u0001b', ['X\u0001i']],
  ['a word over several seams', 'P\u0001r\u0001ice\u0001s', ['P\u0001r\u0001ice']],
  ['several words over seams', 'X\u0001i Jin\u0001ping', ['X\u0001i Jin\u0001ping', 'X\u0001i']],
  ['a script without spaces over a seam', '習\u0001近\u0001平', ['習\u0001近\u0001平']],
  ['over what nobody sees', 'Xin\u00adji\u200bang', ['Xin\u00adji\u200bang']],
  ['nothing over a border', 'Xi\u0002Jinping, Xin\u0002jiang', ['Xi']],
])('finds %s', (_, text, forms) => {
  expect(found(text)).toEqual(forms);
});

it('looks back at nothing before the place where it begins', () => {
  expect(found('Price, Price', 2)).toEqual(['Price']);
});

it('asks only for what is asked for', () => {
  const asked: number[] = [];
  findForms('Xi, Price', 0, { isAsked: (at) => FORMS[at] === 'price', onForm: (at) => asked.push(at) });
  expect(asked.map((at) => FORMS[at])).toEqual(['price']);
});
