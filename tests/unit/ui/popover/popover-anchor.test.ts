import { describe, expect, it } from 'vitest';
import { isInside, isOnTheWay, type Point } from '../../../../src/ui/popover/popover-anchor';

const MENTION = { left: 100, top: 100, right: 180, bottom: 120 };
const CARD_BELOW = { left: 100, top: 126, right: 460, bottom: 400 };

const at = (x: number, y: number): Point => ({ x, y });

describe('isOnTheWay', () => {
  it.each([
    ['straight down over the gap', at(150, 119), at(150, 123), true],
    ['down and along the card', at(150, 119), at(170, 124), true],
    ['into the card', at(150, 124), at(150, 130), true],
    ['along the line, away from the mention', at(150, 110), at(170, 110), false],
    ['back up to the mention', at(150, 124), at(150, 118), false],
    ['nowhere', at(150, 123), at(150, 123), false],
    ['towards the card from far outside', at(20, 60), at(40, 80), false],
  ])('sees a pointer that moves %s: %#', (_, before, now, expected) => {
    expect(isOnTheWay(before, now, [MENTION], CARD_BELOW)).toBe(expected);
  });

  it('sees a pointer on its way from any line of a broken mention', () => {
    const secondLine = { left: 20, top: 122, right: 60, bottom: 142 };
    expect(isOnTheWay(at(30, 130), at(40, 135), [MENTION, secondLine], CARD_BELOW)).toBe(true);
  });

  it('sees nothing where the mention has no place', () => {
    expect(isOnTheWay(at(20, 60), at(40, 80), [], CARD_BELOW)).toBe(false);
  });
});

describe('isInside', () => {
  it('counts the edges as inside', () => {
    expect(isInside(at(100, 100), [MENTION])).toBe(true);
    expect(isInside(at(180, 120), [MENTION])).toBe(true);
    expect(isInside(at(181, 120), [MENTION])).toBe(false);
  });

  it('needs only one of several boxes', () => {
    expect(isInside(at(300, 300), [MENTION, CARD_BELOW])).toBe(true);
  });
});
