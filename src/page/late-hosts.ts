import type { ShadowRoots } from './shadow-roots';

/**
 * When hosts are asked again: soon, because most get their root while the page starts, then every two seconds. A thousand
 * hosts cost a millisecond each time.
 */
const FIRST_ROUND_MS = 250;
const LONGEST_WAIT_MS = 2_000;

/** Elements that have no shadow root but may get one: nothing tells of it when they do. */
export interface LateHosts {
  /** @param isLikely - A custom element; any other is asked for some ten seconds only, while the page starts. */
  add(element: Element, isLikely: boolean): void;
  /** Whether there are some to ask now. */
  isDue(): boolean;
  /** Asks some of those that are due, about 0.2 ms. */
  ask(): ShadowRoot[];
}

/** Of elements that are not custom as many are remembered; a page of empty cells must not be a page of timers. */
const MOST_UNLIKELY = 200;
const UNLIKELY_ROUNDS = 8;

const ASKED_AT_ONCE = 200;

/**
 * @param onDue - It is time to ask.
 * @param signal - Its end forgets all.
 */
export function createLateHosts(
  view: Window & typeof globalThis,
  roots: ShadowRoots,
  onDue: () => void,
  signal: AbortSignal,
): LateHosts {
  const setTimer = view.setTimeout.bind(view);
  const clearTimer = view.clearTimeout.bind(view);
  const likely = new Set<Element>();
  /** With the rounds that they are still asked in. */
  const unlikely = new Map<Element, number>();
  let due: Element[] = [];
  let timer: number | null = null;
  let waitMs = FIRST_ROUND_MS;

  function wait(): void {
    if (timer !== null || signal.aborted || likely.size + unlikely.size === 0) return;
    timer = setTimer(() => {
      timer = null;
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
      due = [...likely, ...unlikely.keys()];
      onDue();
    }, waitMs);
  }

  function forget(element: Element): void {
    likely.delete(element);
    unlikely.delete(element);
  }

  function askOne(element: Element): ShadowRoot | null {
    const root = element.isConnected ? roots.find(element) : null;
    const left = (unlikely.get(element) ?? 0) - 1;
    if (root || !element.isConnected || (left <= 0 && !likely.has(element))) forget(element);
    else if (left > 0) unlikely.set(element, left);
    return root;
  }

  signal.addEventListener('abort', () => {
    if (timer !== null) clearTimer(timer);
    likely.clear();
    unlikely.clear();
    due = [];
  });

  return {
    add(element, isLikely) {
      if (signal.aborted || likely.has(element) || unlikely.has(element)) return;
      if (isLikely) likely.add(element);
      else if (unlikely.size < MOST_UNLIKELY) unlikely.set(element, UNLIKELY_ROUNDS);
      else return;
      waitMs = FIRST_ROUND_MS;
      if (due.length === 0) wait();
    },
    isDue: () => due.length > 0,
    ask() {
      const found = due.splice(-ASKED_AT_ONCE).flatMap((element) => askOne(element) ?? []);
      if (due.length === 0) wait();
      return found;
    },
  };
}
