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
  let sending = new AbortController();
  let timer: ReturnType<typeof setTimeout> | null = null;

  function send(number: number): void {
    if (number === sent) return;
    sent = number;
    // A number that was lost on its way must not be sent again after a newer one.
    sending.abort();
    sending = new AbortController();
    void sendToBackground({ type: 'mentions-changed', count: number }, sending.signal);
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

  function comeBack({ persisted }: PageTransitionEvent): void {
    if (!persisted) return;
    sent = null;
    changed();
  }

  // The browser clears the badge itself when the page in the tab goes.
  if (view !== view.top) view.addEventListener('pagehide', end, { signal });
  view.addEventListener('pageshow', comeBack, { signal });
  signal.addEventListener('abort', end, { once: true });
  return { changed };
}
