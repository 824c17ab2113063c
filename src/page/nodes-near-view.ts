import { boxOf, elementsIn, firstChildOf, firstElementOf, nextSiblingOf } from './natives';
import { isText, kindOf } from './node-kinds';

/** So many viewports above, below and beside the one that is seen. By feel: one is left when the next look is due. */
export const NEAR_SCREENS = 2;

/** Asked at most; nearly every page is found with a tenth of them. */
const MOST_BOXES = 2_000;

/** In a long list the first child that is near is found by halving; after as many in a row that are not, none is expected. */
const LONG_LIST = 64;
const MOST_MISSES = 32;

/** A list may have items without a box; so many in a row are looked over for the next one. */
const MOST_BOXLESS = 16;

/**
 * What stands within a few screens of what a reader sees, by descending with bounding boxes.
 *
 * @returns Elements that are near with all they hold, and texts beside them, in no order; `null` where finding them would
 * take too long. Forces layout where the page has none.
 */
export function nodesNearView(document: Document, view: Window): Node[] | null {
  const { body } = document;
  if (!body) return null;
  const { innerWidth, innerHeight } = view;
  const edge = { across: NEAR_SCREENS * innerWidth, along: NEAR_SCREENS * innerHeight };
  let boxes = 0;
  const nodes: Node[] = [];
  const waiting: Element[] = [body];

  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    const children = elementsIn(parent);
    const isLong = children.length > LONG_LIST;
    const first = isLong ? firstNotAbove(children) : 0;
    let misses = 0;
    let last = first;
    for (let at = first; at < children.length && misses <= MOST_MISSES; at++) {
      const child = children[at];
      if (!child) break;
      if (boxes > MOST_BOXES) return null;
      if (place(child)) {
        misses = 0;
        last = at;
      } else if (isLong) misses++;
    }
    addTexts(parent, isLong ? (children[first - 1] ?? null) : null, isLong ? (children[last + 1] ?? null) : null);
  }
  return nodes;

  /** Whether it or something in it may be near. */
  function place(element: Element): boolean {
    const kind = kindOf(element);
    if (kind === 'silent' || kind === 'foreign' || kind === 'space') return false;
    const box = measure(element);
    if (box.width === 0 || box.height === 0) {
      // What it holds may stand outside it, unless nothing of it is shown.
      if (!firstChildOf(element) || view.getComputedStyle(element).display === 'none') return false;
      waiting.push(element);
      return true;
    }
    const isLeaf = !firstElementOf(element);
    // What it holds may reach farther down than its own box, by itself or because it scrolls.
    const bottom = isLeaf ? box.bottom : Math.max(box.bottom, box.top + element.scrollHeight);
    if (box.top > innerHeight + edge.along || bottom < -edge.along) return false;
    if (box.left > innerWidth + edge.across || box.right < -edge.across) return false;
    const isWithin = box.top >= -edge.along && bottom <= innerHeight + edge.along;
    if (isWithin || isLeaf) nodes.push(element);
    else waiting.push(element);
    return true;
  }

  /** Of a parent itself, between two of its children; `null` for its ends. */
  function addTexts(parent: Element, after: Element | null, before: Element | null): void {
    for (let node = after ? nextSiblingOf(after) : firstChildOf(parent); node !== before && node; ) {
      if (isText(node)) nodes.push(node);
      node = nextSiblingOf(node);
    }
  }

  function firstNotAbove(children: HTMLCollection): number {
    let low = 0;
    let high = children.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isAbove(children, middle, high)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function isAbove(children: HTMLCollection, from: number, to: number): boolean {
    for (let at = from; at < Math.min(to, from + MOST_BOXLESS); at++) {
      const child = children[at];
      const box = child && measure(child);
      if (box && box.height > 0) return box.bottom < -edge.along;
    }
    return false;
  }

  function measure(element: Element): DOMRect {
    boxes++;
    return boxOf(element);
  }
}
