import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTooSmall, type NextLine, type PlaceRequest, placePopover } from '../../../../src/ui/popover/place-popover';
import type { Box } from '../../../../src/ui/popover/popover-anchor';
import { propertyRuns } from '../../../setup/property-runs';

const MARGIN = 8;
const ASIDE = MARGIN + 6;
const LEAST_HEIGHT = 220;

const pixels = (min: number, max: number) => fc.integer({ min: 4 * min, max: 4 * max }).map((quarters) => quarters / 4);
const boxes = fc
  .record({ left: pixels(-500, 2500), top: pixels(-500, 2500), width: pixels(1, 300), height: pixels(1, 60) })
  .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }));

/** Near each other, as the lines of a mention are. */
const mentions = fc
  .tuple(boxes, fc.array(fc.record({ x: pixels(-300, 300), y: pixels(0, 60) }), { maxLength: 3 }))
  .map(([first, others]) => [
    first,
    ...others.map(({ x, y }) => ({
      left: first.left + x,
      top: first.top + y,
      right: first.right + x,
      bottom: first.bottom + y,
    })),
  ]);

const requests: fc.Arbitrary<PlaceRequest> = fc
  .record({
    mention: mentions,
    point: fc.option(fc.record({ x: pixels(0, 2000), y: pixels(0, 2000) })),
    view: fc
      .record({ left: pixels(0, 200), top: pixels(0, 200), width: pixels(240, 2000), height: pixels(236, 2000) })
      .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height })),
    card: fc.record({ width: pixels(200, 360), height: pixels(60, 3000) }),
    nextLine: fc.constantFrom<NextLine>('below-left', 'below-right', 'left', 'right'),
  })
  .filter(({ view }) => !isTooSmall({ width: view.right - view.left, height: view.bottom - view.top }));

describe('the place of a card, whatever is asked', () => {
  it('is whole in the view where its mention is in view and it fits', () => {
    assertFor(requests, ({ view, mention, card, ...request }) => {
      const { box } = placePopover({ view, mention, card, ...request });
      if (!meets(around(mention), view) || card.width > view.right - view.left - 2 * MARGIN) return;
      expect(box.left).toBeGreaterThanOrEqual(view.left + MARGIN);
      expect(box.right).toBeLessThanOrEqual(view.right - MARGIN);
      expect(box.top).toBeGreaterThanOrEqual(view.top + MARGIN);
      expect(box.bottom).toBeLessThanOrEqual(view.bottom - MARGIN);
    });
  });

  it('covers no line of its mention where above or below has room for the least card', () => {
    assertFor(requests, (request) => {
      const { mention, view } = request;
      const { top, bottom } = around(mention);
      const room = Math.max(top - view.top, view.bottom - bottom) - ASIDE;
      if (room < LEAST_HEIGHT) return;
      const { box } = placePopover(request);
      for (const line of mention) expect(overlap(box, line)).toBe(false);
    });
  });

  it('is no higher than the card, than what it may grow to, and than most of the view', () => {
    assertFor(requests, (request) => {
      const { box, maxHeight } = placePopover(request);
      const height = box.bottom - box.top;
      expect(height).toBeLessThanOrEqual(request.card.height);
      expect(height).toBeLessThanOrEqual(maxHeight + 0.001);
      expect(maxHeight).toBeLessThanOrEqual(Math.max(LEAST_HEIGHT, 0.6 * (request.view.bottom - request.view.top)));
      expect(box.right - box.left).toBe(request.card.width);
    });
  });

  it('goes with its mention while that is scrolled in a view that is large enough', () => {
    assertFor(fc.tuple(requests, pixels(-40, 40)), ([request, by]) => {
      const moved = { ...request, mention: request.mention.map((line) => shifted(line, by)), point: null };
      const before = placePopover({ ...request, point: null });
      const after = placePopover(moved);
      const isFree = [before, after].every(
        ({ box, isAbove, maxHeight }) =>
          isAbove === before.isAbove &&
          maxHeight === before.maxHeight &&
          box.top > request.view.top + MARGIN &&
          box.bottom < request.view.bottom - MARGIN,
      );
      if (isFree) expect(after.box.top).toBeCloseTo(before.box.top + by);
      // On the other side it stands by another line.
      if (after.isAbove === before.isAbove) expect(after.box.left).toBe(before.box.left);
    });
  });

  it('does not depend on the order of the boxes', () => {
    assertFor(requests, (request) => {
      expect(placePopover({ ...request, mention: [...request.mention].reverse() })).toEqual(placePopover(request));
    });
  });
});

function assertFor<Request>(arbitrary: fc.Arbitrary<Request>, holds: (request: Request) => void): void {
  fc.assert(fc.property(arbitrary, holds), { numRuns: propertyRuns(300) });
}

function around(boxesIn: readonly Box[]): Box {
  return {
    left: Math.min(...boxesIn.map(({ left }) => left)),
    top: Math.min(...boxesIn.map(({ top }) => top)),
    right: Math.max(...boxesIn.map(({ right }) => right)),
    bottom: Math.max(...boxesIn.map(({ bottom }) => bottom)),
  };
}

function meets(one: Box, other: Box): boolean {
  return one.left <= other.right && one.right >= other.left && one.top <= other.bottom && one.bottom >= other.top;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

function shifted({ left, top, right, bottom }: Box, by: number): Box {
  return { left, top: top + by, right, bottom: bottom + by };
}
