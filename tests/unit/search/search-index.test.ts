import { describe, expect, it } from 'vitest';
import { dossier } from '../../../src/dossier/bundled';
import type { Dossier } from '../../../src/dossier/model';
import { createSearchIndex, type SearchResult } from '../../../src/search/search-index';
import { growDossier } from './grown-dossier';

const index = createSearchIndex(dossier);
const find = (query: string): readonly SearchResult[] => index.search(query).results;
const idsOf = (query: string): string[] => find(query).map(({ id }) => id);
const wordsOf = (query: string, id: string) => find(query).find((result) => result.id === id)?.words;
const textOf = (id: string) => dossier.articles.flatMap(({ statements }) => statements).find((s) => s.id === id)?.text;

/** What was typed, and the topic that comes first. */
const FIRST: readonly [string, string][] = [
  ['psak', 'jen-psaki'],
  ['PSAKI', 'jen-psaki'],
  ['press secretary', 'jen-psaki'],
  ['xi', 'xi-jinping'],
  ['xinj', 'xinjiang'],
  ['sinkiang', 'xinjiang'],
  ['hsin-chiang', 'xinjiang'],
  ['新疆', 'xinjiang'],
  ['Синьцзян', 'xinjiang'],
  ['синьцзяне', 'xinjiang'],
  ['شينجيانغ', 'xinjiang'],
  ['신장에서', 'xinjiang'],
  ['习近平', 'xi-jinping'],
  ['近平', 'xi-jinping'],
  ['習近平', 'xi-jinping'],
  ['beijing', 'beijing-2022-boycott'],
  ['boycott', 'beijing-2022-boycott'],
  ['price', 'ned-price'],
  ['ioc', 'international-olympic-committee'],
  ['forced labor', 'forced-labour-and-solar-panels'],
  ['1980', 'moscow-1980-boycott'],
  ['moscow', 'moscow-1980-boycott'],
  ['uighurs', 'uyghurs'],
  ['Dogu Turkistan', 'xinjiang'],
];

describe('a search', () => {
  it.each(FIRST)('for "%s" leads to %s', (query, topic) => {
    expect(find(query)[0]).toMatchObject({ kind: 'topic', id: topic, topic });
  });

  it.each(dossier.topics.map(({ id, label }) => [label, id]))('for the label "%s" leads to it', (label, id) => {
    for (const written of [label, label.toUpperCase(), `  ${label} `]) expect(idsOf(written)[0]).toBe(id);
  });

  it.each([
    ['psaki athletes', /psaki.*athletes|athletes.*psaki/i],
    ['solar panels xinjiang', /solar/],
    ['romney boycott', /Romney/],
  ])('for "%s" leads to what has all of these words', (query, expected) => {
    const statement = find(query).find(({ kind }) => kind === 'statement');
    expect(textOf(statement?.id ?? '')).toMatch(expected);
    expect(find(query).length).toBeLessThan(10);
  });

  it('falls back to what has some of the words, the most first', () => {
    const results = find('romney athletes giraffes');
    expect(results.map(({ id }) => id)).toContain('mitt-romney');
    expect(results.map(({ id }) => id)).toEqual(expect.arrayContaining(idsOf('athletes')));
  });

  it('finds statements by who said them, by what they are about and by their date', () => {
    for (const query of ['blinken march 2021', 'december 2021 psaki', '6 April 2021 price']) {
      expect(find(query).some(({ kind }) => kind === 'statement')).toBe(true);
    }
    expect(idsOf('3 march 1999')).not.toContain('cnn-2021-12-06.1a');
  });

  it('finds an article by its publisher, its title and its authors', () => {
    expect(find('CNN')[0]).toEqual({ kind: 'article', id: 'cnn-2021-12-06', topic: null, words: ['CNN'] });
    expect(idsOf('Kate Sullivan')).toEqual(['cnn-2021-12-06']);
    expect(idsOf('could consider boycotting')[0]).toBe('axios-2021-04-06');
  });

  it('says which card shows a statement: that of the topic that was found best', () => {
    const ofPsaki = find('psaki').filter(({ kind }) => kind === 'statement');
    expect(new Set(ofPsaki.map(({ topic }) => topic))).toEqual(new Set(['jen-psaki']));
    for (const { id, topic } of find('genocide').filter(({ kind }) => kind === 'statement')) {
      const statement = dossier.articles.flatMap(({ statements }) => statements).find((each) => each.id === id);
      expect(statement?.topics).toContain(topic);
    }
  });

  it('meets other forms and spellings of a word', () => {
    expect(idsOf('boycotting')).toEqual(expect.arrayContaining(idsOf('boycott').slice(0, 3)));
    expect(idsOf('labor')).toEqual(expect.arrayContaining(['cnn-2021-12-06.4a', 'cnn-2021-12-06.14a']));
    expect(idsOf('U.S. boycott')).toEqual(idsOf('US boycott'));
    expect(idsOf('Psaki’s')).toEqual(idsOf('psaki'));
  });
});

