import type { PaintedMention } from './painted-mention';
import type { Painter } from './painters/painter';
import type { MarkChange } from './passage-judge';

/**
 * Each change makes the browser place all highlights of the frame anew. While a long page is still being read, marks
 * wait until there are half as many again, or this long: so the whole costs no more than about three paintings.
 */
const LONGEST_WAIT_MS = 250;
const FEW = 64;

/** Hands marks to the painter: taken away at once, drawn in batches. */
export interface MarkQueue {
  apply(change: MarkChange): void;
  /** @param which - `some` may keep marks back for a larger batch. */
  flush(which: 'some' | 'all'): void;
  hasQueued(): boolean;
  hasPainted(): boolean;
}

export function createMarkQueue(painter: Painter, view: Window, onPainted: () => void): MarkQueue {
  const now = view.performance.now.bind(view.performance);
  const queued = new Set<PaintedMention>();
  let painted = 0;
  let flushedAt = now();
  let hasChanged = false;

  function isWorthIt(): boolean {
    return queued.size >= Math.max(FEW, painted / 2) || now() - flushedAt > LONGEST_WAIT_MS;
  }

  return {
    apply({ gone, fresh }) {
      const drawn = gone.filter((mention) => !queued.delete(mention));
      if (drawn.length > 0) {
        painted -= drawn.length;
        hasChanged = true;
        painter.unpaint(drawn);
      }
      for (const mention of fresh) queued.add(mention);
    },
    flush(which) {
      if (queued.size > 0 && (which === 'all' || isWorthIt())) {
        const batch = [...queued];
        queued.clear();
        painted += batch.length;
        flushedAt = now();
        hasChanged = true;
        painter.paint(batch);
      }
      if (!hasChanged) return;
      hasChanged = false;
      onPainted();
    },
    hasQueued: () => queued.size > 0,
    hasPainted: () => painted > 0,
  };
}
