/** How long a page rests before its text nodes are touched. */
export interface QuietTiming {
  /** After its last change. A framework that takes over the server's markup does it at once, in one go. */
  readonly quietMs: number;
  /** A page with a ticker never rests; by then, after its load, whatever takes over has taken over. */
  readonly longestMs: number;
}

export const QUIET_TIMING: QuietTiming = { quietMs: 1_000, longestMs: 10_000 };

export interface QuietPage {
  /** The page has changed something. */
  changed(): void;
  /** Asks to be told when the page is quiet; asking twice is asking once. */
  wait(): void;
}

/** @param isRead - Whether all that stands on the page is known; until then it is not quiet. */
export function createQuietPage(
  view: Window & typeof globalThis,
  { quietMs, longestMs }: QuietTiming,
  isRead: () => boolean,
  onQuiet: () => void,
  signal: AbortSignal,
): QuietPage {
  const { document } = view;
  const now = view.performance.now.bind(view.performance);
  const setTimer = view.setTimeout.bind(view);
  const clearTimer = view.clearTimeout.bind(view);
  let changedAt = now();
  let askedAt: number | null = null;
  let timer = 0;

  /** How long until it is quiet if nothing changes; `null` before the page has loaded. */
  function remainingMs(since: number): number | null {
    if (document.readyState !== 'complete') return null;
    const most = since + longestMs - now();
    return Math.min(isRead() ? changedAt + quietMs - now() : quietMs, most);
  }

  function look(): void {
    clearTimer(timer);
    const remaining = askedAt === null ? null : remainingMs(askedAt);
    if (remaining === null || signal.aborted) return;
    if (remaining > 0) {
      timer = setTimer(look, remaining);
      return;
    }
    askedAt = null;
    onQuiet();
  }

  view.addEventListener('load', look, { signal });
  signal.addEventListener('abort', () => clearTimer(timer));

  return {
    changed() {
      changedAt = now();
    },
    wait() {
      if (askedAt !== null) return;
      askedAt = now();
      look();
    },
  };
}
