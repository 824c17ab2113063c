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
const forms = topics.flatMap(({ aliases }) => aliases.filter(({ standsAlone }) => standsAlone).map(({ text }) => text));

const form = fc.constantFrom(...forms);
/** Whole characters of any plane, with what stands on and between them. */
const noise = fc.string({ unit: 'grapheme', maxLength: 12 });
/** Not seen, or seen as nothing: marks on letters, joiners, directions, variations, fillers. */
const unseen = fc.constantFrom(
  ...'\u0301|\u0345|\u034f|\u061c|\u200b|\u200c|\u200d|\u200e|\u200f|\u202a|\u202e|\u2060|\u2066|\u2069|\ufe0f|\ufeff|\u{e0101}|\u00ad|\u180e|\u3164|\uffa0'.split(
    '|',
  ),
);
/** A form with anything in the middle of it, in any of its spellings by the standard. */
const spelt = fc
  .tuple(form, fc.nat(30), fc.oneof(unseen, noise, fc.constant('')), fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'))
  .map(([text, at, inside, spelling]) => {
    const place = at % (text.length + 1);
    return (text.slice(0, place) + inside + text.slice(place)).normalize(spelling);
  });
const block = fc
  .array(fc.oneof(spelt, noise, unseen, form, fc.constantFrom(' ', '-', '’s', ', ')), { maxLength: 8 })
  .map((parts) =>
    parts
      .join('')
      .replace(/\n\s*\n/gu, '\n')
      .trim(),
  );
const documents = fc.array(block, { minLength: 1, maxLength: 4 });

describe('the matcher, on any Unicode', () => {
  it('finds spans of whole characters, in order, each of them once', () => {
    fc.assert(
      fc.property(documents, (blocks) => {
        const text = blocks.join('\n\n');
        let last = 0;
        for (const { start, end } of findMentions(matcher, text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          // A half of a character alone is no text.
          expect(text.slice(start, end).isWellFormed()).toBe(true);
          last = end;
        }
      }),
      { numRuns: propertyRuns(400) },
    );
  });

  it('finds nothing where the sentinel was silent over every block', () => {
    fc.assert(
      fc.property(documents, (blocks) => {
        const sentinel = watchPage();
        const isSilent = !blocks.map((one) => sentinel.feed(one)).at(-1);
        if (isSilent) expect(findMentions(matcher, blocks.join('\n\n'))).toEqual([]);
      }),
      { numRuns: propertyRuns(400) },
    );
  });

  it('says the same of a text however often it is asked', () => {
    fc.assert(
      fc.property(documents, documents, (blocks, others) => {
        const text = blocks.join('\n\n');
        const first = findMentions(matcher, text);
        findMentions(matcher, others.join('\n\n'));
        expect(findMentions(matcher, text)).toEqual(first);
      }),
      { numRuns: propertyRuns(150) },
    );
  });
});
