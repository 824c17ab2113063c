export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Box = Pick<DOMRectReadOnly, 'left' | 'top' | 'right' | 'bottom'>;

/** What a popover belongs to: a mention, which is no element of the page but a range in it. */
export interface PopoverAnchor {
  /** One rectangle a line, in viewport coordinates; empty when the mention is gone or is not rendered. */
  rects(): readonly DOMRect[];
  /** The element that the mention stands in: its scrolling is followed. */
  readonly contextElement: Element;
}

/** Never throws. */
export function isInside(point: Point, boxes: readonly Box[]): boolean {
  return boxes.some((box) => distance(point, box) === 0);
}

/**
 * Whether a pointer is on its way from a mention into the card: inside the box around both, and nearer to the card than
 * before. Other mentions that it crosses there are not what it wants. Never throws.
 */
export function isOnTheWay(before: Point, now: Point, mention: readonly Box[], card: Box): boolean {
  const around = boxAround([...mention, card]);
  return isInside(now, [around]) && distance(now, card) < distance(before, card);
}

function distance({ x, y }: Point, { left, top, right, bottom }: Box): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** The smallest box that holds them all; of none, an endless one inside out. Never throws. */
export function boxAround(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}
