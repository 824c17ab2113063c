import { isAttached, walkerIn } from './natives';
import { isText } from './node-kinds';
import type { Passage, Passages } from './passages';

/**
 * So many nodes of what the page takes out are looked through at once, inside its own change; where it is more, every passage
 * is asked later. By feel: about as long as that takes on a page with a thousand passages, 0.2 ms.
 */
const MOST_NODES = 2_000;

/** Which passages stand in what the page has taken out. */
export interface RemovedPassages {
  /**
   * Nodes have left their parents. Told before any other task of the page runs, it notes what they hold: some of that may
   * leave them later, unseen by any observer.
   */
  note(removed: Iterable<Node>): void;
  /** What has left the document may not have been told. */
  doubtAll(): void;
  /** Those of which something is no longer in the document; forgets them. */
  take(): readonly Passage[];
}

/** @param mayBeHidden - Whether a removed node may hold passages that no walk over it meets, as shadow roots do. */
export function createRemovedPassages(passages: Passages, mayBeHidden: () => boolean): RemovedPassages {
  let noted = new Set<Passage>();
  let left = MOST_NODES;

  function noteBelow(top: Node): void {
    const walker = walkerIn(top, top);
    for (let node: Node | null = top; node && left > 0; node = walker.nextNode()) {
      left--;
      if (isText(node)) for (const passage of passages.at(node)) noted.add(passage);
    }
  }

  return {
    note(removed) {
      if (mayBeHidden()) left = 0;
      if (passages.size > 0) for (const node of removed) noteBelow(node);
    },
    doubtAll() {
      left = 0;
    },
    take() {
      const asked = left > 0 ? noted : passages.all();
      noted = new Set();
      left = MOST_NODES;
      return [...asked].filter((passage) => passages.has(passage) && !passage.segments.nodes.every(isAttached));
    },
  };
}
