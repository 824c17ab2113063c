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

it('is silent on a topic until something names it, and again when that is gone', () => {
  const context = createPageContext();
  const seeded = withSeed(context, new Map([['fixed:jen-psaki', 1]]));
  expect([context.isSilentOn('jen-psaki'), seeded.isSilentOn('jen-psaki')]).toEqual([true, false]);
  context.add(['firm:xinjiang daqo', 'named:xinjiang']);
  context.remove(['named:xinjiang']);
  expect([context.isSilentOn('xinjiang'), seeded.isSilentOn('xinjiang')]).toEqual([false, false]);
  context.remove(['firm:xinjiang daqo']);
  expect([context.isSilentOn('xinjiang'), seeded.isSilentOn('xinjiang')]).toEqual([true, true]);
});

it('is another version with each evidence but for a cue that is told again', () => {
  const context = createPageContext();
  const versions = [['cue:host'], ['cue:host'], ['fixed:joe-biden'], ['fixed:joe-biden']].map((evidence) => {
    context.add(evidence);
    return context.version();
  });
  expect(new Set(versions).size).toBe(3);
  expect(versions[0]).toBe(versions[1]);
  expect(withSeed(context, new Map()).version()).not.toBe(context.version());
});
