/**
 * How long something stands where it is before a click counts. A page can bring a card under a pointer that is about to
 * press what was there before. The double-click interval of Windows, which Chromium waits for in prompts of its own for the
 * same reason; to find and hit what has just come takes a reader longer.
 */
export const STANDS_MS = 500;

export interface PressJudge {
  /** Tells that what can be pressed stands elsewhere from now on. */
  hasMoved(): void;
  /** A key's click always is; a pointer's, where it met what had stood for `STANDS_MS` and was no second one of a double click. */
  isMeant(press: Event): boolean;
}

/**
 * Tells clicks that a reader means from those that a page may have lured to something of ours, which has just come. Until it
 * has been told that something stands anywhere, no pointer's click is meant; it asks for no frame before.
 */
export function createPressJudge(view: Window): PressJudge {
  let standsSince = Number.POSITIVE_INFINITY;
  let drawing = 0;

  function hasMoved(): void {
    standsSince = Number.POSITIVE_INFINITY;
    view.cancelAnimationFrame(drawing);
    // What has not been drawn has not been seen: a page may keep everything waiting, the queued click with it.
    drawing = view.requestAnimationFrame((now) => {
      standsSince = now;
    });
  }

  return {
    hasMoved,
    isMeant: (press) =>
      press instanceof UIEvent &&
      (press.detail === 0 || (press.detail === 1 && performance.now() - standsSince >= STANDS_MS)),
  };
}
