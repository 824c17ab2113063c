import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import { type Box, isInside, type Point, type PopoverAnchor } from './popover-anchor';

/** Between card and mention: clear of a descender and of a dotted underline, and crossed within one pointer event. */
const GAP_PX = 6;
/** Between card and the edges of the frame it opens in. */
const MARGIN_PX = 8;
/** Above this a card would hide the text that it explains. */
const MOST_OF_HEIGHT = 0.6;
/** Below this head and foot leave no room to read in between; the card rather covers its mention. */
const LEAST_HEIGHT_PX = 220;
/** A frame smaller than this is filled by the card. By feel: two words a line, three lines between head and foot. */
const SMALL_FRAME = { width: 240, height: LEAST_HEIGHT_PX + 2 * MARGIN_PX };

export interface Placement {
  /** Where the mention was when the card was last placed. */
  readonly mention: readonly Box[];
  readonly card: Box;
}

export interface Follower {
  /** Reads no layout. */
  placement(): Placement;
  /** A held card keeps its place in the window while the page scrolls under it. */
  hold(isHeld: boolean): void;
  stop(): void;
}

/**
 * Places a card beside its mention and keeps it there while the page scrolls and changes; where the mention leaves the
 * view, the card leaves with it.
 *
 * @param card - Absolutely positioned in a box that covers the viewport.
 * @param point - Where the pointer is; chooses the line of a mention that is broken over several.
 * @param onMove - Called when the card comes to stand elsewhere or gets another size.
 */
export function followAnchor(
  anchor: PopoverAnchor,
  card: HTMLElement,
  point: Point | null,
  onMove: () => void,
): Follower {
  const view = card.ownerDocument.defaultView ?? window;
  const root = card.getRootNode();
  // It covers the viewport, scroll bars left out; `innerHeight` counts them.
  const pane = root instanceof ShadowRoot ? root.host : card.ownerDocument.documentElement;
  const sideOfNextLine = nextLineAfter(anchor.contextElement);
  let mention = anchor.rects();
  let isHeld = false;
  let queued = 0;
  let placed: Box = { left: 0, top: 0, right: 0, bottom: 0 };

  const reference = {
    contextElement: anchor.contextElement,
    getBoundingClientRect: () => around(mention),
    getClientRects: () => [...mention],
  };

  /** Floating UI 1.8 throws where it asks a document without one how large the view is and what scrolls. */
  const hasBody = () => (card.ownerDocument.body as HTMLElement | null) !== null;

  const put = (box: Box) => {
    const sides = ['left', 'top', 'right', 'bottom'] as const;
    if (sides.some((side) => Math.round(box[side]) !== Math.round(placed[side]))) onMove();
    placed = box;
  };

  const place = async () => {
    const frame = { width: pane.clientWidth, height: pane.clientHeight };
    const fills = frame.width < SMALL_FRAME.width || frame.height < SMALL_FRAME.height;
    card.classList.toggle('fills-frame', fills);
    if (fills) {
      put({ left: 0, top: 0, right: frame.width, bottom: frame.height });
      card.removeAttribute('style');
      return;
    }
    const rects = isHeld ? [] : anchor.rects();
    if (rects.length > 0) mention = rects;
    // The host lies in the top layer: whatever clips its ancestors does not clip it, only the viewport does.
    const rootBoundary = hasBody() ? ('viewport' as const) : { x: 0, y: 0, ...frame };
    const edges = { boundary: [], rootBoundary, padding: MARGIN_PX };
    const { x, y, placement } = await computePosition(reference, card, {
      placement: hasRoomBeside(around(mention), card, frame) ? sideOfNextLine : 'bottom-start',
      middleware: [
        inline(point ?? {}),
        offset(GAP_PX),
        flip({ ...edges, crossAxis: false, fallbackStrategy: 'bestFit' }),
        shift(edges),
        size({
          ...edges,
          apply: ({ availableHeight }) => {
            const height = Math.min(availableHeight, frame.height * MOST_OF_HEIGHT);
            card.style.maxHeight = `${Math.max(height, LEAST_HEIGHT_PX)}px`;
          },
        }),
      ],
    });
    const width = card.offsetWidth;
    const height = card.offsetHeight;
    const lowest = Math.max(MARGIN_PX, frame.height - height - MARGIN_PX);
    const top = isInView(mention, frame) ? Math.min(Math.max(y, MARGIN_PX), lowest) : y;
    put({ left: x, top, right: x + width, bottom: top + height });
    card.style.left = `${Math.round(x)}px`;
    // Above its mention a card that is unfolded grows upwards, at once and by itself.
    const isAbove = placement.startsWith('top');
    card.style.top = isAbove ? 'auto' : `${Math.round(top)}px`;
    card.style.bottom = isAbove ? `${Math.round(frame.height - top - height)}px` : 'auto';
  };

  // Placing may change the size. Within the observer's own turn that would be a loop, which the page hears of as an
  // error of its window; so it waits for the next frame, and not Floating UI but this observes.
  const resized = new ResizeObserver(() => {
    view.cancelAnimationFrame(queued);
    queued = view.requestAnimationFrame(() => void place());
  });
  resized.observe(card);
  resized.observe(anchor.contextElement);
  const followsScroll = hasBody();
  const stopUpdates = autoUpdate(reference, card, () => void place(), {
    elementResize: false,
    ancestorScroll: followsScroll,
    ancestorResize: followsScroll,
    animationFrame: !followsScroll,
  });
  return {
    placement: () => ({ mention, card: placed }),
    hold: (holds) => {
      isHeld = holds;
      void place();
    },
    stop: () => {
      stopUpdates();
      resized.disconnect();
      view.cancelAnimationFrame(queued);
    },
  };
}

/** Where the lines after this one stand: a card there leaves what one has read, and the rest of the line, in sight. */
function nextLineAfter(text: Element): 'bottom-start' | 'bottom-end' | 'left-start' | 'right-start' {
  const { writingMode, direction } = getComputedStyle(text);
  // The card itself runs as its own words do, whatever the page's.
  if (!/^(?:vertical|sideways)/.test(writingMode)) return direction === 'rtl' ? 'bottom-end' : 'bottom-start';
  return writingMode.endsWith('-rl') ? 'left-start' : 'right-start';
}

function hasRoomBeside({ left, right }: Box, card: HTMLElement, frame: { readonly width: number }): boolean {
  return Math.max(left, frame.width - right) >= card.offsetWidth + GAP_PX + MARGIN_PX;
}

function around(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return rects.length === 0 ? new DOMRect() : new DOMRect(left, top, right - left, bottom - top);
}

function isInView(rects: readonly DOMRect[], frame: { readonly width: number; readonly height: number }): boolean {
  const box = around(rects);
  const nearest = {
    x: Math.min(Math.max(box.left, 0), frame.width),
    y: Math.min(Math.max(box.top, 0), frame.height),
  };
  return isInside(nearest, [box]);
}
