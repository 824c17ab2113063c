import { describe, expect, it } from 'vitest';
import { createRandom, median, percentile, upperRatio } from '../../bench/statistics.ts';

describe('median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
    [[10, 9, 100], 10],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('of nothing is no number, and leaves what it is given as it was', () => {
    expect(median([])).toBeNaN();
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('percentile', () => {
  it.each([
    [0, 10],
    [25, 20],
    [90, 46],
    [100, 50],
  ])('%d stands between the nearest ranks', (percent, expected) => {
    expect(percentile([50, 10, 40, 20, 30], percent)).toBeCloseTo(expected);
  });
});

describe('upperRatio', () => {
  it('is above the ratio of the medians, and the same each time', () => {
    const above = [10, 11, 12, 13, 14, 15, 16];
    const below = [9, 10, 11, 12, 10, 11, 12];
    const upper = upperRatio(above, below, 500);
    expect(upper).toBeGreaterThan(median(above) / median(below));
    expect(upper).toBeLessThan(16 / 9);
    expect(upperRatio(above, below, 500)).toBe(upper);
  });

  it('of two things that never vary is their ratio', () => {
    expect(upperRatio([6, 6, 6], [4, 4, 4], 50)).toBe(1.5);
  });
});

describe('createRandom', () => {
  it('draws the same for the same seed, below its bound', () => {
    const [one, same, other] = [1, 1, 2].map((seed) => {
      const random = createRandom(seed);
      return Array.from({ length: 50 }, () => random(6));
    });
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
    expect(new Set(one)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });
});
