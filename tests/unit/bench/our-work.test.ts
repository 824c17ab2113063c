import { expect, it } from 'vitest';
import { ourWorkIn } from '../../bench/our-work.ts';

const ORIGIN = 'chrome-extension://ours';

/** Times in milliseconds. */
function event(name: string, at: number, lasts: number, script?: string, thread = 1) {
  const args = script === undefined ? {} : { data: { url: script.includes(':') ? script : `${ORIGIN}/${script}` } };
  return { name, ph: 'X', pid: 1, tid: thread, ts: at * 1000, dur: lasts * 1000, args };
}

function workIn(...traceEvents: ReturnType<typeof event>[]) {
  const all = [event('EvaluateScript', 10, 2, 'sentinel.js'), ...traceEvents];
  return ourWorkIn(new TextEncoder().encode(JSON.stringify({ traceEvents: all })), ORIGIN)[0];
}

it('takes a callback with all that runs in it for one slice', () => {
  const work = workIn(
    event('FireIdleCallback', 20, 6),
    event('FunctionCall', 21, 1, 'sentinel.js'),
    event('FunctionCall', 23, 2, 'annotator.js'),
    event('RunPostTaskCallback', 30, 7),
    event('FunctionCall', 30, 0.1, 'annotator.js'),
  );
  expect(work?.slices).toEqual([6, 7]);
});

it('counts listeners and microtasks, however they came to run', () => {
  const work = workIn(
    event('FunctionCall', 20, 4, 'annotator.js'),
    event('BlinkScheduler_PerformMicrotaskCheckpoint', 30, 9),
  );
  expect(work?.slices).toEqual([4, 9]);
});

it('leaves out the scripts of others, other threads, and what came before the sentinel', () => {
  const work = workIn(
    event('FireIdleCallback', 1, 5),
    event('FunctionCall', 1, 5, 'annotator.js'),
    event('TimerFire', 20, 6),
    event('FunctionCall', 20, 6, 'https://example.com/page.js'),
    event('FunctionCall', 20, 6, 'annotator.js', 2),
    event('BlinkScheduler_PerformMicrotaskCheckpoint', 30, 0.05),
  );
  expect(work?.slices).toEqual([]);
});

it('tells evaluations apart from slices, and counts both as tasks', () => {
  const work = workIn(
    event('ThreadControllerImpl::RunTask', 20, 30),
    event('EvaluateScript', 21, 25, 'annotator.js'),
    event('ThreadControllerImpl::RunTask', 60, 70),
    event('TimerFire', 61, 65),
    event('FunctionCall', 61, 65, 'annotator.js'),
  );
  expect(work).toEqual({ slices: [65], evaluations: [2, 25], tasks: [30, 70], restyles: [] });
});

it('counts a frame of the page as ours where it was styled anew, else our callback in it', () => {
  const frame = event('ThreadControllerImpl::RunTask', 20, 100);
  const callback = [event('FireAnimationFrame', 21, 1), event('FunctionCall', 21, 1, 'annotator.js')];
  const own = workIn(frame, ...callback, event('UpdateLayoutTree', 30, 3));
  const styled = workIn(frame, ...callback, event('UpdateLayoutTree', 30, 60));
  expect(own?.tasks).toEqual([1]);
  expect(styled?.tasks).toEqual([100, 1]);
  expect(styled?.restyles).toEqual([60]);
});
