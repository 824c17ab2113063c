import { expect, it, onTestFinished } from 'vitest';
import { createSlices } from '../../../src/page/slicing';
import { openFrame, until } from './support/frame';

function living(): AbortSignal {
  const life = new AbortController();
  onTestFinished(() => life.abort());
  return life.signal;
}

it('works in slices of five milliseconds until all is done, and in a fifth of that while its code is cold', async () => {
  const { view } = await openFrame('');
  let clock = 0;
  view.performance.now = () => clock;
  view.requestIdleCallback = (run) => view.setTimeout(() => run({ didTimeout: false, timeRemaining: () => 50 }));
  const lengths: number[] = [];
  const slices = createSlices(
    view,
    (isOver) => {
      const start = clock;
      while (!isOver()) clock += 0.5;
      lengths.push(clock - start);
      return lengths.length < 14;
    },
    living(),
  );
  slices.request();
  await until(() => !slices.isPending(), 'the work is done');
  expect(lengths).toEqual([...Array.from({ length: 12 }, () => 1), 5, 5]);
});

it('takes no more of an idle period than there is', async () => {
  const { view } = await openFrame('');
  let clock = 0;
  view.performance.now = () => clock;
  view.requestIdleCallback = (run) => view.setTimeout(() => run({ didTimeout: false, timeRemaining: () => 0.5 }));
  const slices = createSlices(
    view,
    (isOver) => {
      while (!isOver()) clock += 0.25;
      return false;
    },
    living(),
  );
  slices.request();
  await until(() => !slices.isPending(), 'the work is done');
  expect(clock).toBe(0.5);
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

/** A page that changes again as soon as it is read, and work of so many milliseconds each time. */
async function keepChanging(workMs: number, seconds: number, change: (spend: (ms: number) => void) => void = () => {}) {
  const { view } = await openFrame('');
  let clock = 0;
  let workedMs = 0;
  let bouts = 0;
  view.performance.now = () => clock;
  const due: (() => void)[] = [];
  view.requestIdleCallback = (run) => due.push(() => run({ didTimeout: false, timeRemaining: () => 50 }));
  view.setTimeout = Object.assign((run: () => void, ms = 0) => {
    return due.push(() => {
      clock += ms;
      run();
    });
  }, view.setTimeout);
  const slices = createSlices(
    view,
    () => {
      clock += workMs;
      workedMs += workMs;
      bouts++;
      return false;
    },
    living(),
  );
  slices.start();
  const first = workedMs;
  while (clock < seconds * 1_000) {
    slices.request();
    change(slices.spend);
    for (let next = due.shift(); next; next = due.shift()) next();
  }
  return { share: (workedMs - first) / clock, perSecond: bouts / seconds };
}

it('reads a ticker ten times a second at first', async () => {
  const { perSecond } = await keepChanging(0.2, 2);
  expect(perSecond).toBeGreaterThan(9);
  expect(perSecond).toBeLessThan(11);
});

it.each<[string, number, number, number]>([
  ['a ticker that goes on six or seven times a second, whatever its pace', 0.2, 6, 7],
  ['a page that takes a while four times a second', 25, 3.5, 4.5],
  ['a page that takes long, and never forgets it', 400, 0.4, 0.6],
])('reads %s', async (_, workMs, least, most) => {
  const { perSecond } = await keepChanging(workMs, 60);
  expect(perSecond).toBeGreaterThan(least);
  expect(perSecond).toBeLessThan(most);
});

it('spends a tenth of a core at most on a page that never rests', async () => {
  expect((await keepChanging(25, 60)).share).toBeLessThan(0.11);
  expect((await keepChanging(60, 60)).share).toBeLessThan(0.11);
});

it('rests longer for what the browser has to do', async () => {
  const { perSecond } = await keepChanging(1, 60, (spend) => spend(50));
  expect(perSecond).toBeLessThan(2.5);
});

it('does not count the first reading of a page', async () => {
  const { view } = await openFrame('');
  let clock = 0;
  view.performance.now = () => clock;
  const rests: (number | undefined)[] = [];
  view.setTimeout = Object.assign((_: TimerHandler, ms?: number) => rests.push(ms), view.setTimeout);
  const slices = createSlices(
    view,
    () => {
      clock += 3_000;
      return false;
    },
    living(),
  );
  slices.start();
  slices.request();
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
