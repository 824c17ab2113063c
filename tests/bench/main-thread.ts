import type { CDPSession } from 'puppeteer-core';

/** The browser's own account of a page's main thread, in milliseconds since the page began. */
export interface MainThread {
  /** Everything: scripts, styles, layout, paint, and the browser's own tasks. */
  readonly task: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

/** @param session - Of a page, with `Performance` enabled. */
export async function readMainThread(session: CDPSession): Promise<MainThread> {
  const { metrics } = await session.send('Performance.getMetrics');
  const msOf = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1_000;
  return {
    task: msOf('TaskDuration'),
    script: msOf('ScriptDuration'),
    style: msOf('RecalcStyleDuration'),
    layout: msOf('LayoutDuration'),
  };
}

/** What the main thread did from the one reading to the other. */
export function since(before: MainThread, after: MainThread): MainThread {
  return {
    task: after.task - before.task,
    script: after.script - before.script,
    style: after.style - before.style,
    layout: after.layout - before.layout,
  };
}
