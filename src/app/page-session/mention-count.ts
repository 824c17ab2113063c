import { sendToBackground } from '../../platform/frame-messages';

/** For an eye on the toolbar a number that is this old is new; a page that paints all the time then sends four a second. */
const SEND_EVERY_MS = 250;

/** So much is counted without a pause, and the pauses between two counts are as many times longer than the count took. */
const COUNT_MS = 5;
const REST_TIMES = 10;
const LONGEST_REST_MS = 5_000;

export interface MentionCount {
  /** Asks that the number be sent, soon and once. */
  changed(): void;
}

/**
 * Keeps the background's number of this frame's mentions right: when they change, when the document goes and when it
 * comes back from the browser's cache.
 *
 * @param areSeen - For each mention whether a reader can see it; asked for little by little.
 */
export function createMentionCount(view: Window, areSeen: () => Iterable<boolean>, signal: AbortSignal): MentionCount {
  let sent: number | null = null;
  let sending = new AbortController();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isCounting = false;
  let hasChanged = false;
  let waitMs = SEND_EVERY_MS;

  function send(number: number): void {
    if (number === sent) return;
    sent = number;
    // A number that was lost on its way must not be sent again after a newer one.
    sending.abort('over');
    sending = new AbortController();
    void sendToBackground({ type: 'mentions-changed', count: number }, sending.signal);
  }

  function changed(): void {
    if (isCounting) hasChanged = true;
    else timer ??= setTimeout(begin, waitMs);
  }

  function begin(): void {
    isCounting = true;
    hasChanged = false;
    goOn(areSeen()[Symbol.iterator](), 0, 0);
  }

  function goOn(looks: Iterator<boolean>, before: number, spentMs: number): void {
    const start = performance.now();
    let number = before;
    for (let look = looks.next(); !look.done; look = looks.next()) {
      if (look.value) number++;
      const ms = performance.now() - start;
      if (ms < COUNT_MS) continue;
      timer = setTimeout(() => goOn(looks, number, spentMs + ms), COUNT_MS);
      return;
    }
    timer = null;
    isCounting = false;
    waitMs = Math.min(LONGEST_REST_MS, Math.max(SEND_EVERY_MS, REST_TIMES * (spentMs + performance.now() - start)));
    send(number);
    if (hasChanged) changed();
  }

  function end(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    isCounting = false;
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
