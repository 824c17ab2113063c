import { keepListening } from '../lasting-listeners';

/** A quarter of a second without marks is soon forgotten; a look takes a few microseconds. */
const LOOK_AFTER_MS = 250;

/** Where a page takes marks away again and again, they come back ever more seldom: a fight would flicker and cost power. */
const LONGEST_WAIT_MS = 60_000;

/** After these a page or its reader may have changed something. */
const STIRRINGS = ['pageshow', 'pointerover', 'scroll', 'keyup'] as const;

/** Highlights in the registry of a document, under names of ours. */
export interface LastingHighlights {
  set(name: string, highlight: Highlight): void;
  delete(name: string): void;
  /** Something has happened: has it looked at soon whether all is still there. Costs nothing. */
  stir(): void;
}

/** What the highlights are to hold. */
export interface HighlightContent {
  isWhole(): boolean;
  refill(): void;
}

/**
 * Keeps highlights registered. The registry belongs to the document: a page that clears it with each search of its own, or
 * empties what it finds there, takes our marks with it. They come back, looked for only when something has happened.
 *
 * Only `get`, `set` and `delete` are used, because iterating the registry throws in Firefox's content scripts.
 */
export function createLastingHighlights(
  view: Window & typeof globalThis,
  content: HighlightContent,
  signal: AbortSignal,
): LastingHighlights {
  const { document } = view;
  const registry = view.CSS.highlights;
  const setTimer = view.setTimeout.bind(view);
  const clearTimer = view.clearTimeout.bind(view);
  const registered = new Map<string, Highlight>();
  let waitMs = LOOK_AFTER_MS;
  let timer = 0;

  function look(): void {
    timer = 0;
    const missing = [...registered].filter(([name, highlight]) => registry.get(name) !== highlight);
    const isWhole = content.isWhole();
    if (missing.length === 0 && isWhole) {
      waitMs = Math.max(LOOK_AFTER_MS, waitMs / 2);
      return;
    }
    for (const [name, highlight] of missing) registry.set(name, highlight);
    if (!isWhole) content.refill();
    waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
  }

  function stir(): void {
    if (timer === 0 && !signal.aborted) timer = setTimer(look, waitMs);
  }

  function listen(): void {
    const inCapture = { capture: true, passive: true, signal } as const;
    for (const type of STIRRINGS) view.addEventListener(type, stir, inCapture);
    document.addEventListener('visibilitychange', stir, inCapture);
  }

  keepListening(document, listen, signal);
  signal.addEventListener('abort', () => clearTimer(timer), { once: true });

  return {
    set(name, highlight) {
      registered.set(name, highlight);
      registry.set(name, highlight);
    },
    delete(name) {
      registered.delete(name);
      registry.delete(name);
    },
    stir,
  };
}
