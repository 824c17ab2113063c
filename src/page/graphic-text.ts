import { isSvg } from './node-kinds';

/**
 * What a highlight can do for text without harm to it: all, a tint alone, or nothing.
 *
 * In SVG, Chromium paints the tint alone, and cuts letters off where they run along a path or are drawn enlarged; Firefox
 * paints highlighted text in its `color` in place of its `fill`, without its stroke. A text without its letters is worse than
 * one without a mark. Can go when both paint it as they paint other text (tried in 156 and 153).
 */
export type HighlightUse = 'mark' | 'tint' | 'none';

/** Drawn larger than this, letters would lose more than half a pixel at their edges. */
const LARGEST_SCALE = 1.5;

/** Of 255, in each of red, green and blue: by feel, nobody sees that dark grey letters have become black. */
const SAME_COLOUR_WITHIN = 64;

/** Asks for styles in graphics only. */
export function highlightUseIn(view: Window, element: Element | null): HighlightUse {
  if (!element || !isSvg(element)) return 'mark';
  const text = element.closest('text');
  if (!text || element.closest('textPath') || scaleOf(text) > LARGEST_SCALE) return 'none';
  const { fill, fillOpacity, stroke, color } = view.getComputedStyle(element);
  return stroke === 'none' && fillOpacity === '1' && isSameColour(fill, color) ? 'tint' : 'none';
}

function scaleOf(text: Element): number {
  const matrix = 'getScreenCTM' in text ? (text as SVGGraphicsElement).getScreenCTM() : null;
  return matrix ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) : Number.POSITIVE_INFINITY;
}

function isSameColour(one: string, other: string): boolean {
  if (one === other) return true;
  const [left, right] = [channelsOf(one), channelsOf(other)];
  return (
    left !== null &&
    right !== null &&
    left.every((value, at) => Math.abs(value - (right[at] ?? 0)) <= SAME_COLOUR_WITHIN)
  );
}

/** `null` for what is no opaque plain colour, such as a gradient. */
function channelsOf(colour: string): number[] | null {
  const [, ...channels] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour) ?? [];
  return channels.length === 3 ? channels.map(Number) : null;
}
