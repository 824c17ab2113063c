import { type TraceEvent, traceEventsIn } from './trace-events.ts';

/** What the scripts of an extension did in one document. Durations in milliseconds. */
export interface OurWork {
  /** All that ran in one go, but for the evaluation of a script: idle slices, timers, turns, listeners, microtasks. */
  readonly slices: readonly number[];
  /** Compiling a script and running it for the first time, which only the browser could part. */
  readonly evaluations: readonly number[];
  /** Whole tasks in which any of it ran, or in which the page was styled anew; of a frame of the page's own, our callbacks. */
  readonly tasks: readonly number[];
  /** Styling the page anew because of an inserted style sheet. */
  readonly restyles: readonly number[];
}

/** What the browser runs scripts in. */
const RUNS: ReadonlySet<string> = new Set([
  'EvaluateScript',
  'FunctionCall',
  'FireIdleCallback',
  'FireAnimationFrame',
  'TimerFire',
  'RunPostTaskCallback',
]);
const MICROTASKS = 'BlinkScheduler_PerformMicrotaskCheckpoint';
/** Microtasks of less are those of the browser's own scripts; and what is as short was not parted. */
const LEAST_RUN_US = 100;
/** Of less than this the page's own last frame is. */
const LEAST_RESTYLE_US = 5_000;

/**
 * Reads a trace with the categories `toplevel` and `devtools.timeline`, one entry for each document in which the extension's
 * sentinel ran. The pages must have no script that runs once they are loaded: microtasks have no address.
 */
export function ourWorkIn(trace: Uint8Array, origin: string): readonly OurWork[] {
  const traceEvents = traceEventsIn(trace);
  const isOurs = ({ name, args }: TraceEvent) =>
    (name === 'FunctionCall' || name === 'EvaluateScript') && args.data?.url?.startsWith(`${origin}/`) === true;
  const starts = traceEvents.filter(
    (event) => isOurs(event) && event.args.data?.url === `${origin}/sentinel.js` && event.name === 'EvaluateScript',
  );
  return starts.map(({ pid, tid, ts }) => {
    const events = traceEvents.filter(
      (event) => event.ph === 'X' && event.pid === pid && event.tid === tid && endOf(event) >= ts,
    );
    const calls = events.filter(isOurs);
    const runs = outermost(events.filter(({ name }) => RUNS.has(name) || name === MICROTASKS)).filter(
      (run) => (run.dur ?? 0) >= LEAST_RUN_US && (run.name === MICROTASKS || calls.some((call) => isWithin(call, run))),
    );
    const restyles = events.filter(({ name, dur = 0 }) => name === 'UpdateLayoutTree' && dur >= LEAST_RESTYLE_US);
    const isEvaluation = ({ name }: TraceEvent) => name === 'EvaluateScript';
    const isInFrame = ({ name }: TraceEvent) => name === 'FireAnimationFrame';
    const inTasks = [...runs.filter((run) => !isInFrame(run)), ...restyles];
    return {
      slices: durations(runs.filter((run) => !isEvaluation(run))),
      evaluations: durations(runs.filter(isEvaluation)),
      tasks: durations([
        ...outermost(events.filter(({ name }) => name === 'ThreadControllerImpl::RunTask')).filter((task) =>
          inTasks.some((run) => isWithin(run, task)),
        ),
        ...runs.filter(isInFrame),
      ]),
      restyles: durations(restyles),
    };
  });
}

/** Those that stand in no other. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  let end = Number.NEGATIVE_INFINITY;
  return [...events]
    .sort((one, other) => one.ts - other.ts || endOf(other) - endOf(one))
    .filter((event) => {
      if (event.ts < end) return false;
      end = endOf(event);
      return true;
    });
}

function isWithin(inner: TraceEvent, outer: TraceEvent): boolean {
  return inner.ts >= outer.ts && endOf(inner) <= endOf(outer);
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}

function durations(events: readonly TraceEvent[]): readonly number[] {
  return events.map(({ dur = 0 }) => dur / 1000);
}
