import { expect, it } from 'vitest';
import { dossier } from '../../../src/dossier/bundled';
import type { Alias } from '../../../src/dossier/model';
import { compileSound } from '../../../src/matching/compile-sound';
import { findMentions } from '../../../src/matching/find-mentions';
import { createMatcher } from '../../../src/matching/matcher';
import { createSentinelMatcher } from './sentinel-matcher';

const TEXT = 'Jen Psaki spoke of Xinjiang.\n\nNed Price was there, too. Price and Psaki spoke of Xinjiang.';

const broken = (field: keyof Alias) =>
  dossier.topics.map((topic) => {
    if (topic.id !== 'ned-price') return topic;
    const aliases = topic.aliases.map((alias) =>
      Object.defineProperty({ ...alias }, field, {
        get() {
          throw new Error('of ours');
        },
      }),
    );
    return { ...topic, aliases };
  });

const wordsIn = (matcher: ReturnType<typeof createMatcher>) =>
  findMentions(matcher, TEXT).map(({ start, end }) => TEXT.slice(start, end));

it('leaves out a topic whose aliases cannot be compiled, and finds the others', () => {
  const faults: unknown[] = [];
  const matcher = compileSound(broken('text'), createMatcher, (fault) => faults.push(fault));
  expect(wordsIn(matcher)).toEqual(['Jen Psaki', 'Xinjiang', 'Psaki', 'Xinjiang']);
  expect(faults).toHaveLength(1);
  expect(compileSound(broken('text'), createSentinelMatcher, () => {}).feed(TEXT)).toBe(true);
});

it('leaves out a form that a rule fails on, and finds the others of its paragraph', () => {
  const faults: unknown[] = [];
  expect(wordsIn(createMatcher(broken('lang'), (fault) => faults.push(fault)))).toEqual([
    'Jen Psaki',
    'Xinjiang',
    'Ned Price',
    'Psaki',
    'Xinjiang',
  ]);
  expect(faults.length).toBeGreaterThan(0);
  expect(() => wordsIn(createMatcher(broken('lang')))).toThrow('of ours');
});

it('leaves nothing out where nothing fails', () => {
  const faults: unknown[] = [];
  const matcher = compileSound(
    dossier.topics,
    (topics) => createMatcher(topics, (fault) => faults.push(fault)),
    faults.push,
  );
  expect(wordsIn(matcher)).toEqual(['Jen Psaki', 'Xinjiang', 'Ned Price', 'Price', 'Psaki', 'Xinjiang']);
  expect(faults).toEqual([]);
});