describe('a misspelt search', () => {
  it.each([
    ['Beijng', 'Beijing', 'beijing-2022-boycott'],
    ['psakki', 'Psaki', 'jen-psaki'],
    ['Xinjaing', 'Xinjiang', 'xinjiang'],
    ['Biedn', 'Biden', 'joe-biden'],
    ['olympcs', 'Olympics', 'olympic-sponsors'],
    ['romny', 'Romney', 'mitt-romney'],
  ])('for "%s" suggests %s, and shows that already', (query, suggestion, id) => {
    const answer = index.search(query);
    expect(answer.suggestion).toBe(suggestion);
    expect(answer.results.map((result) => result.id)).toContain(id);
  });

  it('mends only the words that are wrong, and leaves the rest as it was typed', () => {
    expect(index.search('the  BOYCOTT of Beijng, 2022').suggestion).toBe('the  BOYCOTT of Beijing, 2022');
  });

  it.each(['psak', 'Beijing', 'boycotting', 'the', '2023', 'zzzzzz', 'xo', '新', ''])(
    'suggests nothing for "%s"',
    (query) => {
      expect(index.search(query).suggestion).toBeNull();
    },
  );

  it('takes no slip for granted in a short word or a number', () => {
    expect(idsOf('nad')).toEqual([]);
    expect(idsOf('2031')).toEqual([]);
    expect(idsOf('1989')).toEqual([]);
  });

  it('takes what was suggested', () => {
    expect(idsOf(index.search('Beijng').suggestion ?? '')).toEqual(idsOf('Beijing'));
  });
});

describe('a search that says little', () => {
  it.each(['', '   ', '\n', '?!', '🙂', '-'])('finds nothing for "%s"', (query) => {
    expect(index.search(query)).toEqual({ results: [], count: 0, suggestion: null });
  });

  it('is not flooded by small words', () => {
    expect(idsOf('the')).toEqual([]);
    expect(idsOf('the psaki')).toEqual(idsOf('psaki'));
    expect(idsOf('what did psaki say about the athletes')).toEqual(idsOf('psaki athletes'));
  });

  it('takes a small word for the beginning of another while there is nothing else', () => {
    expect(idsOf('for')[0]).toBe('forced-labour-and-solar-panels');
  });

  it('demands no word of what may become a small one, and prefers what has it', () => {
    const before = index.search('boycott of').results.map(({ id }) => id);
    const typed = index.search('boycott of t').results.map(({ id }) => id);
    expect([...typed].sort()).toEqual([...before].sort());
    expect(index.search('joe b').results[0]?.id).toBe('joe-biden');
  });

  it('looks in names alone for what begins with one or two letters', () => {
    expect(find('b').every(({ kind }) => kind !== 'statement')).toBe(true);
    expect(idsOf('x')).toEqual(expect.arrayContaining(['xinjiang', 'xi-jinping']));
  });

  it('finds a whole word of two letters wherever it stands', () => {
    expect(find('xi').some(({ kind }) => kind === 'statement')).toBe(true);
  });
});

describe('the words that were found', () => {
  it('are those of the document, as they stand in it', () => {
    expect(wordsOf('psak', 'jen-psaki')).toEqual(['Psaki']);
    expect(wordsOf('boycotting', 'axios-2021-04-06')).toContain('boycotting');
    expect(wordsOf('labor', 'cnn-2021-12-06.4a')).toEqual(['labour']);
    expect(wordsOf('us', 'axios-2021-04-06')).toEqual(['U.S']);
  });

  it('join characters that are neighbours', () => {
    expect(wordsOf('新疆', 'xinjiang')).toEqual(['新疆']);
    expect(wordsOf('习近平', 'xi-jinping')).toContain('习近平');
  });
});

describe('the order of results', () => {
  it('is the same whenever it is asked', () => {
    const other = createSearchIndex(dossier);
    for (const query of ['boycott', 'december 2021', 'us', 'xi', 'human rights']) {
      expect(other.search(query)).toEqual(index.search(query));
    }
  });

  it('is the order of the dossier where nothing else tells', () => {
    const twins: Dossier = {
      articles: [],
      topics: ['one', 'two', 'three'].map((id) => ({
        id,
        kind: 'subject',
        label: 'Twin',
        role: null,
        summary: { text: 'The same.', statements: [] },
        related: [],
        marked: false,
        aliases: [],
      })),
    };
    expect(
      createSearchIndex(twins)
        .search('twin')
        .results.map(({ id }) => id),
    ).toEqual(['one', 'two', 'three']);
  });
});

describe('a dossier a hundred times as large', () => {
  it('is answered with the best hundred', () => {
    const large = createSearchIndex(growDossier(dossier, 100));
    const { results } = large.search('psaki');
    expect(results).toHaveLength(100);
    expect(results[0]).toMatchObject({ kind: 'topic', id: 'jen-psaki-0' });
    const first = large.search('psaki', 12);
    expect(first).toEqual({ results: results.slice(0, 12), count: 100, suggestion: null });
  });
});
