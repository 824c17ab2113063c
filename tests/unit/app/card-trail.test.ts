import { expect, it } from 'vitest';
import { startTrail } from '../../../src/app/card-trail';

it('has no way back where it starts', () => {
  const trail = startTrail('jen-psaki');
  expect(trail.canGoBack).toBe(false);
  expect(trail.back()).toBe(trail);
});

it('leads back through every topic that was opened, in turn', () => {
  const trail = startTrail('jen-psaki').open('xinjiang').open('uyghurs');
  expect(trail.topic).toBe('uyghurs');
  expect(trail.back().topic).toBe('xinjiang');
  expect(trail.back().back().topic).toBe('jen-psaki');
  expect(trail.back().back().canGoBack).toBe(false);
});

it('does not grow when the open topic is opened again', () => {
  expect(startTrail('jen-psaki').open('jen-psaki').canGoBack).toBe(false);
});
