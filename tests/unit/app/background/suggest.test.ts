import { describe, expect, it } from 'vitest';
import { suggest, targetOf } from '../../../../src/app/background/suggest';
import { dossier } from '../../../../src/dossier/bundled';
import { createSearchIndex } from '../../../../src/search/search-index';
import { translateFromFile } from '../../platform/translate-from-file';

const index = createSearchIndex(dossier);
const lines = (typed: string) => {
  const { first, others } = suggest(typed, dossier, index, translateFromFile);
  return [first, ...others.map(({ words }) => words)].map((words) => words.map(({ text }) => text).join(''));
};

describe('targetOf', () => {
  it.each([
    ['', {}],
    ['  ', {}],
    ['psaki', { topic: 'jen-psaki' }],
    ['uyghurs', { topic: 'uyghurs' }],
    ['cnn-2021-12-06', { topic: 'cnn-2021-12-06' }],
    ['cnn-2021-12-06.1a', { topic: 'cnn-2021-12-06.1a' }],
    ['psaki said', { find: 'psaki said' }],
    ['#options', { find: '#options' }],
  ])('leads from %j to %j', (typed, target) => {
    expect(targetOf(typed, dossier)).toEqual(target);
  });
});

describe('suggest', () => {
  it('says what can be typed where nothing is', () => {
    expect(lines('')).toEqual(['Look up a name or a word in the library']);
  });

  it('says first what Enter does, and does not say it twice', () => {
    const [first, ...others] = lines('psaki');
    expect(first).toBe('Background on Jen Psaki');
    expect(others).toHaveLength(5);
    expect(others.filter((line) => line.startsWith('Jen Psaki'))).toEqual([]);
  });

  it('gives the topic a line of its own where the first cannot follow what is typed', () => {
    const { first, others } = suggest('psaki', dossier, index, translateFromFile, false);
    expect(first).toEqual(suggest('', dossier, index, translateFromFile).first);
    expect(others[0]?.content).toBe('jen-psaki');
  });

  it('dates roles, and says where statements stand', () => {
    const all = lines('press secretary').join('\n');
    expect(all).toContain('Jen Psaki – White House press secretary, as of 6 December 2021');
    expect(all).toMatch(/ – (?:CNN|Axios), \d+ \w+ 2021, paragraph\s\d+$/m);
  });

  it('marks the words that were found', () => {
    const { others } = suggest('genocide', dossier, index, translateFromFile);
    const found = others.flatMap(({ words }) => words.filter(({ as }) => as === 'found').map(({ text }) => text));
    expect(found).toContain('genocide');
    expect(found.every((word) => /^\w+$/.test(word))).toBe(true);
  });

  it('gives back lines that lead where they say', () => {
    for (const { content } of suggest('olympics', dossier, index, translateFromFile).others) {
      expect(targetOf(content, dossier)).toEqual({ topic: content });
    }
  });
});
