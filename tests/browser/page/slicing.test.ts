import { expect, it, onTestFinished } from 'vitest';
import { createSlices } from '../../../src/page/slicing';
import { openFrame, until } from './support/frame';

function living(): AbortSignal {
  const life = new AbortController();
  onTestFinished(() => life.abort());
  return life.signal;
}

it('works in slices of about five milliseconds until all is done', async () => {
  const { view } = await openFrame('');
  const lengths: number[] = [];
  const slices = createSlices(
    view,
    (isOver) => {
      const start = performance.now();
      while (!isOver());
      lengths.push(performance.now() - start);
      return lengths.length < 8;
    },
    living(),
  );
  slices.request();
  await until(() => !slices.isPending(), 'the work is done');
  expect(lengths).toHaveLength(8);
  expect([...lengths].sort((one, other) => one - other)[4]).toBeLessThan(6);
});

it('rests between two bouts of work, however often it is asked', async () => {
  const { view } = await openFrame('');
  let bouts = 0;
  const slices = createSlices(
    view,
    () => {
      bouts++;
      return false;
    },
    living(),
  );
  const end = performance.now() + 550;
  while (performance.now() < end) {
    slices.request();
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  expect(bouts).toBeGreaterThan(2);
  expect(bouts).toBeLessThan(8);
});

it('works where the browser knows no idle time', async () => {
  const { view } = await openFrame('');
  Object.assign(view, { requestIdleCallback: undefined });
  let isDone = false;
  const slices = createSlices(
    view,
    () => {
      isDone = true;
      return false;
    },
    living(),
  );
  slices.request();
  expect(isDone).toBe(false);
  await until(() => isDone, 'the slice');
});

it('does nothing more once its life has ended', async () => {
  const { view } = await openFrame('');
  const life = new AbortController();
  let bouts = 0;
  const slices = createSlices(
    view,
    () => {
      bouts++;
      return true;
    },
    life.signal,
  );
  slices.request();
  await until(() => bouts > 0, 'the first slice');
  life.abort();
  const before = bouts;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(bouts).toBe(before);
});
