import { type Borders, createBorders } from './borders';
import { createFlatText, type FlatSlice } from './flat-text';
import { isElement } from './node-kinds';
import { isInClosedContent, regionAround } from './regions';
import { createWalk, type Walk } from './walk';

/**
 * Reads about this much between two looks at the clock. Measured: 8,000 characters take about 0.2 ms, so that a slice
 * of 5 ms ends within 6.
 */
const CHARS_BETWEEN_CLOCKS = 8_000;

export interface UnreadPorts {
  /** Whole blocks, in tree order. */
  onSlice(slice: FlatSlice): void;
  /** Content that is not read, though it may have been once. */
  onClosed(top: Node): void;
  /** A shadow root is met; it is read in its turn. */
  onRoot(root: ShadowRoot): void;
}

/** What of a page is still to be read. Whatever is marked is read with the paragraphs that it is a part of. */
export interface Unread {
  isEmpty(): boolean;
  mark(node: Node): void;
  /** Something between two siblings (`null`: the edge of the parent) is gone: their texts may meet now. */
  markGap(parent: Node, before: Node | null, after: Node | null): void;
  /** Nodes have left their parents; a walk that stood in one of them goes on behind it. */
  markRemoved(removed: ReadonlySet<Node>): void;
  /** Forgets where it was; what the caller marks then is read from its beginning. */
  clear(): void;
  /** Reads about 8,000 characters. Throws what the ports throw; the reading can go on all the same. */
  step(): void;
}

export function createUnread(document: Document, view: Window & typeof globalThis, ports: UnreadPorts): Unread {
  const borders: Borders = createBorders(view);
  const flat = createFlatText(view, borders);
  const dirty = new Set<Node>();
  let walk: Walk | null = null;

  const visitor = {
    onNode(node: Node) {
      if (dirty.size > 0) dirty.delete(node);
    },
    onClosed: ports.onClosed,
    onShadowRoot(root: ShadowRoot) {
      dirty.add(root);
      ports.onRoot(root);
    },
  };

  function nextWalk(): Walk | null {
    borders.forget();
    for (const node of dirty) {
      dirty.delete(node);
      if (!node.isConnected) continue;
      if (document.designMode === 'on' || isInClosedContent(node)) {
        ports.onClosed(node);
        continue;
      }
      const region = regionAround(node, borders);
      if (region) return createWalk(region, flat, borders, visitor);
    }
    return null;
  }

  function read(current: Walk): void {
    let isDone = true;
    try {
      isDone = current.advance(CHARS_BETWEEN_CLOCKS);
    } finally {
      if (isDone) walk = null;
      const slice = flat.take();
      if (slice.nodes.length > 0) ports.onSlice(slice);
    }
  }

  return {
    isEmpty: () => walk === null && dirty.size === 0,
    mark: (node) => dirty.add(node),
    markGap(parent, before, after) {
      for (const side of [before, after]) {
        if (side?.parentNode === parent) {
          if (!(isElement(side) && borders.isBorder(side))) dirty.add(side);
        } else if (isElement(parent) && !borders.isBorder(parent)) dirty.add(parent);
      }
    },
    markRemoved(removed) {
      const survivor = walk?.survive(removed);
      if (survivor) dirty.add(survivor);
      if (!walk?.region.parent.isConnected) walk = null;
    },
    clear() {
      walk = null;
      flat.take();
      dirty.clear();
    },
    step() {
      if (walk) read(walk);
      else walk = nextWalk();
    },
  };
}
