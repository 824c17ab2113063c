import { composedParent, isElement } from './node-kinds';

/**
 * Brings a place of the page into the middle of each box that scrolls around it, only where it is out of view there. At
 * once: a smooth scroll would arrive after the popover.
 *
 * @param rectOf - Where the place is now; asked again after each scroll.
 */
export function scrollIntoView(document: Document, node: Node, rectOf: () => DOMRect | undefined): void {
  const view = document.defaultView ?? window;
  const root = document.scrollingElement;
  for (let above = composedParent(node); above; above = composedParent(above)) {
    if (isElement(above) && above !== root && above !== document.body && scrolls(view, above)) {
      centre(rectOf(), above.getBoundingClientRect(), above);
    }
  }
  centre(rectOf(), new DOMRect(0, 0, view.innerWidth, view.innerHeight), view);
}

function scrolls(view: Window, element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return false;
  const { overflowX, overflowY } = view.getComputedStyle(element);
  return /auto|scroll|hidden/.test(`${overflowX} ${overflowY}`);
}

function centre(rect: DOMRect | undefined, frame: DOMRect, scroller: Element | Window): void {
  if (!rect) return;
  const top = isWithin(rect.top, rect.bottom, frame.top, frame.bottom)
    ? 0
    : (rect.top + rect.bottom - frame.top - frame.bottom) / 2;
  const left = isWithin(rect.left, rect.right, frame.left, frame.right)
    ? 0
    : (rect.left + rect.right - frame.left - frame.right) / 2;
  if (top !== 0 || left !== 0) scroller.scrollBy({ top, left, behavior: 'instant' });
}

function isWithin(start: number, end: number, from: number, to: number): boolean {
  return start >= from && end <= to;
}
