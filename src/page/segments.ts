import { firstIndexAfter } from './first-index-after';

/** The way from a text back to the nodes it was joined from: segment `i` begins at `starts[i]` in it, at `offsets[i]` in `nodes[i]`. */
export interface Segments {
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  readonly offsets: readonly number[];
}

/** The segments that a part of a slice touches, with starts relative to the part. */
export function segmentsWithin(slice: Segments, start: number, end: number): Segments {
  const first = Math.max(0, firstIndexAfter(slice.starts, start) - 1);
  const last = Math.max(first + 1, firstIndexAfter(slice.starts, end - 1));
  return {
    nodes: slice.nodes.slice(first, last),
    starts: slice.starts.slice(first, last).map((at) => at - start),
    offsets: slice.offsets.slice(first, last),
  };
}
