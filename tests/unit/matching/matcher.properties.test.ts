import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasedTopics } from '../../../src/dossier/bundled-aliases';
import { findMentions } from '../../../src/matching/find-mentions';
import { createMatcher } from '../../../src/matching/matcher';
import { createPageContext } from '../../../src/matching/page-context';
import { propertyRuns } from '../../setup/property-runs';
import { compileSentinel } from './sentinel-matcher';

const topics = aliasedTopics.filter((topic) => topic.marked);
const matcher = createMatcher(topics);
const watchPage = compileSentinel(topics);
const forms = topics.flatMap((topic) => topic.aliases.map((alias) => alias.text));

/** Words that the rules look at, thrown together: titles, namesakes, Games, other boycotts, punctuation, several scripts. */
const words = fc.constantFrom(
  ...forms,
  ..."President|Senators|and|Dr.|Mrs.|MS.|MR.|Hunter|Vincent|Ronna|Joe|Jen|Ned|the|of|Center|administration|family|Beijing|2022|Olympics|Games|Winter|China|diplomatic|diplomático|DIPLOMATIQUE|administration|boycotts|boycotted|1980|Moscow|cotton|spokesman|said|Price controls|Uygur|위구르|总统|大統領|、|,|.|:|;|\"|“|”|-|'s|https://|@|#|_|(|)|\n|\u00ad|\u200b|🙂|Bidens|Xi'an|XI|in|to|would|Jr.|J.".split(
    '|',
  ),
);
/** Pieces of names and of other words. */
const cuts = fc.constantFrom(
  ..."Xin|jiang|Joe Bi|den|s|Ned|price|y| |the|senator|Dr. |blinken|jen|Xi|Jin|ping|'s|시|장|은|\u00ad|新|疆|ジル|タ|و|بايدن".split(
    '|',
  ),
);
const spaces = fc.constantFrom(' ', ' ', ' ', '', '\u00a0', '\n', '  ');
const blocks = fc.array(fc.tuple(words, spaces), { maxLength: 16 }).map((parts) =>
  parts
    .flat()
    .join('')
    .replace(/\n\s*\n/gu, '\n')
    .trim(),
);
const documents = fc.array(blocks, { minLength: 1, maxLength: 4 });

describe('the matcher, on any text', () => {
  it('finds disjoint spans that slice the text', () => {
    fc.assert(
      fc.property(documents, (parts) => {
        const text = parts.join('\n\n');
        let last = 0;
        for (const { start, end } of findMentions(matcher, text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          last = end;
        }
      }),
      { numRuns: propertyRuns(400) },
    );
  });

  it('says that nothing can be found only where nothing is, however the text is cut into nodes and parted there', () => {
    let silences = 0;
    fc.assert(
      fc.property(fc.array(fc.string({ unit: cuts, maxLength: 4 }), { maxLength: 4 }), fc.nat(), (texts, parted) => {
        const ends = texts.map((_, at) => texts.slice(0, at + 1).join('').length);
        const isSeamIn = (from: number, to: number): boolean => ends.some((end) => end > from && end < to);
        if (matcher.mayFind(texts.join(''), isSeamIn)) return;
        silences++;
        const read = texts.reduce((all, text, at) => all + ((parted >> (at % 16)) & 1 ? '\n\n' : '') + text, '');
        expect(matcher.read(read)).toEqual([]);
      }),
      { numRuns: propertyRuns(1_500) },
    );
    expect(silences).toBeGreaterThan(200);
  });

  it('never throws, whatever the code units', () => {
    fc.assert(
      // Any code units, halves of surrogate pairs too.
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }),
        words,
        words,
        (units, word, other) => {
          const noise = String.fromCharCode(...units);
          const text = `${noise}${word}${noise} ${word.slice(0, 3)}${noise}${word.slice(3)} ${other}`;
          for (const { start, end } of findMentions(matcher, text)) expect(end).toBeGreaterThan(start);
          watchPage().feed(text);
        },
      ),
      { numRuns: propertyRuns(400) },
    );
  });

  it('gives every block the same mentions, in whatever order the blocks stand', () => {
    fc.assert(
      fc.property(documents, (parts) => {
        const surfaces = (order: readonly string[]): string[] => {
          const text = order.join('\n\n');
          return findMentions(matcher, text)
            .map(({ start, end, topic, rule }) => `${text.slice(start, end)}/${topic}/${rule}`)
            .sort();
        };
        expect(surfaces([...parts].reverse())).toEqual(surfaces(parts));
      }),
      { numRuns: propertyRuns(300) },
    );
  });

  it('finds nothing where the sentinel was silent over every block', () => {
    fc.assert(
      fc.property(documents, (parts) => {
        const sentinel = watchPage();
        const isSilent = !parts.map((part) => sentinel.feed(part)).at(-1);
        if (isSilent) expect(findMentions(matcher, parts.join('\n\n'))).toEqual([]);
      }),
      { numRuns: propertyRuns(300) },
    );
  });

  it('judges alike under contexts of equal standing', () => {
    fc.assert(
      fc.property(blocks, documents, documents, (block, some, others) => {
        const [one, two] = [some, others].map((parts) => {
          const context = createPageContext();
          for (const paragraph of matcher.read(parts.join('\n\n'))) context.add(paragraph.evidence);
          return context;
        });
        if (one === undefined || two === undefined || matcher.standing(one) !== matcher.standing(two)) return;
        for (const paragraph of matcher.read(block)) {
          expect(matcher.judge(paragraph, one)).toEqual(matcher.judge(paragraph, two));
        }
      }),
      { numRuns: propertyRuns(300) },
    );
  });
});
