import type { BackgroundAnswer, FrameMessage } from './messages';
import { type OwnBrowser, ownBrowser } from './own-browser';

/**
 * Pauses before each further attempt. A message is lost when it arrives while the worker is being stopped, and a worker
 * starts in about 100 ms; the later pauses are for a machine that is busy starting a browser full of tabs, the last ones for
 * a worker that the browser cannot start for a while.
 */
const PAUSES_MS = [150, 500, 2000, 5000, 20_000, 60_000];

/** The same for what a reader waits for: later it would come as a surprise. */
export const PAUSES_WHILE_WAITED_FOR_MS: readonly number[] = [150, 500, 2000, 5000];

/** An answer later than this will not come: the worker was stopped before it gave one. By feel, far above 100 ms. */
const ANSWER_WITHIN_MS = 10_000;

type MessageSender = Pick<OwnBrowser['runtime'], 'sendMessage'>;

export interface Sending {
  /** Not named `browser`: WXT takes such a parameter for its own global and bundles the polyfill (0.21.4). */
  readonly findBrowser?: () => { readonly runtime: MessageSender } | null;
  readonly pausesMs?: readonly number[];
  readonly answerWithinMs?: number;
}

/**
 * Sends a message from a frame to the background, again where no answer comes. A repeated message must do no harm.
 *
 * @returns The answer; `null` where the extension is gone, the signal aborted, or every attempt failed. Never throws.
 */
export async function sendToBackground(
  message: FrameMessage,
  signal: AbortSignal,
  sending: Sending = {},
): Promise<BackgroundAnswer | null> {
  try {
    return await sendUntilAnswered(message, signal, sending);
  } catch {
    // Firefox gives no timer to a document that is going (NS_ERROR_NOT_INITIALIZED); nobody is left to hear an answer.
    return null;
  }
}

async function sendUntilAnswered(
  message: FrameMessage,
  signal: AbortSignal,
  { findBrowser = ownBrowser, pausesMs = PAUSES_MS, answerWithinMs = ANSWER_WITHIN_MS }: Sending,
): Promise<BackgroundAnswer | null> {
  for (const pauseMs of [0, ...pausesMs]) {
    if (pauseMs > 0) await pause(pauseMs, signal);
    const runtime = findBrowser()?.runtime;
    if (runtime === undefined || signal.aborted) return null;
    const answered = new AbortController();
    const patience = pause(answerWithinMs, AbortSignal.any([signal, answered.signal]));
    const answer = await Promise.race([attempt(runtime, message), patience]);
    answered.abort('over');
    if (answer === 'done' || answer === 'done-here' || answer === 'refused') return answer;
  }
  return null;
}

async function attempt(runtime: MessageSender, message: FrameMessage): Promise<unknown> {
  try {
    return await runtime.sendMessage(message);
  } catch {
    return null;
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
