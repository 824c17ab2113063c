import { NEAR_SCREENS } from '../nodes-near-view';
import type { PaintedMention } from '../painted-mention';
import { type ViewMoves, watchViewMoves } from '../view-moves';
import { createFarParts, type FarParts } from './far-parts';
import { createMarkPlaces } from './mark-places';
import type { PaintedPage } from './painter';
import { createStraySearch } from './stray-search';

/**
 * So many marks are drawn wherever they stand. In Chromium each makes every frame in which the page changes anything 3 to
 * 5 µs longer, near the view or not: so many, a millisecond.
 */
const DRAWN_ANYWHERE = 250;

/**
 * As long as no more than so many wait, each that comes is asked where it is: 2 ms. Of more, only those that come a few at a time
 * or stand in no order: while a long page is read there is enough to do.
 */
const ASKED_ANYWAY = 1_500;
const A_FEW = 100;

/** A page that adds marks all the time has its far parts looked for no more often. By feel: a hundredth of the time. */
const PARTED_EVERY_MS = 500;

export interface MarkDrawing {
  draw(mentions: readonly PaintedMention[]): void;
  erase(mentions: readonly PaintedMention[]): void;
}

/** Which of a frame's marks are drawn: all of few, and of many those that a reader may see next. */
export interface MarkWindow {
  /** Throws what drawing throws. */
  add(mentions: readonly PaintedMention[]): void;
  remove(mention: PaintedMention): void;
  has(mention: PaintedMention): boolean;
  /** The mention has another range. */
  moved(mention: PaintedMention): void;
  /** The page has changed. Costs nothing. */
  stir(): void;
  /** Whether some that may be in view are drawn after the next frame. */
  isPending(): boolean;
}

/**
 * Draws marks as they come near the view where there are many, so that they do not weigh on each change of the page.
 *
 * What stands near by the order of the tree is drawn at once. Not every page keeps to that order: after a scroll, or whatever else
 * a reader does that shows other parts, all the others are asked, too, over the next frames; and also when a part that was far or
 * hidden comes near by itself. Where near ones cannot be found, all marks are drawn.
 */
export function createMarkWindow(
  { view, mentionsNear, onError }: Pick<PaintedPage, 'view' | 'mentionsNear' | 'onError'>,
  { draw, erase }: MarkDrawing,
  signal: AbortSignal,
): MarkWindow {
  const now = view.performance.now.bind(view.performance);
  const drawn = new Set<PaintedMention>();
  const waiting = new Set<PaintedMention>();
  const places = createMarkPlaces(view);
  const strays = createStraySearch(waiting);
  let moves: ViewMoves | null = null;
  let farParts: FarParts | null = null;
  /** Others wait than when the parts of the page that are far were looked for. */
  let haveOthersCome = false;
  let partedAt = Number.NEGATIVE_INFINITY;
  /** Some have come since the last look. */
  let isOutdated = false;
  /** Those of them that are asked where they are. */
  const fresh = new Set<PaintedMention>();
  /** The order of the tree does not say what is near. */
  let isUnordered = false;
  /** Nor can anything else. */
  let isOdd = false;

  /** Where the view is another one. */
  function look(): void {
    if (waiting.size === 0) return;
    contained(() => {
      lookAround();
      strays.askAll();
    });
    moves?.soon();
  }

  /** Where it may be. */
  function glance(isShifted: boolean): void {
    if (waiting.size === 0) return;
    contained(() => {
      const haveMoved = places.haveMoved();
      if (isOutdated || haveMoved || mayDrawAll()) lookAround();
      if (isShifted || haveMoved) strays.askAll();
      showNear(strays.next());
    });
    if (strays.isUnderWay()) moves?.soon();
    else if (haveOthersCome) part();
  }

  function part(): void {
    if (now() - partedAt < PARTED_EVERY_MS) {
      moves?.stir();
      return;
    }
    haveOthersCome = false;
    partedAt = now();
    contained(() => {
      farParts ??= createFarParts(view, askAll, signal);
      farParts.watch(waiting);
    });
  }

  function askAll(): void {
    strays.askAll();
    moves?.soon();
  }

  function contained(act: () => void): void {
    try {
      act();
    } catch (error) {
      isOdd = true;
      onError(error);
      for (const mention of [...waiting]) showContained(mention);
    }
  }

  function lookAround(): void {
    moves?.looked();
    const near = mayDrawAll() ? null : mentionsNear();
    if (near) {
      drawOnly(
        [...near].filter((mention) => waiting.has(mention)),
        near,
      );
      if (isOutdated) askFresh();
      places.anchorTo(near.size > 0 && !isUnordered ? near : drawn);
    } else {
      isOdd = !mayDrawAll();
      show([...waiting]);
    }
    fresh.clear();
    isOutdated = false;
  }

  function askFresh(): void {
    const wasUnordered = isUnordered;
    isUnordered = !places.descend(waiting);
    if (isUnordered && !wasUnordered) strays.askAll();
    else strays.ask(fresh);
  }

  function showNear(mentions: readonly PaintedMention[]): void {
    drawOnly(
      mentions.filter((mention) => places.isNear(mention, NEAR_SCREENS)),
      null,
    );
  }

  function drawOnly(mentions: readonly PaintedMention[], near: ReadonlySet<PaintedMention> | null): void {
    if (mentions.length === 0) return;
    if (drawn.size + mentions.length > DRAWN_ANYWHERE) {
      // What the order of the tree does not call near may be so all the same.
      const far = [...drawn].filter((mention) => !near?.has(mention) && !places.isNear(mention, NEAR_SCREENS));
      for (const mention of far) {
        drawn.delete(mention);
        waiting.add(mention);
      }
      haveOthersCome = true;
      erase(far);
    }
    show(mentions);
  }

  function mayDrawAll(): boolean {
    return isOdd || drawn.size + waiting.size <= DRAWN_ANYWHERE;
  }

  function show(mentions: readonly PaintedMention[]): void {
    draw(mentions);
    for (const mention of mentions) {
      waiting.delete(mention);
      drawn.add(mention);
    }
  }

  function showContained(mention: PaintedMention): void {
    try {
      show([mention]);
    } catch (error) {
      waiting.delete(mention);
      onError(error);
    }
  }

  return {
    add(mentions) {
      if (isOdd || drawn.size + mentions.length <= DRAWN_ANYWHERE) {
        show(mentions);
        return;
      }
      const others = mentions.filter((mention) => !drawn.has(mention));
      const mayStray = isUnordered || others.length <= A_FEW || waiting.size + others.length <= ASKED_ANYWAY;
      for (const mention of others) {
        waiting.add(mention);
        if (mayStray) fresh.add(mention);
      }
      isOutdated = true;
      haveOthersCome = true;
      moves ??= watchViewMoves(view, { onScrolled: look, onStirred: glance }, signal);
      moves.next();
    },
    remove(mention) {
      fresh.delete(mention);
      if (!waiting.delete(mention) && drawn.delete(mention)) erase([mention]);
      if (waiting.size > 0 && mayDrawAll()) moves?.next();
    },
    has: (mention) => drawn.has(mention) || waiting.has(mention),
    moved(mention) {
      if (!drawn.has(mention)) return;
      erase([mention]);
      draw([mention]);
    },
    stir() {
      if (waiting.size > 0) moves?.stir();
    },
    isPending: () => waiting.size > 0 && (moves?.isDue() ?? false),
  };
}
