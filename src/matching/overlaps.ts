/** A half-open span of one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Keeps the longest of any overlapping spans, the first of equally long ones, so that a name within a longer name is not
 * marked on its own.
 *
 * @returns Disjoint spans, ascending by start. Never throws.
 */
export function resolveOverlaps<T extends Span>(spans: readonly T[]): T[] {
  if (spans.length < 2) return [...spans];
  const longestFirst = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: T[] = [];
  for (const span of longestFirst) {
    if (!kept.some((other) => span.start < other.end && other.start < span.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}
