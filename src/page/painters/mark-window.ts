import { boxOf } from '../natives';
import type { PaintedMention } from '../painted-mention';
import { type ViewMoves, watchViewMoves } from '../view-moves';
import { elementAbove } from '../visibility';
import type { PaintedPage } from './painter';

/**
 * So many marks are drawn wherever they stand. In Chromium each makes every frame in which the page changes anything 3 to
 * 5 µs longer, near the view or not: so many, a millisecond.
 */
const DRAWN_ANYWHERE = 250;

/**
 * Without a scroll, some that were near are asked whether they still are, and some of the others whether they have come into
 * view: columns, or a panel that stands elsewhere in the tree, must not stay without marks. After each look around all are
 * asked in so many turns, and from then on a few a turn, so that a page that changes pays as much for ten thousand as for
 * three hundred. By feel.
 */
const ANCHORS = 6;
const TURNS = 25;
const FEW_ASKED = 30;

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
 * A page that shows a mention where none was expected is laid out in a way of its own: there all marks are drawn.
 */
export function createMarkWindow(
  { view, mentionsNear, onError }: Pick<PaintedPage, 'view' | 'mentionsNear' | 'onError'>,
  { draw, erase }: MarkDrawing,
  signal: AbortSignal,
): MarkWindow {
  const drawn = new Set<PaintedMention>();
  const waiting = new Set<PaintedMention>();
  let moves: ViewMoves | null = null;
  /** Elements that were near, and how far down, at the last look. */
  let anchors: readonly Anchor[] = [];
  /** How many of those that wait are still to be asked where they are; the first of them have waited longest. */
  let unasked = 0;
  /** Some have come since the last look. */
  let isOutdated = false;
  let isOdd = false;

  /** Where the view is another one. */
  function look(): void {
    if (waiting.size > 0) contained(lookAround);
  }

  /** Where it may be. */
  function glance(): void {
    if (waiting.size > 0) contained(isOutdated || mayDrawAll() || hasMoved() ? lookAround : lookForStrays);
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
    isOutdated = false;
    const near = mayDrawAll() ? null : mentionsNear();
    const isLost = near?.size === 0 && [...waiting].some(isInView);
    if (near && !isLost) {
      drawOnly(near);
      anchors = anchorsIn([...near]);
      unasked = waiting.size;
      moves?.stir();
    } else {
      isOdd = !mayDrawAll();
      show([...waiting]);
    }
  }

  /** Asks some of those that should be far where they are, others each time. */
  function lookForStrays(): void {
    const some = [...take(waiting, unasked > 0 ? Math.max(FEW_ASKED, waiting.size / TURNS) : FEW_ASKED)];
    for (const mention of some) {
      waiting.delete(mention);
      waiting.add(mention);
    }
    unasked -= some.length;
    if (unasked > 0) moves?.stir();
    const strays = some.filter(isInView);
    if (strays.length === 0) return;
    lookAround();
    isOdd = strays.some((mention) => waiting.has(mention));
    if (isOdd) show([...waiting]);
  }

  function anchorsIn(near: readonly PaintedMention[]): Anchor[] {
    const step = Math.ceil(near.length / ANCHORS);
    return near.flatMap((mention, at) => {
      const element = at % step === 0 ? elementAbove(mention.range.startContainer) : null;
      const box = element && boxOf(element);
      return element && box && box.width > 0 ? [{ element, top: box.top }] : [];
    });
  }

  function hasMoved(): boolean {
    return anchors.some(isElsewhere);
  }

  function isElsewhere({ element, top }: Anchor): boolean {
    const box = boxOf(element);
    return box.width === 0 || Math.abs(box.top - top) > view.innerHeight;
  }

  function mayDrawAll(): boolean {
    return isOdd || drawn.size + waiting.size <= DRAWN_ANYWHERE;
  }

  function isInView({ range }: PaintedMention): boolean {
    const element = elementAbove(range.startContainer);
    if (!element) return false;
    const { top, bottom, left, right, width } = boxOf(element);
    return width > 0 && top < view.innerHeight && bottom > 0 && left < view.innerWidth && right > 0;
  }

  function drawOnly(near: ReadonlySet<PaintedMention>): void {
    const fresh = [...near].filter((mention) => waiting.has(mention));
    if (fresh.length === 0) return;
    if (drawn.size + fresh.length > DRAWN_ANYWHERE) {
      const far = [...drawn].filter((mention) => !near.has(mention));
      for (const mention of far) {
        drawn.delete(mention);
        waiting.add(mention);
      }
      erase(far);
    }
    show(fresh);
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
      for (const mention of mentions) if (!drawn.has(mention)) waiting.add(mention);
      isOutdated = true;
      moves ??= watchViewMoves(view, { onScrolled: look, onStirred: glance }, signal);
      moves.next();
    },
    remove(mention) {
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

function* take<Item>(items: Iterable<Item>, most: number): Iterable<Item> {
  let taken = 0;
  for (const item of items) {
    if (taken++ >= most) return;
    yield item;
  }
}

interface Anchor {
  readonly element: Element;
  /** In the viewport, in CSS pixels. */
  readonly top: number;
}
