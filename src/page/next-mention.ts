import type { PaintedMention } from './painted-mention';

export type Direction = 'next' | 'previous';

/**
 * The mention that a reader with a keyboard comes to, round the page and on.
 *
 * @param mentions - In reading order.
 * @param current - Where the reader is; `null` starts with the first in or below the viewport, or, backwards, with the
 *   last in or above it.
 * @returns `null` where there is none.
 */
export function nextMention(
  mentions: readonly PaintedMention[],
  current: PaintedMention | null,
  direction: Direction,
  {
    rectsOf,
    viewportHeight,
  }: { rectsOf(mention: PaintedMention): readonly DOMRect[]; readonly viewportHeight: number },
): PaintedMention | null {
  const at = current ? mentions.indexOf(current) : -1;
  if (at >= 0) {
    const step = direction === 'next' ? 1 : -1;
    return mentions[(at + step + mentions.length) % mentions.length] ?? null;
  }
  if (direction === 'next') {
    return mentions.find((mention) => rectsOf(mention).some((rect) => rect.bottom > 0)) ?? mentions[0] ?? null;
  }
  const before = mentions.findLast((mention) => rectsOf(mention).some((rect) => rect.top < viewportHeight));
  return before ?? mentions.at(-1) ?? null;
}
