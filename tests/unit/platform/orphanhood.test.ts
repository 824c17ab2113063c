import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announceSuccession, watchOrphanhood } from '../../../src/platform/orphanhood';
import type { OwnBrowser } from '../../../src/platform/own-browser';

/** A window and an extension that can be taken away under a script. */
function createScript() {
  const document = new EventTarget() as Document;
  const view = { document, setInterval, clearInterval } as unknown as Window;
  const runtime: { id: string | undefined; sendMessage: () => Promise<void> } = {
    id: 'us',
    sendMessage: async () => {},
  };
  const living = new AbortController();
  const onOrphaned = vi.fn(() => living.abort());
  // Only what is asked here stands in for the browser.
  watchOrphanhood(view, { runtime } as unknown as OwnBrowser, onOrphaned, living.signal);
  return { document, living, onOrphaned, leave: () => Object.assign(runtime, { id: undefined }) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('watchOrphanhood', () => {
  it('tells once, within a second, that the extension is gone', () => {
    const { onOrphaned, leave } = createScript();
    vi.advanceTimersByTime(5000);
    expect(onOrphaned).not.toHaveBeenCalled();
    leave();
    vi.advanceTimersByTime(1000);
    expect(onOrphaned).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(5000);
    expect(onOrphaned).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells it at once when a new script announces itself', () => {
    const { document, onOrphaned, leave } = createScript();
    leave();
    announceSuccession(document);
    expect(onOrphaned).toHaveBeenCalledOnce();
  });

  it('lets nobody end a script whose extension is there', () => {
    const { document, onOrphaned } = createScript();
    announceSuccession(document);
    expect(onOrphaned).not.toHaveBeenCalled();
  });

  it('looks no more once the script has ended', () => {
    const { document, living, onOrphaned, leave } = createScript();
    living.abort();
    leave();
    announceSuccession(document);
    expect(onOrphaned).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
