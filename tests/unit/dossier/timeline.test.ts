import { describe, expect, it } from 'vitest';
import { dossier } from '../../../src/dossier/bundled';
import { decodeDossier } from '../../../src/dossier/decode';
import { describeTimeline } from '../../../src/dossier/timeline';
import { anArticle, aPerson, aPlace, aStatement, filesOf } from './small-dossier';

const on = (id: string, paragraph: number, date: string) => aStatement({ id, paragraph, on: date });

const small = decodeDossier(
  filesOf(
    [
      anArticle({
        published: '2021-06-10',
        statements: [
          on('gazette-2021.1a', 1, '2021-06-09'),
          on('gazette-2021.2a', 2, '2021-06'),
          on('gazette-2021.3a', 3, '2021'),
          on('gazette-2021.4a', 4, '2020-12'),
        ],
      }),
      anArticle({
        id: 'herald-2020',
        publisher: 'The Herald',
        published: '2020-12-31',
        statements: [
          on('herald-2020.2a', 2, '2020-12'),
          on('herald-2020.1a', 1, '2020-12'),
          on('herald-2020.3a', 3, '1980'),
        ],
      }),
    ],
    [aPerson(), aPlace()],
  ),
);

describe('describeTimeline', () => {
  it('gives each date once, earliest first: a year before its months, a month before its days', () => {
    expect(describeTimeline(small).map((date) => [date.on, date.precision])).toEqual([
      ['1980', 'year'],
      ['2020-12', 'month'],
      ['2021', 'year'],
      ['2021-06', 'month'],
      ['2021-06-09', 'day'],
    ]);
  });

  it('joins both articles at one date, the earlier article first and each by paragraph', () => {
    const december = describeTimeline(small).find((date) => date.on === '2020-12');
    expect(december?.statements.map(({ id }) => id)).toEqual(['herald-2020.1a', 'herald-2020.2a', 'gazette-2021.4a']);
  });

  it('holds every bundled statement once, under its own date', () => {
    const timeline = describeTimeline(dossier);
    const all = dossier.articles.flatMap(({ statements }) => statements.map(({ id }) => id));
    expect(timeline.flatMap(({ statements }) => statements.map(({ id }) => id)).sort()).toEqual(all.sort());
    for (const date of timeline) expect(date.statements.every((statement) => statement.on === date.on)).toBe(true);
  });
});
