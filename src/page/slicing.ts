import { keepListening } from './lasting-listeners';

/** Longest uninterrupted work. At 5 ms even a 120 Hz page keeps a third of its frame. */
const SLICE_MS = 5;

/**
 * The first slices are shorter: in them the browser compiles our code and each pattern, up to 6 ms at once for the first name of
 * a kind, and that cannot be parted. At 2.5 ms, one of them in each load of a page of 5 MB took 10.
 */
const COLD_SLICES = 12;
const COLD_SLICE_MS = 1;

/** A busy page is never idle; then a slice comes this late. By feel: a mark may be late, never a second. */
const IDLE_TIMEOUT_MS = 200;

/**
 * Rest after the work is done once. A ticker that rewrites a text 60 times a second is read 10 times, and no reader
 * sees a mark come a tenth of a second late.
 */
const REST_MS = 100;

/** The same after two seconds in which it came to no rest: who looks at a ticker hovers over nothing in it. By feel. */
const STEADY_REST_MS = 150;
const STEADY_BOUTS = 20;

/** The same in a tab that nobody sees. */
const HIDDEN_REST_MS = 2_000;

/**
 * What a page that never rests may cost: so much of a core in the long run, and so much at once before that counts. A
 * ticker stays far below; a log of a megabyte that is read again with each of its lines does not.
 */
const SHARE_OF_CORE = 0.1;
const AT_ONCE_MS = 300;

/** However much was spent: a page that changes is not to look forgotten. By feel. */
const LONGEST_REST_MS = 2_000;

export interface Slices {
  /** Does one slice at once, before the browser is idle for the first time. */
  start(): void;
  /** Asks for work soon; asking twice is asking once. */
  request(): void;
  /** Counts what the work makes the browser do after it: the rest is longer for it. */
  spend(ms: number): void;
  /** Whether a slice is on its way. */
  isPending(): boolean;
  /** By `performance.now()`: when the last slice ended; before the first, when this was made. */
  lastRunAt(): number;
}

/**
 * Runs work in short slices while the browser is idle.
 *
 * The browser's own functions are kept at the start: a page may replace them later.
 *
 * @param work - Goes on until `isOver` says so; tells whether it has more to do. Never throws.
 */
export function createSlices(
  view: Window & typeof globalThis,
  work: (isOver: () => boolean) => boolean,
  signal: AbortSignal,
): Slices {
  const document = view.document;
  const setTimer: SetTimer = view.setTimeout.bind(view);
  const clearTimer = view.clearTimeout.bind(view);
  const now = view.performance.now.bind(view.performance);
  const whenIdle = idleCallback(view, setTimer);

  let isAsked = false;
  let restUntil = Number.NEGATIVE_INFINITY;
  /** A slice that was asked for under an earlier number is void. */
  let turn = 0;
  let ranAt = now();
  let timer = 0;
  /** Above what is allowed, since the work was done for the first time: reading a page once is not counted. */
  let spentMs = 0;
  let hasBegun = false;
  /** Bouts of work, each asked for while the one before it rested. */
  let bouts = 0;
  let coldLeft = COLD_SLICES;

  function request(): void {
    if (isAsked || signal.aborted) return;
    isAsked = true;
    const rest = restUntil - now();
    bouts = rest > 0 ? bouts + 1 : 0;
    if (rest > 0) timer = setTimer(askIdle, rest);
    else askIdle();
  }

  function askIdle(): void {
    const mine = ++turn;
    whenIdle((remainingMs) => {
      if (mine === turn && !signal.aborted) run(Math.min(SLICE_MS, remainingMs));
    });
  }

  function run(budgetMs: number): void {
    isAsked = false;
    const start = now();
    const end = start + (coldLeft-- > 0 ? Math.min(COLD_SLICE_MS, budgetMs) : budgetMs);
    const hasMore = work(() => now() >= end);
    spentMs = Math.max(0, spentMs - (start - ranAt) * SHARE_OF_CORE) + now() - start;
    ranAt = now();
    if (hasMore) {
      isAsked = true;
      askIdle();
    } else {
      if (!hasBegun) spentMs = 0;
      hasBegun = true;
      restUntil = ranAt + restMs();
    }
  }

  function restMs(): number {
    const rest = Math.max(bouts < STEADY_BOUTS ? REST_MS : STEADY_REST_MS, (spentMs - AT_ONCE_MS) / SHARE_OF_CORE);
    return document.hidden ? HIDDEN_REST_MS : Math.min(rest, LONGEST_REST_MS);
  }

  /** The rest of a hidden tab, and whatever the browser threw away in its cache, ends when the tab is seen again. */
  function wake(): void {
    if (!isAsked || document.hidden) return;
    clearTimer(timer);
    restUntil = Number.NEGATIVE_INFINITY;
    askIdle();
  }

  function listen(): void {
    document.addEventListener('visibilitychange', wake, { signal });
    view.addEventListener('pageshow', wake, { signal });
  }

  keepListening(document, listen, signal);
  signal.addEventListener('abort', () => clearTimer(timer), { once: true });

  return {
    start: () => run(SLICE_MS),
    request,
    spend(ms) {
      spentMs += ms;
    },
    isPending: () => isAsked,
    lastRunAt: () => ranAt,
  };
}

type SetTimer = (run: () => void, ms: number) => number;
type WhenIdle = (run: (remainingMs: number) => void) => void;

function idleCallback(view: Window & typeof globalThis, setTimer: SetTimer): WhenIdle {
  if (typeof view.requestIdleCallback !== 'function') return (run) => setTimer(() => run(SLICE_MS), 0);
  const request = view.requestIdleCallback.bind(view);
  return (run) =>
    request((deadline) => run(deadline.didTimeout ? SLICE_MS : deadline.timeRemaining()), { timeout: IDLE_TIMEOUT_MS });
}
