import { describe, expect, it } from 'vitest';
import { describeArticles } from '../../../src/dossier/article-view';
import { dossier } from '../../../src/dossier/bundled';
import { decodeDossier } from '../../../src/dossier/decode';
import { anArticle, anUpdate, aPerson, aPlace, aStatement, filesOf } from './small-dossier';

const onAll = anUpdate({
  text: 'All was changed.',
  touches: ['gazette-2021.1a', 'gazette-2021.4a', 'gazette-2021.4b'],
});
const onOne = anUpdate({ text: 'One was changed.', touches: ['gazette-2021.1a'] });

const small = decodeDossier(
  filesOf(
    [
      anArticle({
        updates: [onAll, onOne],
        statements: [
          aStatement({ id: 'gazette-2021.4b', paragraph: 4, through: 5 }),
          aStatement({ id: 'gazette-2021.4a', paragraph: 4, on: '2021', topics: ['the-bridge'] }),
          aStatement(),
        ],
      }),
      anArticle({
        id: 'herald-2020',
        publisher: 'The Herald',
        published: '2020-01-01',
        url: 'https://herald.example/1',
        statements: [aStatement({ id: 'herald-2020.1a', on: '2020' })],
      }),
    ],
    [aPerson(), aPlace()],
  ),
);

describe('describeArticles', () => {
  it('puts the earlier article first and says all that one needs to find it again', () => {
    const [herald, gazette] = describeArticles(small);
    expect(herald?.source).toMatchObject({ id: 'herald-2020', url: 'https://herald.example/1' });
    expect(gazette?.source).toEqual({
      id: 'gazette-2021',
      publisher: 'The Gazette',
      authors: ['Ann Author'],
      title: 'A title',
      published: '2021-06-10',
      url: null,
    });
  });

  it('orders statements by paragraph, and keeps apart what rests on one and what rests on several', () => {
    const gazette = describeArticles(small)[1];
    expect(
      gazette?.paragraphs.map(({ paragraph, through, statements }) => [
        paragraph,
        through,
        statements.map(({ statement }) => statement.id),
      ]),
    ).toEqual([
      [1, null, ['gazette-2021.1a']],
      [4, null, ['gazette-2021.4a']],
      [4, 5, ['gazette-2021.4b']],
    ]);
  });

  it('names the topics of each statement', () => {
    const gazette = describeArticles(small)[1];
    expect(gazette?.paragraphs[1]?.statements[0]?.topics).toEqual([
      { id: 'the-bridge', label: 'The bridge', kind: 'place' },
    ]);
  });

  it('says an update of the whole article at its head, and any other beside its statement', () => {
    const gazette = describeArticles(small)[1];
    expect(gazette?.updates.map(({ text }) => text)).toEqual(['All was changed.']);
    expect(gazette?.paragraphs[0]?.statements[0]?.statement.updates.map(({ text }) => text)).toEqual([
      'One was changed.',
    ]);
  });

  it('holds every bundled statement and every update', () => {
    const articles = describeArticles(dossier);
    const shown = articles.flatMap(({ paragraphs }) => paragraphs.flatMap(({ statements }) => statements));
    expect(shown.map(({ statement }) => statement.id).sort()).toEqual(
      dossier.articles.flatMap(({ statements }) => statements.map(({ id }) => id)).sort(),
    );
    const updates = [...articles.flatMap(({ updates }) => updates), ...shown.flatMap((item) => item.statement.updates)];
    expect(updates.map(({ text }) => text).sort()).toEqual(
      dossier.articles.flatMap((article) => article.updates.map(({ text }) => text)).sort(),
    );
  });
});
