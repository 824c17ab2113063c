import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossier } from '../../../src/dossier/bundled';
import { createSearchIndex } from '../../../src/search/search-index';
import { propertyRuns } from '../../setup/property-runs';

const index = createSearchIndex(dossier);
const topics = new Map(dossier.topics.map((topic) => [topic.id, topic]));
const names = dossier.topics.flatMap(({ id, label, aliases }) =>
  [label, ...aliases.map(({ text }) => text)].map((name) => ({ id, name })),
);
const pieces = fc.constantFrom(
  ...names.map(({ name }) => name),
  ...'the|of|2021|December|"|’s|U.S.|-|boycott|__proto__|constructor|toString|valueOf|\u0000|\ud83d|\u0301|İ|ß|ﬁ|Ａ'.split(
    '|',
  ),
);
const queries = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 6 }).map((parts) => parts.join(' ')),
);

describe('the index, on any query', () => {
  it('never throws, finds nothing twice, and names only what the dossier has', () => {
    const ids = new Set([
      ...topics.keys(),
      ...dossier.articles.flatMap(({ id, statements }) => [id, ...statements.map((statement) => statement.id)]),
    ]);
    fc.assert(
      fc.property(queries, (query) => {
        const { results } = index.search(query);
        const found = results.map(({ id }) => id);
        expect(new Set(found).size).toBe(found.length);
        for (const { kind, id, topic } of results) {
          expect(ids.has(id)).toBe(true);
          expect(topic === null).toBe(kind === 'article');
          if (topic !== null) expect(topics.has(topic)).toBe(true);
        }
      }),
      { numRuns: propertyRuns(500) },
    );
  });

  it('answers the same whatever the case, the width and the composition of the letters', () => {
    fc.assert(
      fc.property(queries, (query) => {
        fc.pre(query === query.toLowerCase().toUpperCase().toLowerCase() || /^[\p{ASCII}]*$/u.test(query));
        const { results } = index.search(query);
        expect(index.search(query.normalize('NFD')).results).toEqual(results);
        if (/^[\p{ASCII}]*$/u.test(query)) expect(index.search(query.toUpperCase()).results).toEqual(results);
      }),
      { numRuns: propertyRuns(300) },
    );
  });

  it('suggests what finds something', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.constantFrom('', 'q', 'zz'), ({ name }, at, slip) => {
        const place = at % (name.length + 1);
        const { suggestion } = index.search(name.slice(0, place) + slip + name.slice(place + 1));
        if (suggestion !== null) expect(index.search(suggestion).results).not.toEqual([]);
      }),
      { numRuns: propertyRuns(300) },
    );
  });
});

describe('the index, on a name as it is typed', () => {
  it.each(names)('has "$name" ($id) among its results from the second letter on', ({ id, name }) => {
    const characters = [...name];
    for (let length = 2; length <= characters.length; length++) {
      const typed = characters.slice(0, length).join('');
      expect(
        index.search(typed).results.map((result) => result.id),
        typed,
      ).toContain(id);
    }
  });
});
