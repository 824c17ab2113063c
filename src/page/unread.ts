import type { Matcher } from '../matching/mention';
import { type Borders, createBorders } from './borders';
import { createFlatText, type FlatSlice } from './flat-text';
import { isHtml } from './html-document';
import { createLateHosts } from './late-hosts';
import { firstChildOf, holds, isAttached, parentOf } from './natives';
import { type ElementKind, isClosedByName, isElement } from './node-kinds';
import { childrenOf, isInClosedContent, type Region, regionAround } from './regions';
import type { ShadowRoots } from './shadow-roots';
import { createSkimming } from './skimming';
import { createWalk, type Walk } from './walk';

/**
 * Reads about this much between two looks at the clock. Measured: 3,000 characters take about 0.1 ms, and a millisecond
 * while the code is cold, so that a slice of 5 ms ends within 6.
 */
const CHARS_BETWEEN_CLOCKS = 3_000;
/** So many looks come sooner, while the code is cold. */
const COLD_STEPS = 40;
const CHARS_WHILE_COLD = 800;

/**
 * Plain elements are asked for a closed shadow root this often at once, and then as often a second: in Chromium that is a
 * millisecond. Custom elements, most of which have one, are always asked.
 */
const PLAIN_ASKED_AT_ONCE = 1_000;

/** With more marks, what they stand in is skimmed all the same, and they are read after it. By feel. */
const MOST_LOOKED_FOR = 16;

export interface UnreadPorts {
  readonly roots: ShadowRoots;
  /** A matcher's: what surely holds nothing is not handed over. */
  readonly mayFind: Matcher['mayFind'];
  /** Whole blocks, in tree order. */
  onSlice(slice: FlatSlice): void;
  /** Content that is not read, though it may have been once. */
  onClosed(top: Node): void;
  /** A shadow root is met; it is read in its turn. */
  onRoot(root: ShadowRoot): void;
  /** There is something to read that no change has told of: time is needed. */
  onDue(): void;
}

/** What of a page is still to be read. Whatever is marked is read with the paragraphs that it is a part of. */
export interface Unread {
  isEmpty(): boolean;
  mark(node: Node): void;
  /** Something between two siblings (`null`: the edge of the parent) is gone: their texts may meet now. */
  markGap(parent: Node, before: Node | null, after: Node | null): void;
  /** Nodes have left their parents; a walk that stood in one of them goes on behind it. */
  markRemoved(removed: ReadonlySet<Node>): void;
  /** Forgets where it was; what the caller marks then is read from its beginning, as if nothing were known of it. */
  clear(): void;
  /** Reads about 3,000 characters. Throws what the ports throw; the reading can go on all the same. */
  step(): void;
}

/** @param signal - Its end forgets what may have text later. */
export function createUnread(
  document: Document,
  view: Window & typeof globalThis,
  ports: UnreadPorts,
  signal: AbortSignal,
): Unread {
  const { roots } = ports;
  const borders: Borders = createBorders(view);
  const flat = createFlatText(view, borders);
  const dirty = new Set<Node>();
  /** Their text is read when that around them is. */
  const graphics = new Set<Element>();
  const lateHosts = createLateHosts(view, roots, ports.onDue, signal);
  const plainAsks = createAllowance(view, PLAIN_ASKED_AT_ONCE);
  const skimming = createSkimming(document, ports.mayFind, onHost);
  let walk: Walk | null = null;
  /** Whether each change of the page since the last reading was told. */
  let isTold = true;
  let coldLeft = COLD_STEPS;

  const visitor = {
    onNode(node: Node) {
      if (dirty.size > 0) dirty.delete(node);
    },
    onClosed(element: Element, name: string) {
      // What a page moves into these is marked, and is found closed then.
      if (!isTold || !isClosedByName(name)) ports.onClosed(element);
    },
    onGraphic: (element: Element) => graphics.add(element),
    onHost,
    isHost: (node: Node) => isElement(node) && roots.of(node) !== null,
    // What stood there once is taken back where it is read again.
    skim: (block: Element) => (isTold && !isMarkedIn(block) ? skimming.skim(block) : 0),
  };

  function onHost(element: Element, kind: ElementKind): boolean {
    const isCustom = kind === 'custom';
    const root = element.shadowRoot || isCustom || plainAsks.take() ? roots.find(element) : null;
    if (root) meet(root);
    else if (isCustom || !firstChildOf(element)) lateHosts.add(element, isCustom);
    return root !== null;
  }

  function isMarkedIn(block: Element): boolean {
    if (dirty.size > 0 && dirty.size <= MOST_LOOKED_FOR) for (const node of dirty) if (holds(block, node)) return true;
    return false;
  }

  function meet(root: ShadowRoot): void {
    dirty.add(root);
    ports.onRoot(root);
  }

  function nextWalk(): Walk | null {
    borders.forget();
    plainAsks.refill();
    for (const node of dirty) {
      dirty.delete(node);
      const region = regionIn(node, () => regionAround(node, borders));
      if (region) return createWalk(region, flat, borders, visitor);
    }
    for (const graphic of graphics) {
      graphics.delete(graphic);
      const region = regionIn(graphic, () => childrenOf(graphic));
      if (region) return createWalk(region, flat, borders, visitor);
    }
    return null;
  }

  function regionIn(node: Node, region: () => Region | null): Region | null {
    if (!isAttached(node)) return null;
    if (document.designMode !== 'on' && isHtml(document) && !isInClosedContent(node)) return region();
    ports.onClosed(node);
    return null;
  }

  function read(current: Walk): void {
    let isDone = false;
    try {
      isDone = current.advance(coldLeft-- > 0 ? CHARS_WHILE_COLD : CHARS_BETWEEN_CLOCKS);
    } finally {
      skimming.forget();
      if (isDone) {
        walk = null;
        if (dirty.size + graphics.size === 0) isTold = true;
      }
      const slice = flat.take();
      if (slice.nodes.length > 0) ports.onSlice(slice);
    }
  }

  return {
    isEmpty: () => walk === null && dirty.size === 0 && graphics.size === 0 && !lateHosts.isDue(),
    mark: (node) => dirty.add(node),
    markGap(parent, before, after) {
      for (const side of [before, after]) {
        if (side && parentOf(side) === parent) {
          if (!(isElement(side) && borders.isBorder(side))) dirty.add(side);
        } else if (isElement(parent) && !borders.isBorder(parent)) dirty.add(parent);
      }
    },
    markRemoved(removed) {
      const survivor = walk?.survive(removed);
      if (survivor) dirty.add(survivor);
      if (walk && !isAttached(walk.region.parent)) walk = null;
    },
    clear() {
      walk = null;
      isTold = false;
      flat.take();
      dirty.clear();
      graphics.clear();
    },
    step() {
      if (walk) read(walk);
      else if (lateHosts.isDue()) for (const root of lateHosts.ask()) meet(root);
      else walk = nextWalk();
    },
  };
}

interface Allowance {
  take(): boolean;
  /** By the time that has passed. */
  refill(): void;
}

/** So much at once, and then as much a second. */
function createAllowance(view: Window, most: number): Allowance {
  const now = view.performance.now.bind(view.performance);
  let left = most;
  let since = now();
  return {
    take: () => left > 0 && left-- > 0,
    refill() {
      const at = now();
      left = Math.min(most, left + (most * (at - since)) / 1_000);
      since = at;
    },
  };
}
