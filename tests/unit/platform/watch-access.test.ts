import { describe, expect, it } from 'vitest';
import type { BackgroundAnswer } from '../../../src/platform/messages';
import { ACCESS_CHANGED, watchAccess } from '../../../src/platform/watch-access';

function createFrame(answer: BackgroundAnswer | null) {
  const listeners = new Set<(message: unknown) => void>();
  const onMessage = {
    addListener: (listener: (message: unknown) => void) => void listeners.add(listener),
    removeListener: (listener: (message: unknown) => void) => void listeners.delete(listener),
  };
  const runtime = { id: 'us', sendMessage: async () => null, onMessage };
  const view = new EventTarget();
  const asked: unknown[] = [];
  const living = new AbortController();
  let losses = 0;
  const send = async (message: unknown) => {
    asked.push(message);
    return answer;
  };
  watchAccess(view as unknown as Window, { runtime }, () => losses++, living.signal, send);
  return {
    asked,
    living,
    view,
    listeners,
    losses: () => losses,
    tell: async (message: unknown) => {
      for (const listener of listeners) listener(message);
      await Promise.resolve();
    },
  };
}

describe('watchAccess', () => {
  it('asks when access has changed, and calls when it may not stay', async () => {
    const frame = createFrame('refused');
    await frame.tell(ACCESS_CHANGED);
    expect(frame.asked).toEqual([{ type: 'may-i-stay' }]);
    await expect.poll(frame.losses).toBe(1);
  });

  it.each([['done'], [null]] as const)('stays where the answer is %s', async (answer) => {
    const frame = createFrame(answer);
    await frame.tell(ACCESS_CHANGED);
    await frame.tell(ACCESS_CHANGED);
    expect([frame.asked.length, frame.losses()]).toEqual([2, 0]);
  });

  it('listens to nothing else', async () => {
    const frame = createFrame('refused');
    await frame.tell({ type: ACCESS_CHANGED });
    expect(frame.asked).toEqual([]);
  });

  it('asks when the document comes back from the cache of the browser, where it heard nothing', async () => {
    const frame = createFrame('refused');
    frame.view.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    expect(frame.asked).toHaveLength(0);
    frame.view.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await expect.poll(frame.losses).toBe(1);
  });

  it('leaves no listener behind', () => {
    const frame = createFrame('refused');
    frame.living.abort();
    frame.view.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect([frame.listeners.size, frame.asked.length]).toEqual([0, 0]);
  });
});
