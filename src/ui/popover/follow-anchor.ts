import { isTooSmall, mostHeightIn, type NextLine, placePopover, type Size } from './place-popover';
import type { Box, Point, PopoverAnchor } from './popover-anchor';
import { watchPlace } from './watch-place';

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
  const document = card.ownerDocument;
  const view = document.defaultView ?? window;
  const root = card.getRootNode();
  // It covers the viewport, scroll bars left out; `innerHeight` counts them.
  const pane = root instanceof ShadowRoot ? root.host : document.documentElement;
  const nextLine = nextLineAfter(anchor.contextElement);
  const ending = new AbortController();
  let mention: readonly Box[] = anchor.rects();
  let isHeld = false;
  let queued = 0;
  let placed: Box = { left: 0, top: 0, right: 0, bottom: 0 };
  let isFirst = true;

  const put = (box: Box) => {
    const sides = ['left', 'top', 'right', 'bottom'] as const;
    if (sides.some((side) => Math.round(box[side]) !== Math.round(placed[side]))) onMove();
    placed = box;
  };

  // Reads first and writes last, and at first nothing that asks for another layout: on a long page one costs as much as all
  // else that a card does until its first frame.
  const place = () => {
    const frame = { width: pane.clientWidth, height: pane.clientHeight };
    const fills = isTooSmall(frame);
    card.classList.toggle('fills-frame', fills);
    if (fills) {
      isFirst = false;
      put({ left: 0, top: 0, right: frame.width, bottom: frame.height });
      card.removeAttribute('style');
      return;
    }
    const { style } = card;
    const seen = seenOf(view, frame);
    const rects = isHeld ? [] : anchor.rects();
    if (rects.length > 0) mention = rects;
    const height = card.offsetHeight + hiddenHeight(card);
    const { box, maxHeight, isAbove } = placePopover({
      mention: mention.length > 0 ? mention : [NOWHERE],
      point,
      view: seen,
      card: { width: card.offsetWidth, height },
      nextLine,
    });
    put(box);
    const { left, top } = pane.getBoundingClientRect();
    // Above its mention a card that is unfolded grows upwards, at once and by itself.
    const [edge, y] = isAbove ? ['auto', box.bottom - top - frame.height] : ['', box.top - top];
    style.top = edge;
    style.bottom = isAbove ? '0' : '';
    style.translate = `${Math.round(box.left - left)}px ${Math.round(y)}px`;
    // Until it is placed again its style sheet keeps it from growing higher than any may. That is in the next frame: the
    // observer calls once for the size that a card begins with.
    if (!isFirst || Math.min(height, mostHeightIn(seen)) > maxHeight) style.maxHeight = `${maxHeight}px`;
    isFirst = false;
  };

  // Placing may change the size. Within the observer's own turn that would be a loop, which the page hears of as an
  // error of its window; so it waits for the next frame.
  const resized = new ResizeObserver(() => {
    view.cancelAnimationFrame(queued);
    queued = view.requestAnimationFrame(place);
  });
  resized.observe(card);
  resized.observe(anchor.contextElement);
  // First, for it reads the layout too.
  watchPlace(anchor.contextElement, place, ending.signal);
  place();
  return {
    placement: () => ({ mention, card: placed }),
    hold: (holds) => {
      isHeld = holds;
      place();
    },
    stop: () => {
      ending.abort();
      resized.disconnect();
      view.cancelAnimationFrame(queued);
    },
  };
}

/** Stands for a mention that was nowhere from the start. */
const NOWHERE: Box = { left: 0, top: 0, right: 0, bottom: 0 };

/** Of the frame: less where a reader has zoomed in by hand, or where a keyboard lies over the page. */
function seenOf({ visualViewport }: Window, frame: Size): Box {
  const {
    offsetLeft: left,
    offsetTop: top,
    width,
    height,
  } = visualViewport ?? { offsetLeft: 0, offsetTop: 0, ...frame };
  return { left, top, right: Math.min(frame.width, left + width), bottom: Math.min(frame.height, top + height) };
}

/** What scrolls between a card's head and foot. */
function hiddenHeight(card: HTMLElement): number {
  const body = card.querySelector('.card-body');
  return body === null ? 0 : body.scrollHeight - body.clientHeight;
}

/** Where the lines after this one stand: a card there leaves what one has read, and the rest of the line, in sight. */
function nextLineAfter(text: Element): NextLine {
  const { writingMode, direction } = getComputedStyle(text);
  // The card itself runs as its own words do, whatever the page's.
  if (!/^(?:vertical|sideways)/.test(writingMode)) return direction === 'rtl' ? 'below-right' : 'below-left';
  return writingMode.endsWith('-rl') ? 'left' : 'right';
}
