import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { sendToBackground } from '../../../src/platform/frame-messages';

const MESSAGE = { type: 'annotate-this-frame' } as const;
const NEVER = () => new Promise<never>(() => {});
const LOST = () => Promise.reject(new Error('The message port closed before a response was received.'));

/** A background that does the next of these things at each attempt. */
function backgroundThat(...attempts: (() => Promise<unknown>)[]) {
  const left = [...attempts];
  const calls = { count: 0 };
  const sendMessage = () => {
    calls.count += 1;
    return (left.shift() ?? NEVER)();
  };
  return { calls, browser: () => ({ runtime: { id: 'us', sendMessage } }) };
}

const send = (
  browser: ReturnType<typeof backgroundThat>['browser'] | (() => null),
  signal = new AbortController().signal,
) => sendToBackground(MESSAGE, signal, { findBrowser: browser, pausesMs: [1, 1, 1], answerWithinMs: 20 });

describe('sendToBackground', () => {
  it('gives the answer to the first message', async () => {
    const { browser, calls } = backgroundThat(async () => 'done');
    expect(await send(browser)).toBe('done');
    expect(calls.count).toBe(1);
  });

  it.each([
    ['rejected', LOST],
    ['left without an answer', NEVER],
    ['answered with nothing', async () => undefined],
    [
      'thrown back',
      () => {
        throw new Error('Extension context invalidated.');
      },
    ],
  ])('sends again when a message is %s', async (_, fate) => {
    const { browser, calls } = backgroundThat(fate, async () => 'refused');
    expect(await send(browser)).toBe('refused');
    expect(calls.count).toBe(2);
  });

  it('gives up after its last pause', async () => {
    const { browser, calls } = backgroundThat(LOST, LOST, LOST, LOST, LOST, LOST);
    expect(await send(browser)).toBeNull();
    expect(calls.count).toBe(4);
  });

  it('sends nothing from a script whose extension is gone', async () => {
    expect(await send(() => null)).toBeNull();
  });

  it('falls silent when the extension goes between two attempts', async () => {
    const { browser, calls } = backgroundThat(LOST, async () => 'done');
    const asked = { count: 0 };
    const going = () => {
      asked.count += 1;
      return asked.count === 1 ? browser() : null;
    };
    expect(await send(going as typeof browser)).toBeNull();
    expect(calls.count).toBe(1);
  });

  it('falls silent in a document that is going, which gives no timers', async () => {
    vi.stubGlobal('setTimeout', () => {
      throw new Error('NS_ERROR_NOT_INITIALIZED');
    });
    onTestFinished(() => void vi.unstubAllGlobals());
    expect(await send(backgroundThat(NEVER).browser)).toBeNull();
  });

  it('stops at once when aborted while it waits', async () => {
    const { browser } = backgroundThat(NEVER);
    const life = new AbortController();
    const sent = sendToBackground(MESSAGE, life.signal, { findBrowser: browser, answerWithinMs: 60_000 });
    life.abort();
    expect(await sent).toBeNull();
  });
});
