import { isBlank } from './blank';
import {
  boxOf,
  elementsIn,
  firstChildOf,
  firstElementOf,
  nameOf,
  nextElementOf,
  nextSiblingOf,
  previousSiblingOf,
} from './natives';
import { drawsText, isElement, isText, kindOf, mayHostShadow } from './node-kinds';
import type { ShadowRoots } from './shadow-roots';

/** Boxes asked at most, and how long: what is not found by then is read a moment later, in idle slices. */
const MOST_BOXES = 2_000;
const LONGEST_SEARCH_MS = 15;

/** In a long list the first child in view is found by halving; after as many out of view in a row, none is expected. */
const LONG_LIST = 64;
const MOST_MISSES = 32;

/**
 * The parts of the page that the reader sees now, by descending with bounding boxes. Forces one layout.
 *
 * @returns Elements in tree order; together they hold the visible text and little else.
 */
export function elementsInView(document: Document, view: Window, roots: ShadowRoots): Element[] {
  const body = document.body ?? document.documentElement;
  if (!body) return [];
  const { innerWidth, innerHeight, performance } = view;
  // The layout that this may force is the page's own; the time counts from then on.
  body.getBoundingClientRect();
  const end = performance.now() + LONGEST_SEARCH_MS;
  let boxes = 0;
  const found: Element[] = [];
  const waiting: Element[] = [body];
  /** Those of them that are not looked into. */
  const whole = new Set<Element>();

  const isSpent = () => boxes >= MOST_BOXES || (boxes % 32 === 0 && performance.now() > end);

  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (isSpent()) break;
    const isLong = isLongList(element);
    if (whole.has(element) || (!isLong && (hostsShadow(element, roots) || holdsText(element)))) {
      found.push(element);
      continue;
    }
    const inView = childrenInView(element, isLong);
    const isHost = isLong && hostsShadow(element, roots);
    for (const child of inView.reverse()) {
      if (isHost || (isLong && isAmidText(child))) whole.add(child);
      waiting.push(child);
    }
  }
  return found;

  function childrenInView(parent: Element, isLong: boolean): Element[] {
    const first = firstElementOf(parent);
    if (first && !nextElementOf(first)) return isWorthIt(first) ? [first] : [];
    const seen: Element[] = [];
    let misses = 0;
    for (let child = isLong ? firstNotAbove(parent, first) : first; child; child = nextElementOf(child)) {
      if (!isWorthIt(child)) continue;
      if (isSpent()) break;
      const box = measure(child);
      if (isInView(child, box)) {
        seen.push(child);
        misses = 0;
      } else if (!isNowhere(box) && ++misses > MOST_MISSES) break;
    }
    return seen;
  }

  /** Of a page that is not scrolled, without counting its children. */
  function firstNotAbove(parent: Element, first: Element | null): Element | null {
    const begin = first && firstSomewhere(first, LONG_LIST);
    if (begin && begin.box.bottom > 0) return first;
    const children = elementsIn(parent);
    let low = 0;
    let high = children.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const child = children[middle];
      // What is not drawn, such as a script, does not tell on which side it is.
      const next = child ? firstSomewhere(child, high - middle) : null;
      if (next && next.box.bottom <= 0) low = middle + next.steps + 1;
      else high = middle;
    }
    return children[low] ?? null;
  }

  function firstSomewhere(from: Element, most: number) {
    let child: Element | null = from;
    for (let steps = 0; child && steps < most && boxes < MOST_BOXES; steps++) {
      const box = isWorthIt(child) ? measure(child) : null;
      if (box && !isNowhere(box)) return { box, steps };
      child = nextElementOf(child);
    }
    return null;
  }

  function isInView(element: Element, box: DOMRect): boolean {
    // A box without area may still have content that overflows it, or be `display: contents`.
    if (box.width === 0 || box.height === 0) return firstElementOf(element) !== null && box.top < innerHeight;
    return box.top < innerHeight && box.bottom > 0 && box.left < innerWidth && box.right > 0;
  }

  function measure(element: Element): DOMRect {
    boxes++;
    return boxOf(element);
  }
}

/** Of a hundred thousand children none is counted in vain. */
function isLongList(element: Element): boolean {
  let child = firstElementOf(element);
  for (let count = 0; child && count < LONG_LIST; count++) child = nextElementOf(child);
  return child !== null;
}

/** The box of what is not drawn, or has no box of its own. */
function isNowhere({ width, height, top, left }: DOMRect): boolean {
  return width === 0 && height === 0 && top === 0 && left === 0;
}

/** Whether text beside it or in it is part of a paragraph that the list itself holds. */
function isAmidText(child: Element): boolean {
  return (kindOf(child) === 'inline' && firstChildOf(child) !== null) || touchesText(child);
}

function touchesText(child: Element): boolean {
  return [previousSiblingOf(child), nextSiblingOf(child)].some(
    (beside) => beside && isText(beside) && !isBlank(beside.data),
  );
}

function isWorthIt(element: Element): boolean {
  const kind = kindOf(element);
  if (kind === 'graphic') return drawsText(element);
  return kind !== 'silent' && kind !== 'foreign' && kind !== 'space';
}

/** An element with children hides a closed root seldom enough to be read a moment later. */
function hostsShadow(element: Element, roots: ShadowRoots): boolean {
  if (element.shadowRoot) return true;
  const kind = kindOf(element);
  if (kind !== 'custom' && firstChildOf(element)) return false;
  return mayHostShadow(nameOf(element), kind) && roots.find(element) !== null;
}

/** Whether the element has text of its own: then it is read whole, as paragraphs are. */
function holdsText(element: Element): boolean {
  for (let child = firstChildOf(element); child; child = nextSiblingOf(child)) {
    if (isText(child) && !isBlank(child.data)) return true;
    if (isElement(child) && kindOf(child) === 'inline' && firstChildOf(child)) return true;
  }
  return false;
}
