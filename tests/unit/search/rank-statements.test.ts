import { describe, expect, it } from 'vitest';
import { dossier } from '../../../src/dossier/bundled';
import { type RankableStatement, rankStatements } from '../../../src/search/rank-statements';

function statement(id: string, text: string, changes: Partial<RankableStatement> = {}): RankableStatement {
  return { id, text, on: '2021-12-06', paragraph: 1, ...changes };
}

function statementsOf(topicId: string): RankableStatement[] {
  return dossier.articles.flatMap(({ statements }) => statements).filter(({ topics }) => topics.includes(topicId));
}

describe('rankStatements', () => {
  it('puts first what shares the rarer word, not the word that all share', () => {
    const ranked = rankStatements(
      [
        statement('a', 'Psaki spoke of allies.'),
        statement('b', 'Psaki spoke of concerns.'),
        statement('c', 'Athletes spoke of concerns.'),
      ],
      'Psaki was asked whether athletes may go.',
    );
    expect(ranked).toEqual(['c', 'a', 'b']);
  });

  it('meets words in other forms and spellings', () => {
    const ranked = rankStatements(
      [statement('a', 'A summit was held.'), statement('b', 'Allegations of forced labour were made.')],
      'The alleged use of forced labor',
    );
    expect(ranked[0]).toBe('b');
  });

  it('counts numbers and years', () => {
    const statements = [
      statement('a', 'Many groups asked for it.'),
      statement('b', 'Over 160 groups asked for it.'),
      statement('c', 'Moscow was boycotted in 1980.'),
    ];
    expect(rankStatements(statements, 'It was 1980.')[0]).toBe('c');
    expect(rankStatements(statements, 'There were 160 of them.')[0]).toBe('b');
  });

  it('counts the year of the date where the text has none', () => {
    const statements = [statement('a', 'The first thing.'), statement('b', 'The second thing.', { on: '2022-09' })];
    expect(rankStatements(statements, 'What came in 2022')[0]).toBe('b');
  });

  it('does not let a long statement win by its length', () => {
    const ranked = rankStatements(
      [
        statement('other', 'Nothing of that kind.'),
        statement('long', 'Trade, athletes, sponsors, sanctions, exports, imports, materials and companies came up.'),
        statement('short', 'Athletes came up.'),
      ],
      'What about the athletes?',
    );
    expect(ranked).toEqual(['short', 'long']);
  });

  it('orders ties by date and then by paragraph', () => {
    const ranked = rankStatements(
      [
        statement('late', 'Athletes came.', { on: '2021-12-06', paragraph: 2 }),
        statement('second', 'Athletes came.', { on: '2021-04-06', paragraph: 7 }),
        statement('first', 'Athletes came.', { on: '2021-04-06', paragraph: 3 }),
        statement('other', 'Sponsors came.'),
      ],
      'The athletes',
    );
    expect(ranked).toEqual(['first', 'second', 'late']);
  });

  it('leaves out what shares nothing, or only what all share', () => {
    const statements = [statement('a', 'Psaki spoke of athletes.'), statement('b', 'Psaki spoke of allies.')];
    expect(rankStatements(statements, 'Psaki spoke.')).toEqual([]);
    expect(rankStatements(statements, 'Psaki on allies')).toEqual(['b']);
  });

  it('answers a paragraph in a script without spaces, and no statements', () => {
    expect(rankStatements([statement('a', 'Athletes.'), statement('b', 'Allies.')], '北京冬奥会')).toEqual([]);
    expect(rankStatements([], 'Athletes')).toEqual([]);
  });

  it.each([
    [
      'beijing-2022-boycott',
      'The last time American athletes stayed at home was Moscow, under Jimmy Carter.',
      /\.(?:10b|3a)$/,
    ],
    ['beijing-2022-boycott', 'Human rights groups have long urged the IOC to move the Games.', /\.12a$/],
    ['beijing-2022-boycott', 'Coca-Cola and other sponsors have stayed silent.', /\.1[13]a$/],
    ['beijing-2022-boycott', 'The Paralympic Games open in March.', /\.2b$/],
    ['xinjiang', 'Most solar panels contain polysilicon from the region.', /\.14[ac]$/],
    ['xinjiang', 'Tibet and the region are closed to reporters, human rights groups say.', /\.7b$/],
    ['jen-psaki', 'Athletes who trained for years should not be punished, officials said.', /\.10a$/],
    ['xi-jinping', 'The two leaders talked about Taiwan and trade.', /\.13b$/],
  ])('leads the card of %s with what fits "%s"', (topicId, paragraph, expected) => {
    expect(rankStatements(statementsOf(topicId), paragraph)[0]).toMatch(expected);
  });
});
