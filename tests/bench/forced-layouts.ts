import type { Page } from 'puppeteer-core';
import { type TraceEvent, traceEventsIn } from './trace-events.ts';

/** What runs scripts, as Chromium's timeline calls it. */
const SCRIPTS: ReadonlySet<string> = new Set([
  'EvaluateScript',
  'v8.run',
  'v8.callFunction',
  'FunctionCall',
  'TimerFire',
  'FireIdleCallback',
  'FireAnimationFrame',
  'EventDispatch',
  'RunMicrotasks',
]);
const LAYOUTS: ReadonlySet<string> = new Set(['Layout', 'UpdateLayoutTree']);

interface Forced {
  readonly layouts: number;
  /** Runs of scripts in the trace; of none, nothing was traced. */
  readonly scripts: number;
}

/** Counts the times that a script made the browser lay out or style the page before its own time for it had come. */
export async function countForcedLayouts(page: Page, run: () => Promise<unknown>): Promise<Forced> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
  await run();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('the trace is empty');
  const traceEvents = traceEventsIn(trace);
  const named = (names: ReadonlySet<string>) => traceEvents.filter(({ name, ph }) => ph === 'X' && names.has(name));
  const scripts = named(SCRIPTS);
  const forced = named(LAYOUTS).filter((layout) => scripts.some((script) => isWithin(layout, script)));
  return { layouts: forced.length, scripts: scripts.length };
}

function isWithin(inner: TraceEvent, outer: TraceEvent): boolean {
  const isSameThread = inner.pid === outer.pid && inner.tid === outer.tid;
  return isSameThread && inner.ts >= outer.ts && inner.ts < outer.ts + (outer.dur ?? 0);
}
