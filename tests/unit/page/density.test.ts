import { describe, expect, it } from 'vitest';
import { chooseMarked, type PlacedMention } from '../../../src/page/density';

/** `x1` is topic x in section 1. */
const placed = (words: string): PlacedMention[] =>
  words.split(' ').map((word) => ({ topic: word.charAt(0), section: word.slice(1) }));

const MENTIONS = placed('x1 y1 x1 x2 y2 x2 x1');

describe('chooseMarked', () => {
  it.each([
    ['every', [0, 1, 2, 3, 4, 5, 6]],
    ['first-in-section', [0, 1, 3, 4]],
    ['first-on-page', [0, 1]],
  ] as const)('marks %s', (density, chosen) => {
    expect(chooseMarked(MENTIONS, density).map((mention) => MENTIONS.indexOf(mention))).toEqual(chosen);
  });

  it('marks nothing where nothing is', () => {
    expect(chooseMarked([], 'first-on-page')).toEqual([]);
  });
});
