import { boxOf, holds } from './natives';
import { isElement } from './node-kinds';
import { type DrawnParent, openDrawnParent } from './shadow-roots';

/** What is read beside a place: a card must find room in the frames around this one too. By feel: most of a card. */
const ROOM_PX = 260;

/** Boxes that were left out until they came near take their size then, and push the place away again. */
const LATER_LOOKS = 3;

/**
 * Brings a place of the page into the middle of each box that scrolls around it, only where it is out of view or covered
 * there; then this frame into view in those around it. At once: a smooth scroll would arrive after the popover.
 *
 * @param rectOf - Where the place is now; asked again after each scroll.
 */
export function scrollIntoView(
  document: Document,
  node: Node,
  rectOf: () => DOMRect | undefined,
  drawnParent: DrawnParent = openDrawnParent,
): void {
  const view = document.defaultView ?? window;
  scrollBoxes(document, view, node, rectOf, drawnParent);
  if (view !== view.top) scrollFramesAround(document, view, rectOf());
  lookAgain(document, view, node, rectOf, drawnParent, LATER_LOOKS);
}

function scrollBoxes(
  document: Document,
  view: Window,
  node: Node,
  rectOf: () => DOMRect | undefined,
  drawnParent: DrawnParent,
): void {
  const root = document.scrollingElement;
  for (let above: Node | null = node; above; above = drawnParent(above)) {
    if (isElement(above) && above !== root && above !== document.body && scrolls(view, above)) {
      const box = boxOf(above);
      const rect = rectOf();
      if (rect) centre(rect, box, above);
    }
  }
  const rect = rectOf();
  const frame = new DOMRect(0, 0, view.innerWidth, view.innerHeight);
  if (!rect) return;
  const isCovered = isWithin(rect, frame) && !isBare(document, node, rect, drawnParent);
  centre(rect, isCovered ? new DOMRect(0, view.innerHeight / 2, view.innerWidth, 0) : frame, view);
}

function lookAgain(
  document: Document,
  view: Window,
  node: Node,
  rectOf: () => DOMRect | undefined,
  drawnParent: DrawnParent,
  looksLeft: number,
): void {
  if (looksLeft === 0) return;
  view.requestAnimationFrame(() => {
    const rect = rectOf();
    if (rect && (rect.bottom <= 0 || rect.top >= view.innerHeight)) {
      scrollBoxes(document, view, node, rectOf, drawnParent);
    }
    lookAgain(document, view, node, rectOf, drawnParent, looksLeft - 1);
  });
}

/**
 * The browsers scroll the frames around, of other sites too, for an element alone. Ours stands in the page for no longer
 * than this call, where the place is.
 */
function scrollFramesAround(document: Document, view: Window, rect: DOMRect | undefined): void {
  if (!rect) return;
  const probe = document.createElement('div');
  const top = Math.max(0, rect.top - ROOM_PX / 2);
  const bottom = Math.min(view.innerHeight, rect.bottom + ROOM_PX);
  const style = {
    all: 'initial',
    position: 'absolute',
    visibility: 'hidden',
    left: `${rect.left}px`,
    top: `${top}px`,
    width: `${rect.width}px`,
    height: `${Math.max(rect.height, bottom - top)}px`,
  };
  for (const [name, value] of Object.entries(style)) probe.style.setProperty(name, value, 'important');
  document.documentElement.append(probe);
  const off = probe.getBoundingClientRect();
  probe.style.setProperty('left', `${2 * rect.left - off.left}px`, 'important');
  probe.style.setProperty('top', `${2 * top - off.top}px`, 'important');
  probe.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  probe.remove();
}

function scrolls(view: Window, element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return false;
  const { overflowX, overflowY } = view.getComputedStyle(element);
  return /auto|scroll|hidden/.test(`${overflowX} ${overflowY}`);
}

/** Whether nothing lies over the place, such as a head that stays while the page scrolls. */
function isBare(document: Document, node: Node, rect: DOMRect, drawnParent: DrawnParent): boolean {
  const over = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
  if (!over || holds(over, node)) return true;
  for (let above: Node | null = node; above; above = drawnParent(above)) if (above === over) return true;
  return holds(node, over);
}

function centre(rect: DOMRect, frame: DOMRect, scroller: Element | Window): void {
  const top = isBetween(rect.top, rect.bottom, frame.top, frame.bottom)
    ? 0
    : (rect.top + rect.bottom - frame.top - frame.bottom) / 2;
  const left = isBetween(rect.left, rect.right, frame.left, frame.right)
    ? 0
    : (rect.left + rect.right - frame.left - frame.right) / 2;
  if (top !== 0 || left !== 0) scroller.scrollBy({ top, left, behavior: 'instant' });
}

function isWithin(rect: DOMRect, frame: DOMRect): boolean {
  return (
    isBetween(rect.top, rect.bottom, frame.top, frame.bottom) &&
    isBetween(rect.left, rect.right, frame.left, frame.right)
  );
}

function isBetween(start: number, end: number, from: number, to: number): boolean {
  return start >= from && end <= to;
}
