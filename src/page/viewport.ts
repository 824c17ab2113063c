import { isBlank } from './blank';
import { boxOf, countChildren, elementsIn, firstChildOf, nameOf, nextSiblingOf } from './natives';
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

  const isSpent = () => boxes >= MOST_BOXES || (boxes % 32 === 0 && performance.now() > end);

  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (isSpent()) break;
    const isLong = countChildren(element) > LONG_LIST;
    if (hostsShadow(element, roots) || holdsText(element)) {
      for (const part of isLong ? childrenInView(element) : [element]) found.push(part);
      continue;
    }
    const inView = childrenInView(element);
    for (let i = inView.length - 1; i >= 0; i--) {
      const child = inView[i];
      if (child) waiting.push(child);
    }
  }
  return found;

  function childrenInView(parent: Element): Element[] {
    const children = elementsIn(parent);
    const only = children.length === 1 ? children[0] : null;
    if (only) return isWorthIt(only) ? [only] : [];
    const seen: Element[] = [];
    let misses = 0;
    for (let i = children.length > LONG_LIST ? firstNotAbove(children) : 0; i < children.length; i++) {
      const child = children[i];
      if (!child || !isWorthIt(child)) continue;
      if (isSpent()) break;
      if (isInView(child)) {
        seen.push(child);
        misses = 0;
      } else if (++misses > MOST_MISSES) break;
    }
    return seen;
  }

  function firstNotAbove(children: HTMLCollection): number {
    let low = 0;
    let high = children.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const box = measure(children[middle]);
      if (box && box.bottom <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function isInView(element: Element): boolean {
    const box = measure(element);
    if (!box) return false;
    // A box without area may still have content that overflows it, or be `display: contents`.
    if (box.width === 0 || box.height === 0) return countChildren(element) > 0 && box.top < innerHeight;
    return box.top < innerHeight && box.bottom > 0 && box.left < innerWidth && box.right > 0;
  }

  function measure(element: Element | undefined): DOMRect | null {
    boxes++;
    return element ? boxOf(element) : null;
  }
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
