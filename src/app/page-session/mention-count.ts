import { sendToBackground } from '../../platform/frame-messages';

/** For an eye on the toolbar a number that is this old is new; a page that paints all the time then sends four a second. */
const SEND_EVERY_MS = 250;

export interface MentionCount {
  /** Asks that the number be sent, soon and once. */
  changed(): void;
}

/**
 * Keeps the background's number of this frame's mentions right: when they change, when the document goes and when it
 * comes back from the browser's cache.
 */
export function createMentionCount(view: Window, count: () => number, signal: AbortSignal): MentionCount {
  let sent: number | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function send(number: number): void {
    if (number === sent) return;
    sent = number;
    void sendToBackground({ type: 'mentions-changed', count: number }, new AbortController().signal);
  }

  function changed(): void {
    timer ??= setTimeout(() => {
      timer = null;
      send(count());
    }, SEND_EVERY_MS);
  }

  function end(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    send(0);
  }

  // The browser clears the badge itself when the page in the tab goes.
  if (view !== view.top) view.addEventListener('pagehide', end, { signal });
  view.addEventListener('pageshow', (event) => event.persisted && changed(), { signal });
  signal.addEventListener('abort', end, { once: true });
  return { changed };
}
