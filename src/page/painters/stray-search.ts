import type { PaintedMention } from '../painted-mention';

/** All are asked in so many turns, a frame each: by feel, a mark may come a tenth of a second late. */
const TURNS = 8;

/** A turn is worth this many: up to here it takes less than half a millisecond. */
const LEAST_ASKED = 250;

/** Without a reason to look everywhere, so many a turn: a page that changes pays as much for ten thousand as for three hundred. */
const FEW_ASKED = 12;

/** In which order marks that are believed far are asked where they are. */
export interface StraySearch {
  /** These next, besides those that were asked for before. */
  ask(mentions: Iterable<PaintedMention>): void;
  askAll(): void;
  /** Whether some of those are still to be asked. */
  isUnderWay(): boolean;
  /** Those of the next turn: of those that are to be asked, else a few, others each time. */
  next(): readonly PaintedMention[];
}

/** @param waiting - Those that are believed far, now. */
export function createStraySearch(waiting: ReadonlySet<PaintedMention>): StraySearch {
  let queue: readonly PaintedMention[] = [];
  let at = 0;
  /** Where the few are taken from. */
  let rest: Iterator<PaintedMention> = waiting.values();

  function* few(): Iterable<PaintedMention> {
    for (let count = 0; count < Math.min(FEW_ASKED, waiting.size); count++) {
      let next = rest.next();
      if (next.done) {
        rest = waiting.values();
        next = rest.next();
      }
      if (!next.done) yield next.value;
    }
  }

  return {
    ask(mentions) {
      queue = [...queue.slice(at), ...mentions];
      at = 0;
    },
    askAll() {
      queue = [...waiting];
      at = 0;
    },
    isUnderWay: () => at < queue.length,
    next() {
      if (at >= queue.length) return [...few()];
      const begin = at;
      at += Math.max(LEAST_ASKED, Math.ceil(queue.length / TURNS));
      const asked = queue.slice(begin, at).filter((mention) => waiting.has(mention));
      if (at >= queue.length) queue = [];
      return asked;
    },
  };
}
