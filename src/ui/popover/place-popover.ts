import { type Box, boxAround, isInside, type Point } from './popover-anchor';

/** Between card and mention: clear of a descender and of a dotted underline, and crossed within one pointer event. */
const GAP_PX = 6;
/** Between card and the edges of the view. */
const MARGIN_PX = 8;
/** Above this a card would hide the text that it explains. */
const MOST_OF_HEIGHT = 0.6;
/** Below this head and foot leave no room to read in between; the card rather covers its mention. */
const LEAST_HEIGHT_PX = 220;
/** A view smaller than this is filled by the card. By feel: two words a line, three lines between head and foot. */
const SMALL_VIEW = { width: 240, height: LEAST_HEIGHT_PX + 2 * MARGIN_PX };
/** Around a line: its boxes leave out what lies between two lines, and a pointer rests there too. By feel. */
const LINE_SLACK_PX = 2;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the text goes on after a line, and where in the line it begins. */
export type NextLine = 'below-left' | 'below-right' | 'left' | 'right';

/** All in the coordinates of the viewport, in CSS pixels. */
export interface PlaceRequest {
  /** Its boxes, in any order: several a line where elements lie in it. At least one. */
  readonly mention: readonly Box[];
  /** Where the pointer is; chooses the line of a mention that is broken over several. */
  readonly point: Point | null;
  /** What can be seen of the page: less than the viewport where a reader has zoomed in by hand. */
  readonly view: Box;
  /** As large as the card is when nothing limits its height. */
  readonly card: Size;
  readonly nextLine: NextLine;
}

export interface Place {
  readonly box: Box;
  /** So far it may grow. */
  readonly maxHeight: number;
  /** It stands on its mention: when it grows, its foot stays. */
  readonly isAbove: boolean;
}

export function isTooSmall({ width, height }: Size): boolean {
  return width < SMALL_VIEW.width || height < SMALL_VIEW.height;
}

/** No card is higher, wherever it stands. */
export function mostHeightIn({ top, bottom }: Box): number {
  return Math.max((bottom - top) * MOST_OF_HEIGHT, LEAST_HEIGHT_PX);
}

/**
 * Where a card is to stand: beside its mention, where the next line is or on the other side, whole in the view, and not
 * over the mention if there is any room. Where the mention has left the view, the card leaves with it. Never throws.
 */
export function placePopover({ mention, point, view, card, nextLine }: PlaceRequest): Place {
  const around = boxAround(mention);
  const lines = linesIn(mention, nextLine);
  const pointed = point && lines.find((line) => isInside(point, [grown(line)]));
  const most = mostHeightIn(view);
  const isInView = isSeen(around, view);
  const whole = Math.min(most, view.bottom - view.top - 2 * MARGIN_PX);
  const height = Math.min(card.height, most);
  // Always beside all lines: on the way to the next one, a card under the first would cover the second.
  const rooms = {
    left: around.left - GAP_PX - MARGIN_PX - view.left,
    right: view.right - MARGIN_PX - GAP_PX - around.right,
    above: around.top - GAP_PX - MARGIN_PX - view.top,
    below: view.bottom - MARGIN_PX - GAP_PX - around.bottom,
  };

  if (nextLine === 'left' || nextLine === 'right') {
    const side = fitting(rooms, card.width, nextLine, nextLine === 'left' ? 'right' : 'left');
    if (rooms[side] >= card.width) {
      const beside = side === 'left' ? around.left - GAP_PX - card.width : around.right + GAP_PX;
      const left = isInView ? within(beside, view.left + MARGIN_PX, view.right - MARGIN_PX - card.width) : beside;
      const start = (pointed ?? lines.at(-1) ?? around).top;
      const kept = Math.min(height, whole);
      const top = within(start, view.top + MARGIN_PX, view.bottom - MARGIN_PX - kept);
      return { box: boxAt(left, top, card.width, kept), maxHeight: whole, isAbove: false };
    }
  }

  const side = fitting(rooms, height, 'below', 'above');
  const maxHeight = Math.min(most, Math.max(rooms[side], LEAST_HEIGHT_PX));
  const kept = Math.min(height, maxHeight);
  const line = pointed ?? lines.at(side === 'above' ? 0 : -1) ?? around;
  const start = nextLine === 'below-right' ? line.right - card.width : line.left;
  const left = within(start, view.left + MARGIN_PX, view.right - MARGIN_PX - card.width);
  const beside = side === 'above' ? around.top - GAP_PX - kept : around.bottom + GAP_PX;
  const top = isInView ? within(beside, view.top + MARGIN_PX, view.bottom - MARGIN_PX - kept) : beside;
  return { box: boxAt(left, top, card.width, kept), maxHeight, isAbove: side === 'above' };
}

/** The first that has room, else the one with the most. */
function fitting<Side extends string>(
  rooms: Readonly<Record<Side, number>>,
  needed: number,
  ...sides: [Side, Side]
): Side {
  const [first, second] = sides;
  if (rooms[first] >= needed) return first;
  return rooms[second] >= needed || rooms[second] > rooms[first] ? second : first;
}

/** The lower bound stands where the upper is below it: the beginning of a card is what one reads first. */
function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

function isSeen({ left, top, right, bottom }: Box, view: Box): boolean {
  return left <= view.right && right >= view.left && top <= view.bottom && bottom >= view.top;
}

/** One box a line, the first line first. */
function linesIn(boxes: readonly Box[], nextLine: NextLine): Box[] {
  const lines: Box[] = [];
  const startOf = (box: Box) => across(box, nextLine)[0];
  for (const box of [...boxes].sort((one, other) => startOf(one) - startOf(other))) {
    const last = lines.at(-1);
    const [start, end] = last ? across(last, nextLine) : [0, 0];
    // Parts of a name may be smaller than its others, and stand higher or lower.
    if (last && startOf(box) < (start + end) / 2) lines.splice(-1, 1, boxAround([last, box]));
    else lines.push(box);
  }
  return lines;
}

/** From where to where it reaches in the direction in which line follows line. */
function across({ left, top, right, bottom }: Box, nextLine: NextLine): readonly [number, number] {
  switch (nextLine) {
    case 'left':
      return [-right, -left];
    case 'right':
      return [left, right];
    default:
      return [top, bottom];
  }
}

function grown({ left, top, right, bottom }: Box): Box {
  return {
    left: left - LINE_SLACK_PX,
    top: top - LINE_SLACK_PX,
    right: right + LINE_SLACK_PX,
    bottom: bottom + LINE_SLACK_PX,
  };
}

function boxAt(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}
