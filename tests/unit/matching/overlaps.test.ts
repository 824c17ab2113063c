import { expect, it } from 'vitest';
import { resolveOverlaps } from '../../../src/matching/overlaps';

it('keeps the longest of overlapping spans, and the rest in order', () => {
  const spans = [
    { start: 8, end: 12 },
    { start: 0, end: 3 },
    { start: 0, end: 7 },
    { start: 6, end: 10 },
  ];
  expect(resolveOverlaps(spans)).toEqual([
    { start: 0, end: 7 },
    { start: 8, end: 12 },
  ]);
});

it('keeps the first of equally long spans', () => {
  expect(
    resolveOverlaps([
      { start: 1, end: 4, of: 'a' },
      { start: 0, end: 3, of: 'b' },
    ]),
  ).toEqual([{ start: 0, end: 3, of: 'b' }]);
});
