import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasedTopics } from '../../../src/dossier/bundled-aliases';
import { findMentions } from '../../../src/matching/find-mentions';
import { createMatcher } from '../../../src/matching/matcher';
import { propertyRuns } from '../../setup/property-runs';
import { compileSentinel } from './sentinel-matcher';

const topics = aliasedTopics.filter((topic) => topic.marked);
const matcher = createMatcher(topics);
const watchPage = compileSentinel(topics);

/** Forms that wake the sentinel only in company. */
const needy = topics.flatMap(({ aliases }) =>
  aliases.flatMap(({ text, as, standsAlone }) => (standsAlone && as !== 'word' ? [] : [text])),
);

/** What lets a short form stand, before it, after it, or elsewhere on the page. */
const before =
  'spokesman|Spokesperson|Senator|Senators|Sen.|President|Governor|Präsident|presidente|сенатор|президент|сенатора|الرئيس|السيناتور|总统|参议员|州长|发言人|대통령|大統領|MR.|Mr.|Jimmy|Jim|Mitt|Ned|Willard|James|Неда|Митт|Джимми|Warren and|Warren,|, a senator,|奥运会|J.|R.|“|(|\n|Q|'.split(
    '|',
  );
const after =
  "|:|,|.| (Utah):| (R-Utah)|, R-Utah,| (D-Ga.)| administration|'s administration|-era| years| White House| presidency|总统|参议员|, the spokesman,|, the senator,|, the former president,|, Jimmy|, Mitt|, Ned| Jr.|’s".split(
    '|',
  );
const elsewhere =
  'diplomatic|diplomatische|дипломатический|دبلوماسية|外交|Olympics|Games|奥运会|Olimpiyat|China|Beijing|2022|Çin|Uygur|1980'.split(
    '|',
  );

const named = fc
  .tuple(
    fc.array(fc.constantFrom(...before), { maxLength: 3 }),
    fc.constantFrom(...needy),
    fc.constantFrom(...after),
    fc.boolean(),
  )
  .map(
    ([words, form, rest, isTouching]) =>
      words
        .map((word) => `${word} `)
        .join('')
        .slice(0, isTouching ? -1 : undefined) +
      form +
      rest,
  );
const phrase = fc.oneof({ weight: 4, arbitrary: named }, { weight: 1, arbitrary: fc.constantFrom(...elsewhere) });
const block = fc.array(phrase, { minLength: 1, maxLength: 3 }).map((parts) =>
  parts
    .join(' ')
    .replace(/\n\s*\n/gu, '\n')
    .trim(),
);
const pages = fc.array(block, { minLength: 1, maxLength: 3 });

describe('the sentinel', () => {
  it.each([
    'ỺAntony Blinken',
    'Ｂｉｄｅｎ',
    'Xi Jìnpíng',
    'Bi\u00adden',
    '\u0001\u0002Xin\u0003jiang',
    'シ\u3099ェン・サキ',
  ])('wakes for %j', (text) => {
    expect(watchPage().feed(text)).toBe(true);
  });

  it('wakes for every name that is a mention by itself, however it is spelt', () => {
    const all = createMatcher(aliasedTopics);
    const watchAll = compileSentinel(aliasedTopics);
    const names = aliasedTopics
      .flatMap(({ aliases }) => aliases.map(({ text }) => text))
      .flatMap((name) => [name, name.toUpperCase(), name.normalize('NFD'), name.normalize('NFKD')])
      .filter((name) => findMentions(all, name).length > 0);
    expect(names.length).toBeGreaterThan(500);
    expect(names.filter((name) => !watchAll().feed(name))).toEqual([]);
  });

  it('is awake wherever a short form finds the company that makes it a mention', () => {
    let mentions = 0;
    let silences = 0;
    fc.assert(
      fc.property(pages, (blocks) => {
        const sentinel = watchPage();
        const isAwake = blocks.map((one) => sentinel.feed(one)).at(-1);
        const found = findMentions(matcher, blocks.join('\n\n'));
        if (found.length > 0) mentions++;
        if (!isAwake) silences++;
        if (!isAwake) expect(found).toEqual([]);
      }),
      { numRuns: propertyRuns(3000) },
    );
    // Were all silent or none, the property would say nothing.
    expect(mentions).toBeGreaterThan(200);
    expect(silences).toBeGreaterThan(200);
  });
});
