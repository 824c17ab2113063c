/** Where a frame stands among the frames of its tab, as it can tell by itself, whatever the origins. */
export interface FramePlace {
  /** From the top: the index of each frame in `frames` of the one above it; -1 for one in a shadow root. */
  readonly path: readonly number[];
  /** For each index in its own `frames`: the rank of that frame's element in the document. */
  readonly ranks: readonly number[];
}

/**
 * Sorts frames as they stand in the documents: the top one first, each frame before those inside it.
 *
 * Needed because Chromium answers `executeScript` with `allFrames` in no order, numbers frames in the order of their
 * making, and `frames` has that order too. Frames in shadow roots come last among their siblings. Never throws.
 */
export function inDocumentOrder<Frame extends { readonly place: FramePlace }>(frames: readonly Frame[]): Frame[] {
  const ranksAt = new Map(frames.map(({ place }) => [place.path.join(), place.ranks]));
  const ranked = frames.map((frame) => ({
    frame,
    ranks: frame.place.path.map((index, depth, path) => {
      const rank = ranksAt.get(path.slice(0, depth).join())?.[index];
      return rank ?? (index < 0 ? Number.POSITIVE_INFINITY : index);
    }),
  }));
  return ranked.sort((a, b) => compareRanks(a.ranks, b.ranks)).map(({ frame }) => frame);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [depth, rank] of a.entries()) {
    const other = b[depth];
    if (other === undefined) return 1;
    if (rank !== other) return rank < other ? -1 : 1;
  }
  return a.length - b.length;
}
