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
  const kept: T[] = [];
  let chain: T[] = [];
  let end = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start >= end) {
      kept.push(...longestOf(chain));
      chain = [];
    }
    chain.push(span);
    end = Math.max(end, span.end);
  }
  return [...kept, ...longestOf(chain)];
}

/** Of a chain of spans of which each overlaps another; chains are short, whatever the text. */
function longestOf<T extends Span>(chain: readonly T[]): readonly T[] {
  if (chain.length < 2) return chain;
  const kept: T[] = [];
  for (const span of [...chain].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some((other) => span.start < other.end && other.start < span.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}
