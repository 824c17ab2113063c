import { describe, expect, it } from 'vitest';
import { isTooSmall, type PlaceRequest, placePopover } from '../../../../src/ui/popover/place-popover';
import type { Box } from '../../../../src/ui/popover/popover-anchor';

const VIEW: Box = { left: 0, top: 0, right: 800, bottom: 700 };
const CARD = { width: 360, height: 300 };

const wordAt = (left: number, top: number, width = 80, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

function place(mention: Box | readonly Box[], request: Partial<PlaceRequest> = {}) {
  const boxes = 'left' in mention ? [mention] : mention;
  return placePopover({ mention: boxes, point: null, view: VIEW, card: CARD, nextLine: 'below-left', ...request });
}

describe('a card beside its mention', () => {
  it.each<[string, Box, Partial<PlaceRequest>, Partial<Box>]>([
    ['stands below it, where it begins', wordAt(200, 60), {}, { left: 200, top: 86 }],
    [
      'ends where it ends in text from right to left',
      wordAt(600, 60),
      { nextLine: 'below-right' },
      { right: 680, top: 86 },
    ],
    ['stands above it where there is no room below', wordAt(200, 640), {}, { left: 200, bottom: 634 }],
    ['keeps off the right edge', wordAt(700, 60), {}, { right: 792 }],
    ['keeps off the left edge', wordAt(-20, 60), {}, { left: 8 }],
    [
      'begins at the left edge of a view that is too narrow',
      wordAt(60, 60),
      { view: { ...VIEW, right: 300 } },
      { left: 8 },
    ],
    ['stands left of it in vertical text', wordAt(500, 60, 20, 80), { nextLine: 'left' }, { right: 494, top: 60 }],
    ['stands right of it in vertical text', wordAt(100, 60, 20, 80), { nextLine: 'right' }, { left: 126, top: 60 }],
    ['turns to the other side of vertical text', wordAt(100, 60, 20, 80), { nextLine: 'left' }, { left: 126 }],
    ['stays in the view beside vertical text', wordAt(500, 640, 20, 80), { nextLine: 'left' }, { bottom: 692 }],
    [
      'stands below vertical text where neither side has room',
      wordAt(240, 60, 20, 80),
      { nextLine: 'left', view: { ...VIEW, right: 500 } },
      { top: 146 },
    ],
    ['leaves the view with it, upwards', wordAt(200, -400), {}, { top: -374 }],
    ['leaves the view with it, downwards', wordAt(200, 1200), {}, { bottom: 1194 }],
    [
      'stays in what a reader who has zoomed in sees',
      wordAt(500, 310),
      { view: { left: 400, top: 300, right: 800, bottom: 650 } },
      { left: 432, top: 336 },
    ],
  ])('%s', (_, mention, request, expected) => expect(place(mention, request).box).toMatchObject(expected));

  it('takes at most 60 percent of the view, and no more than the side has', () => {
    const card = { width: 360, height: 2000 };
    expect(place(wordAt(200, 20), { card })).toMatchObject({ maxHeight: 420, box: { top: 46, bottom: 466 } });
    expect(place(wordAt(200, 320), { card })).toMatchObject({ maxHeight: 346, box: { top: 346, bottom: 692 } });
  });

  it('covers its mention rather than leave no room to read', () => {
    const { box, maxHeight } = place(wordAt(200, 140), { view: { ...VIEW, bottom: 300 } });
    expect(maxHeight).toBe(220);
    expect(box).toMatchObject({ top: 72, bottom: 292 });
  });

  it('says where it stands, so that it grows away from its mention', () => {
    expect(place(wordAt(200, 60)).isAbove).toBe(false);
    expect(place(wordAt(200, 640)).isAbove).toBe(true);
  });
});

describe('a card of a mention that is broken over lines', () => {
  const LINES = [wordAt(600, 100, 190), wordAt(20, 122, 60)];

  it('stands below the last line, where that begins', () => {
    expect(place(LINES).box).toMatchObject({ left: 20, top: 148 });
  });

  it('stands above the first', () => {
    expect(place(LINES.map((line) => ({ ...line, top: line.top + 500, bottom: line.bottom + 500 }))).box).toMatchObject(
      {
        right: 792,
        bottom: 594,
      },
    );
  });

  it.each([
    [{ x: 605, y: 105 }, 432],
    [{ x: 25, y: 130 }, 20],
  ])('begins where the line begins that the pointer is on: %j', (point, left) => {
    expect(place(LINES, { point }).box).toMatchObject({ left, top: 148 });
  });

  it('takes the pieces of one line for one', () => {
    expect(place([wordAt(200, 60, 20), wordAt(224, 63, 40, 14), wordAt(300, 60, 40)]).box.left).toBe(200);
  });

  it('takes the pieces of one vertical line for one', () => {
    const pieces = [wordAt(500, 60, 20, 40), wordAt(502, 104, 16, 40)];
    expect(place(pieces, { nextLine: 'left' }).box).toMatchObject({ right: 494, top: 60 });
  });

  it('begins with its letters, not with the readings above them', () => {
    const ruby = [wordAt(204, 52, 10, 8), wordAt(200, 60, 20), wordAt(226, 52, 10, 8), wordAt(222, 60, 20)];
    expect(place(ruby).box).toMatchObject({ left: 200, top: 86 });
  });
});

describe('a view', () => {
  it.each([
    [240, 236, false],
    [239, 700, true],
    [800, 235, true],
  ])('of %i by %i is too small for a card beside a mention: %s', (width, height, expected) => {
    expect(isTooSmall({ width, height })).toBe(expected);
  });
});
