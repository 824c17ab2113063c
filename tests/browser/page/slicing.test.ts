import { expect, it, onTestFinished } from 'vitest';
import { createSlices } from '../../../src/page/slicing';
import { openFrame, until } from './support/frame';

function living(): AbortSignal {
  const life = new AbortController();
  onTestFinished(() => life.abort());
  return life.signal;
}

it('works in slices of five milliseconds until all is done', async () => {
  const { view } = await openFrame('');
  let clock = 0;
  view.performance.now = () => clock;
  view.requestIdleCallback = (run) => view.setTimeout(() => run({ didTimeout: false, timeRemaining: () => 50 }));
  const lengths: number[] = [];
  const slices = createSlices(
    view,
    (isOver) => {
      const start = clock;
      while (!isOver()) clock += 1;
      lengths.push(clock - start);
      return lengths.length < 4;
    },
    living(),
  );
  slices.request();
  await until(() => !slices.isPending(), 'the work is done');
  expect(lengths).toEqual([5, 5, 5, 5]);
});

it('takes no more of an idle period than there is', async () => {
  const { view } = await openFrame('');
  let clock = 0;
  view.performance.now = () => clock;
  view.requestIdleCallback = (run) => view.setTimeout(() => run({ didTimeout: false, timeRemaining: () => 2 }));
  const slices = createSlices(
    view,
    (isOver) => {
      while (!isOver()) clock += 1;
      return false;
    },
    living(),
  );
  slices.request();
  await until(() => !slices.isPending(), 'the work is done');
  expect(clock).toBe(2);
});

it('rests between two bouts of work, however often it is asked', async () => {
  const { view } = await openFrame('');
  view.performance.now = () => 1_000;
  const rests: (number | undefined)[] = [];
  view.setTimeout = Object.assign((_: TimerHandler, ms?: number) => rests.push(ms), view.setTimeout);
  const slices = createSlices(view, () => false, living());
  slices.start();
  for (let asked = 0; asked < 50; asked++) slices.request();
  expect(rests).toEqual([100]);
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
