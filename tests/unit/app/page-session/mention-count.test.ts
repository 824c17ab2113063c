import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMentionCount } from '../../../../src/app/page-session/mention-count';

/** A frame, and what it says to a background that answers as told. */
function createFrame({ isTop = true, answer = async (): Promise<unknown> => 'done' } = {}) {
  const said: unknown[] = [];
  const sendMessage = (message: unknown) => {
    said.push(message);
    return answer();
  };
  vi.stubGlobal('chrome', { runtime: { id: 'us', sendMessage } });
  const view = new EventTarget();
  Object.assign(view, { top: isTop ? view : null });
  const living = new AbortController();
  let mentions = 0;
  const count = createMentionCount(view as Window, () => Array.from({ length: mentions }, () => true), living.signal);
  return {
    living,
    said: () => said.map((message) => (message as { readonly count: number }).count),
    show(number: number) {
      mentions = number;
      count.changed();
    },
    meet: (type: 'pagehide' | 'pageshow', persisted: boolean) =>
      view.dispatchEvent(Object.assign(new Event(type), { persisted })),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('createMentionCount', () => {
  it('sends the last of many numbers, once', async () => {
    const { show, said } = createFrame();
    for (const number of [1, 2, 3]) show(number);
    await vi.advanceTimersByTimeAsync(1000);
    show(3);
    await vi.advanceTimersByTimeAsync(1000);
    expect(said()).toEqual([3]);
  });

  it('tells the number again when the document comes back from the cache, where the browser has dropped the badge', async () => {
    const { show, said, meet } = createFrame();
    show(3);
    await vi.advanceTimersByTimeAsync(1000);
    meet('pageshow', false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(said()).toEqual([3]);
    meet('pageshow', true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(said()).toEqual([3, 3]);
  });

  it('takes a frame that goes out of the count, and leaves the top document to the browser', async () => {
    const frame = createFrame({ isTop: false });
    frame.show(3);
    await vi.advanceTimersByTimeAsync(1000);
    frame.meet('pagehide', false);
    expect(frame.said()).toEqual([3, 0]);
    const top = createFrame();
    top.show(3);
    await vi.advanceTimersByTimeAsync(1000);
    top.meet('pagehide', false);
    expect(top.said()).toEqual([3]);
  });

  it('sends no number again after a newer one', async () => {
    let isAwake = false;
    const { show, said } = createFrame({ answer: async () => (isAwake ? 'done' : null) });
    show(3);
    // Sent at 250 ms and again at 400, in vain; next at 900.
    await vi.advanceTimersByTimeAsync(450);
    show(5);
    isAwake = true;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(said().at(-1)).toBe(5);
    expect(said().filter((number) => number === 5)).toHaveLength(1);
  });

  it('takes its number back at its end', async () => {
    const { show, said, living } = createFrame();
    show(3);
    await vi.advanceTimersByTimeAsync(1000);
    living.abort();
    expect(said()).toEqual([3, 0]);
  });
});
