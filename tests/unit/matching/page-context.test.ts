import { expect, it } from 'vitest';
import { createPageContext, withSeed } from '../../../src/matching/page-context';

it('counts evidence and takes it back', () => {
  const context = createPageContext();
  context.add(['fixed:joe-biden', 'fixed:joe-biden', 'cue:games']);
  context.remove(['fixed:joe-biden', 'cue:games']);
  expect(context.count('fixed:joe-biden')).toBe(1);
  expect(context.count('cue:games')).toBe(0);
});

it('does not fall below zero when more is taken back than was added', () => {
  const context = createPageContext();
  context.remove(['cue:host']);
  context.add(['cue:host']);
  expect(context.count('cue:host')).toBe(1);
});

it('counts the larger of what was seen and what was learnt before', () => {
  const context = createPageContext();
  context.add(['cue:games']);
  const seeded = withSeed(context, new Map([['fixed:jen-psaki', 2]]));
  expect([seeded.count('cue:games'), seeded.count('fixed:jen-psaki'), seeded.count('x')]).toEqual([1, 2, 0]);
});

it('lists what begins alike, seen or learnt before, while it is there', () => {
  const context = createPageContext();
  context.add(['firm:b', 'firm:a', 'cue:games', 'firm:a']);
  context.remove(['firm:b']);
  expect(context.beginningWith('firm:')).toEqual(['firm:a']);
  expect(withSeed(context, new Map([['firm:c', 1]])).beginningWith('firm:')).toEqual(['firm:a', 'firm:c']);
});
