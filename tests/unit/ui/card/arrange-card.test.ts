import { describe, expect, it } from 'vitest';
import type { CardStatement, Citation, Notice, TopicCard } from '../../../../src/dossier/topic-card';
import { arrangeCard, type ShownStatement } from '../../../../src/ui/card/arrange-card';

const CORRECTION: Notice = { on: '2021-04-07', text: 'The figure was corrected.', source: 'https://example.org/a' };
const REWRITE: Notice = { on: '2021-04-08', text: 'The page was rewritten.', source: 'https://example.org/a' };

describe('arrangeCard', () => {
  it('lets what is near stand open, the best first, and folds the rest by date', () => {
    const card = cardOf([statement('a'), statement('b'), statement('c'), statement('d')]);
    const { first, more } = arrangeCard(card, ['c', 'a']);
    expect(idsOf(first)).toEqual(['c', 'a']);
    expect(idsOf(more)).toEqual(['b', 'd']);
  });

  it('lets the earliest three stand open where nothing is near', () => {
    const card = cardOf([statement('a'), statement('b'), statement('c'), statement('d')]);
    const { first, more } = arrangeCard(card, []);
    expect(idsOf(first)).toEqual(['a', 'b', 'c']);
    expect(idsOf(more)).toEqual(['d']);
  });

  it('passes over ids that the card does not have', () => {
    const { first, more } = arrangeCard(cardOf([statement('a'), statement('b')]), ['gone', 'b']);
    expect(idsOf(first)).toEqual(['b']);
    expect(idsOf(more)).toEqual(['a']);
  });

  it('gives one number to what rests on the same paragraph', () => {
    const card = cardOf([statement('a')], {
      role: { text: 'Spokesperson', asOf: '2021', citation: citation('r', 4) },
      summary: { text: 'Spoke twice.', citations: [citation('s', 2), citation('t', 4), citation('u', 2)] },
    });
    const { footnotes, roleMark, summaryMarks } = arrangeCard(card, []);
    expect(footnotes.map(({ paragraph }) => paragraph)).toEqual([4, 2]);
    expect(roleMark).toBe(1);
    expect(summaryMarks).toEqual([2, 1]);
  });

  it('gives numbers of their own to a paragraph and to a run of paragraphs that begins with it', () => {
    const summary = { text: 'Spoke.', citations: [citation('s', 7), { ...citation('t', 7), through: 8 }] };
    expect(arrangeCard(cardOf([statement('a')], { summary }), []).summaryMarks).toEqual([1, 2]);
  });

  it('spells an update out beside the first statement it touches, and only names it beside the next', () => {
    const card = cardOf([statement('a', [CORRECTION]), statement('b', [CORRECTION, REWRITE])], {
      updates: [CORRECTION, REWRITE],
    });
    const [a, b] = arrangeCard(card, ['a', 'b']).first;
    expect(a).toMatchObject({ notices: [CORRECTION], noticesAbove: [] });
    expect(b).toMatchObject({ notices: [REWRITE], noticesAbove: [CORRECTION] });
  });

  it('never leaves an update folded: what no open statement spells out stands at the end', () => {
    const card = cardOf([statement('a'), statement('b', [CORRECTION])], { updates: [CORRECTION, REWRITE] });
    expect(arrangeCard(card, ['a']).updates).toEqual([
      { notice: CORRECTION, isFolded: true },
      { notice: REWRITE, isFolded: false },
    ]);
    expect(arrangeCard(card, ['b']).updates).toEqual([{ notice: REWRITE, isFolded: false }]);
  });
});

function idsOf(shown: readonly ShownStatement[]): string[] {
  return shown.map(({ statement }) => statement.id);
}

function cardOf(statements: readonly CardStatement[], rest: Partial<TopicCard> = {}): TopicCard {
  return {
    topic: { id: 'topic', kind: 'person', label: 'Topic' },
    role: null,
    summary: { text: 'A summary.', citations: [] },
    statements,
    updates: [],
    related: [],
    sources: [],
    ...rest,
  };
}

function statement(id: string, updates: readonly Notice[] = []): CardStatement {
  const text = `What ${id} says.`;
  return { id, text, quote: null, saidBy: 'Paper', saidByTopic: null, on: '2021', citation: citation(id, 1), updates };
}

function citation(id: string, paragraph: number): Citation {
  return { statement: id, publisher: 'Paper', title: 'Title', published: '2021', paragraph, through: null, url: null };
}
