import { describe, expect, it } from 'vitest';
import { createDescribeResults, listTopics } from '../../../../src/app/search/describe-results';
import { dossier } from '../../../../src/dossier/bundled';
import { createSearchIndex } from '../../../../src/search/search-index';
import type { ResultRow } from '../../../../src/ui/search/result-row';
import { hasWord } from '../../../../src/ui/search/words-pattern';
import { translate } from '../../../browser/ui/words';

const index = createSearchIndex(dossier);
const describeResults = createDescribeResults(dossier, translate);
const rowsFor = (query: string) => describeResults(index.search(query)).rows;
const rowOf = (query: string, id: string): ResultRow | undefined => rowsFor(query).find((row) => row.id === id);

describe('a row', () => {
  it('of a topic names its kind and role', () => {
    expect(rowsFor('psak')[0]).toEqual({
      kind: 'topic',
      id: 'jen-psaki',
      topic: 'jen-psaki',
      topicKind: 'person',
      title: 'Jen Psaki',
      excerpt: null,
      kindWord: 'Person',
      details: ['White House press secretary'],
      words: ['Psaki'],
    });
  });

  it('of a statement says who said it, when, and where it stands', () => {
    expect(rowOf('full support', 'cnn-2021-12-06.6a')).toMatchObject({
      kind: 'statement',
      topicKind: null,
      kindWord: 'Statement',
      details: ['Jen Psaki, 6 December 2021', 'CNN, paragraph\u00a06'],
    });
  });

  it('of an article names publisher and date', () => {
    expect(rowOf('axios', 'axios-2021-04-06')).toMatchObject({
      kind: 'article',
      topic: null,
      title: 'U.S. could consider boycotting 2022 Beijing Olympics with allies',
      kindWord: 'Article',
      details: ['Axios, 6 April 2021'],
    });
  });

  it('of a topic that was found by another name shows that name', () => {
    expect(rowsFor('新疆')[0]?.details).toEqual(['also 新疆']);
    expect(rowsFor('習近平')[0]?.details.at(-1)).toMatch(/^also 習近平/);
  });

  it('of a statement that was found by what it is about shows that', () => {
    expect(rowOf('beijing', 'axios-2021-04-06.1a')?.details.at(-1)).toBe('on Beijing 2022 boycott');
    expect(rowOf('beijing', 'cnn-2021-12-06.6b')?.details).toHaveLength(2);
  });

  it('of a topic that was found by its summary shows the sentence', () => {
    const row = rowOf('genocide', 'xinjiang');
    expect(row?.excerpt).toMatch(/^White House press secretary .*genocide.*there\.$/);
  });

  it('has each word that is marked in it, for every result that shows one', () => {
    for (const query of [
      'psaki',
      'beijing',
      'boycott',
      'moscow',
      'cnn',
      'sinkiang',
      'genocide',
      'labour',
      'xi',
      '2021',
      'march 2021',
    ]) {
      for (const { title, excerpt, details, words, id } of rowsFor(query)) {
        expect(hasWord([title, excerpt, ...details].join(' '), words), `${query}: ${id}`).toBe(true);
      }
    }
  });

  it('is left out where the dossier has no such thing', () => {
    const results = [{ kind: 'topic', id: 'nobody', topic: 'nobody', words: [] }] as const;
    expect(describeResults({ results, count: results.length, suggestion: null }).rows).toEqual([]);
  });
});

describe('an answer', () => {
  it('keeps the order of the results and the suggestion', () => {
    const answer = index.search('Beijng');
    const { rows, suggestion } = describeResults(answer);
    expect(rows.map(({ id }) => id)).toEqual(answer.results.map(({ id }) => id));
    expect(suggestion).toBe('Beijing');
  });
});

describe('the list of topics', () => {
  it('has every topic once, with what is marked first', () => {
    const listed = listTopics(dossier, ({ marked }) => marked);
    expect(listed.map(({ id }) => id).sort()).toEqual(dossier.topics.map(({ id }) => id).sort());
    const marked = listed.map(({ isMarked }) => isMarked);
    expect(marked.lastIndexOf(true)).toBeLessThan(marked.indexOf(false));
  });

  it('says what is marked as the settings stand', () => {
    const listed = listTopics(dossier, ({ id }) => id === 'uyghurs');
    expect(listed.filter(({ isMarked }) => isMarked).map(({ id }) => id)).toEqual(['uyghurs']);
  });
});
