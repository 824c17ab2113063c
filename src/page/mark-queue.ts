import type { PaintedMention } from './painted-mention';
import type { Painter } from './painters/painter';
import type { MarkChange } from './passage-judge';

/**
 * Each change makes the browser place all highlights of the frame anew. While a long page is still being read, marks
 * wait until there are half as many again, or this long: so the whole costs no more than about three paintings.
 */
const LONGEST_WAIT_MS = 250;
const FEW = 64;

/** Of many marks, each makes that wait longer: ten thousand, which take Chromium some 50 ms, by a second. */
const LONGER_BY_MS = 0.1;

/**
 * Marks that stand at once, those that were found first; what is in view is looked for first. Where boxes do not tell what
 * is near the view, all of them are drawn; in Chromium each then makes every frame in which the page changes anything some
 * 3 µs longer. No page that is read has as many.
 */
const MOST_MARKS = 10_000;

/** Hands marks to the painter: taken away at once, drawn in batches. */
export interface MarkQueue {
  apply(change: MarkChange): void;
  /** The page or the reader's wish has changed: other mentions may be the ones to mark. */
  doubt(): void;
  /** @param which - `some` may keep marks back for a larger batch. */
  flush(which: 'some' | 'all'): void;
  hasQueued(): boolean;
  hasPainted(): boolean;
}

export interface MarkQueuePorts {
  /** Which of all mentions are marked now; `null` where every one is, so that nobody has to be asked. Costs a look at all of them. */
  choose(): readonly PaintedMention[] | null;
  /** The mentions of the page have changed, or which of them are marked: so many are now. */
  onPainted(count: number): void;
  /** A fault with one mention, or in choosing; the others are drawn all the same. */
  onError(error: unknown): void;
}

export function createMarkQueue(
  painter: Pick<Painter, 'paint' | 'unpaint'>,
  view: Window,
  { choose, onPainted, onError }: MarkQueuePorts,
): MarkQueue {
  const now = view.performance.now.bind(view.performance);
  const queued = new Set<PaintedMention>();
  const painted = new Set<PaintedMention>();
  /** Known and not chosen. */
  const left = new Set<PaintedMention>();
  let flushedAt = now();
  let hasChanged = false;
  let isInDoubt = false;

  function isWorthIt(): boolean {
    const waitMs = LONGEST_WAIT_MS + painted.size * LONGER_BY_MS;
    return queued.size >= Math.max(FEW, painted.size / 2) || now() - flushedAt > waitMs;
  }

  /** Painting twice is painting once. */
  function contained(act: (mentions: readonly PaintedMention[]) => void, mentions: readonly PaintedMention[]): void {
    try {
      act(mentions);
    } catch (error) {
      if (mentions.length > 1) for (const mention of mentions) contained(act, [mention]);
      else onError(error);
    }
  }

  function chooseSome(): readonly PaintedMention[] | null {
    try {
      return choose();
    } catch (error) {
      onError(error);
      return null;
    }
  }

  function unpaint(mentions: readonly PaintedMention[]): void {
    if (mentions.length === 0) return;
    hasChanged = true;
    for (const mention of mentions) {
      painted.delete(mention);
      left.add(mention);
    }
    contained(painter.unpaint, mentions);
  }

  function paint(mentions: readonly PaintedMention[]): void {
    if (mentions.length === 0) return;
    hasChanged = true;
    for (const mention of mentions) {
      painted.add(mention);
      if (left.size > 0) left.delete(mention);
    }
    contained(painter.paint, mentions);
  }

  function paintOnly(chosen: readonly PaintedMention[]): void {
    const marked = new Set(chosen);
    unpaint([...painted].filter((mention) => !marked.has(mention)));
    paint(chosen.filter((mention) => !painted.has(mention)));
  }

  return {
    apply({ gone, fresh }) {
      if (gone.length + fresh.length > 0) isInDoubt = true;
      for (const mention of gone) if (!queued.delete(mention)) hasChanged = true;
      unpaint(gone.filter((mention) => painted.has(mention)));
      for (const mention of gone) left.delete(mention);
      for (const mention of fresh) queued.add(mention);
    },
    doubt() {
      isInDoubt = true;
    },
    flush(which) {
      if (isInDoubt && (which === 'all' || isWorthIt())) {
        if (queued.size > 0) hasChanged = true;
        const fresh = [...queued];
        queued.clear();
        isInDoubt = false;
        flushedAt = now();
        const chosen = chooseSome()?.slice(0, MOST_MARKS);
        // Nearly always; ten thousand go through one set less.
        if (!chosen && left.size === 0 && fresh.length <= MOST_MARKS - painted.size) paint(fresh);
        else {
          for (const mention of fresh) left.add(mention);
          if (chosen) paintOnly(chosen);
          else paint([...take(left, MOST_MARKS - painted.size)]);
        }
      }
      if (!hasChanged) return;
      hasChanged = false;
      onPainted(painted.size);
    },
    hasQueued: () => queued.size > 0 || isInDoubt,
    hasPainted: () => painted.size > 0,
  };
}

function* take<Item>(items: Iterable<Item>, most: number): Iterable<Item> {
  let taken = 0;
  for (const item of items) {
    if (taken++ >= most) return;
    yield item;
  }
}
