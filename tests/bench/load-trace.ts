import type { Page } from 'puppeteer-core';

/** Evaluations of scripts, user timings, commits and frames, and nothing that costs the page more. */
const CATEGORIES = [
  '-*',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'blink.user_timing',
];

/** A load as the browser recorded it; times in ms, on one clock. */
export interface LoadTrace {
  /** When the browser began with a script of this name, its compilation included. Throws where it never did. */
  beginOf(script: string): number;
  /** The end of the frame that holds what stood when the page set this mark. Throws where there is none. */
  frameOf(mark: string): number;
}

/** Records what the page does meanwhile. */
export async function traceLoad(page: Page, load: () => Promise<void>): Promise<LoadTrace> {
  await page.tracing.start({ categories: CATEGORIES });
  let recorded: Uint8Array | undefined;
  try {
    await load();
  } finally {
    recorded = await page.tracing.stop();
  }
  const events = decodeEvents(recorded);

  function first(name: string, isIt: (event: TraceEvent) => boolean): TraceEvent {
    const found = events.find((event) => event.name === name && isIt(event));
    if (!found) throw new Error(`the browser recorded no ${name}`);
    return found;
  }

  return {
    beginOf: (script) => first('EvaluateScript', ({ url }) => url.endsWith(`/${script}`)).atMs,
    frameOf(mark) {
      const set = first(mark, () => true);
      const isLater = (event: TraceEvent, than: TraceEvent) => event.process === than.process && event.atMs > than.atMs;
      // Of the same frame: the mark is set in its animation frame callback.
      const commit = first('Commit', (event) => isLater(event, set));
      return first('DrawFrame', (event) => isLater(event, commit)).atMs;
    },
  };
}

interface TraceEvent {
  readonly name: string;
  readonly atMs: number;
  readonly process: number;
  /** `''` where it is about no script. */
  readonly url: string;
}

/** In the order of time. */
function decodeEvents(recorded: Uint8Array | undefined): readonly TraceEvent[] {
  const trace: unknown = JSON.parse(Buffer.from(recorded ?? []).toString('utf8'));
  const { traceEvents } = trace as { readonly traceEvents: readonly RecordedEvent[] };
  return traceEvents
    .map(({ name, ts, pid, args }) => ({ name, atMs: ts / 1_000, process: pid, url: args?.data?.url ?? '' }))
    .sort((one, other) => one.atMs - other.atMs);
}

/** As far as it is read here; the format is the browser's own. */
interface RecordedEvent {
  readonly name: string;
  /** Microseconds. */
  readonly ts: number;
  readonly pid: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}
