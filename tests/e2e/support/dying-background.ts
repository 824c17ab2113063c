import { setTimeout as pause } from 'node:timers/promises';
import { ask } from '../../browsers/control-page.ts';
import type { Stage } from './in-both-browsers.ts';

type WithBrowser = Pick<Stage, 'browser'>;

export interface Killing {
  /** At least so often. */
  readonly times?: number;
  /** The pause before each, in turn and from the start again. */
  readonly afterMs?: readonly number[];
}

/** Starting takes a background some 100 ms: these hit it before, while and after it does what woke it. */
const AFTER_MS = [0, 20, 60, 100, 40, 80];

/** Ends the background again and again while something is done, and lets it live then. */
export async function whileKilled<Result>(
  { browser }: WithBrowser,
  task: () => Promise<Result>,
  { times = 6, afterMs = AFTER_MS }: Killing = {},
): Promise<Result> {
  let isDone = false;
  const killing = (async () => {
    for (let time = 0; time < times || !isDone; time++) {
      await pause(afterMs[time % afterMs.length] ?? 0);
      await browser.stopWorker();
    }
  })();
  try {
    return await task();
  } finally {
    isDone = true;
    await killing;
  }
}

/** Starts the background, as any event does; this one is about nothing. */
export async function wake({ browser }: WithBrowser): Promise<void> {
  await ask(browser.control, 'void (await api.runtime.sendMessage(null).catch(() => {}))');
}
