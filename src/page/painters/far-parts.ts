import { boxOf, isShown } from '../natives';
import { NEAR_SCREENS } from '../nodes-near-view';
import type { PaintedMention } from '../painted-mention';
import { elementAbove } from '../visibility';
import { evenly } from './evenly';

/** So many elements are watched. By feel: a tenth of a millisecond a frame. */
const MOST_WATCHED = 128;

/** A long list moves as a whole. By feel: one row in view of a list ten views long. */
const MOST_SIBLINGS = 32;

/** Which parts of a page are far from the view, or not shown at all; the browser tells when one of them comes near, whatever moves it. */
export interface FarParts {
  /** These from now on, in place of those before. Forces layout where the page has none; takes 1 to 3 ms. */
  watch(mentions: Iterable<PaintedMention>): void;
}

/** @param onNear - One of them is near now. */
export function createFarParts(view: Window & typeof globalThis, onNear: () => void, signal: AbortSignal): FarParts {
  const observer = new view.IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) onNear();
    },
    // Without it a frame's own view would be the one of the page around it.
    { root: view.document, rootMargin: `${NEAR_SCREENS * 100}%` },
  );
  signal.addEventListener('abort', () => observer.disconnect());

  function partsOf(mentions: Iterable<PaintedMention>): ReadonlySet<Element> {
    const isFar = createFarQuestion(view);
    const parts = new Set<Element>();
    for (const siblings of evenly([...holdersByParent(mentions)], MOST_WATCHED)) {
      for (const holder of evenly([...siblings], MOST_SIBLINGS)) {
        const part = partAround(holder, isFar);
        if (part) parts.add(part);
      }
    }
    return parts;
  }

  /** What moves or is shown as one, as far as that can be told; `null` where the element itself is near. */
  function partAround(holder: Element, isFar: (element: Element) => boolean): Element | null {
    let part: Element | null = null;
    for (let at: Element | null = holder; at && isFar(at); at = elementAbove(at)) {
      part = at;
      // What is around it stays where it is when this one moves.
      if (/fixed|absolute/.test(view.getComputedStyle(at).position)) break;
    }
    return part;
  }

  return {
    watch(mentions) {
      observer.disconnect();
      for (const part of evenly([...partsOf(mentions)], MOST_WATCHED)) observer.observe(part);
    },
  };
}

function holdersByParent(mentions: Iterable<PaintedMention>): Iterable<ReadonlySet<Element>> {
  const byParent = new Map<Element | null, Set<Element>>();
  for (const { range } of mentions) {
    const holder = elementAbove(range.startContainer);
    if (!holder) continue;
    const parent = elementAbove(holder);
    const siblings = byParent.get(parent);
    if (siblings) siblings.add(holder);
    else byParent.set(parent, new Set([holder]));
  }
  return byParent.values();
}

/** Each element is asked once. */
function createFarQuestion(view: Window): (element: Element) => boolean {
  const [across, along] = [NEAR_SCREENS * view.innerWidth, NEAR_SCREENS * view.innerHeight];
  const answers = new Map<Element, boolean>();

  function ask(element: Element): boolean {
    const { top, bottom, left, right, width, height } = boxOf(element);
    // What it holds may stand outside an element without a size, and nothing of one that is not shown.
    if (width === 0 && height === 0) return !isShown(element, {});
    return top > view.innerHeight + along || bottom < -along || left > view.innerWidth + across || right < -across;
  }

  return (element) => {
    const known = answers.get(element) ?? ask(element);
    answers.set(element, known);
    return known;
  };
}
