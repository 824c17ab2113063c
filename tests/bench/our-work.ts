import { type TraceEvent, traceEventsIn } from './trace-events.ts';

/** What the scripts of an extension did in one document. Durations in milliseconds. */
export interface OurWork {
  /** Idle callbacks and timers. */
  readonly slices: readonly number[];
  /** Whole tasks in which any of it ran, or in which the page was styled anew. */
  readonly tasks: readonly number[];
  /** Styling the page anew because of an inserted style sheet. */
  readonly restyles: readonly number[];
}

/** Microtasks of less are those of the browser's own scripts. */
const LEAST_MICROTASKS_US = 100;
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
    const named = (name: string) => events.filter((event) => event.name === name);
    const calls = events.filter(isOurs);
    const microtasks = named('BlinkScheduler_PerformMicrotaskCheckpoint').filter(
      ({ dur = 0 }) => dur >= LEAST_MICROTASKS_US,
    );
    const outermost = named('ThreadControllerImpl::RunTask').filter(
      (task, _, tasks) => !tasks.some((other) => other !== task && isWithin(task, other)),
    );
    const restyles = named('UpdateLayoutTree').filter(({ dur = 0 }) => dur >= LEAST_RESTYLE_US);
    const callbacks = [...named('FireIdleCallback'), ...named('TimerFire')];
    return {
      slices: durations(callbacks.filter((callback) => calls.some((call) => isWithin(call, callback)))),
      tasks: durations(
        outermost.filter((task) => [...calls, ...microtasks, ...restyles].some((run) => isWithin(run, task))),
      ),
      restyles: durations(restyles),
    };
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
