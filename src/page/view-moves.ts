import { keepListening } from './lasting-listeners';

/** A scroll this far, in viewports, since the last look. */
const FAR = 1;

/** Something may have moved what stands on the page without a scroll. By feel: soon enough for what was a screen away. */
const STIRRED_AFTER_MS = 250;

/** What has happened so long ago is laid out by now: a frame of our own would be one more for nothing. By feel: three frames. */
const LAID_OUT_AFTER_MS = 50;

/** After these other parts of a page may be in view. */
const STIRRINGS = ['pointerover', 'wheel', 'keyup', 'load'] as const;

/** After these they often are: a panel opens, or slides in. Then it is looked sooner. By feel: the browser has drawn it by then. */
const SHIFTS = ['click', 'toggle', 'transitionend', 'animationend', 'fullscreenchange'] as const;
const SHIFTED_AFTER_MS = 80;

/** A look in several parts goes on with the next frame, whether or not there is one. */
const SOON_MS = 16;

/** What moves by script alone tells nobody here; `far-parts` hears of most of it. By feel: the rest may be late. */
const LOOK_EVERY_MS = 2_000;

export interface ViewMovePorts {
  /** The view is another one. */
  onScrolled(): void;
  /**
   * Something may have moved; nothing has to be laid out to find out.
   *
   * @param isShifted - The reader has done what often shows other parts.
   */
  onStirred(isShifted: boolean): void;
}

export interface ViewMoves {
  /** Something has happened: has it looked at soon. Costs nothing. */
  stir(): void;
  /** The same, after the next frame. */
  next(): void;
  /** The same, in a moment: the look is not at its end. */
  soon(): void;
  /** Whether the next frame is waited for; in a tab that nobody sees none comes. */
  isDue(): boolean;
  /** It was looked just now: what moves counts from here. */
  looked(): void;
}

/**
 * Tells when a reader may soon see other parts of the page: in the frame of a scroll itself, and in the rest after a frame
 * for whatever else moves things. In a tab that nobody sees it is silent.
 */
export function watchViewMoves(
  view: Window & typeof globalThis,
  { onScrolled, onStirred }: ViewMovePorts,
  signal: AbortSignal,
): ViewMoves {
  const { document } = view;
  const requestFrame = view.requestAnimationFrame.bind(view);
  const setTimer = view.setTimeout.bind(view);
  const now = view.performance.now.bind(view.performance);
  const clearTimer = view.clearTimeout.bind(view);
  /** Of each scroller that has moved since the last look, where it stood when it was met first. */
  let scrolled = new WeakMap<EventTarget, Place>();
  let lookedAt: Place = placeOf(document);
  let isFrameAsked = false;
  let timer = 0;
  let dueAt = 0;
  let stirredAt = now();
  let isShifted = false;

  function placeOf(scroller: EventTarget | null): Place {
    const isElement = scroller instanceof view.Element;
    return isElement ? { x: scroller.scrollLeft, y: scroller.scrollTop } : { x: view.scrollX, y: view.scrollY };
  }

  function onScroll({ target }: Event): void {
    const now = placeOf(target);
    const before = target === document ? lookedAt : target && scrolled.get(target);
    // Where one that is inside the page stood before is not known.
    if (!before || isFar(before, now)) {
      onScrolled();
      if (target) scrolled.set(target, now);
    }
  }

  function isFar(one: Place, other: Place): boolean {
    return Math.abs(one.x - other.x) > FAR * view.innerWidth || Math.abs(one.y - other.y) > FAR * view.innerHeight;
  }

  function next(): void {
    if (isFrameAsked || signal.aborted) return;
    isFrameAsked = true;
    requestFrame(() => setTimer(answer, 0));
  }

  function answer(): void {
    if (signal.aborted) return;
    isFrameAsked = false;
    const wasShifted = isShifted;
    isShifted = false;
    onStirred(wasShifted);
    stirAfter(LOOK_EVERY_MS);
  }

  function stir(): void {
    stirredAt = now();
    stirAfter(STIRRED_AFTER_MS);
  }

  function shift(): void {
    isShifted = true;
    stirredAt = now();
    stirAfter(SHIFTED_AFTER_MS);
  }

  function mayBeLaidOut(): boolean {
    return !document.hidden && now() - stirredAt > LAID_OUT_AFTER_MS;
  }

  /** The sooner one counts. */
  function stirAfter(ms: number): void {
    const at = now() + ms;
    if (isFrameAsked || signal.aborted || (timer !== 0 && dueAt <= at)) return;
    clearTimer(timer);
    dueAt = at;
    timer = setTimer(() => {
      timer = 0;
      if (mayBeLaidOut() && !isFrameAsked) answer();
      else next();
    }, ms);
  }

  const sizes = new view.ResizeObserver(stir);

  function listen(): void {
    const options = { capture: true, passive: true, signal };
    document.addEventListener('scroll', onScroll, options);
    for (const type of STIRRINGS) document.addEventListener(type, stir, options);
    for (const type of SHIFTS) document.addEventListener(type, shift, options);
    for (const type of ['resize', 'pageshow']) view.addEventListener(type, shift, options);
    for (const element of [document.documentElement, document.body]) if (element) sizes.observe(element);
  }

  keepListening(document, listen, signal);
  signal.addEventListener('abort', () => {
    clearTimer(timer);
    sizes.disconnect();
  });

  return {
    stir,
    next,
    soon: () => stirAfter(SOON_MS),
    isDue: () => isFrameAsked && !document.hidden,
    looked() {
      lookedAt = placeOf(document);
      scrolled = new WeakMap();
    },
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
}
