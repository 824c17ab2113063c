/** The middle one, or the mean of the two in the middle. NaN for none. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** Between the two nearest ranks, by linear interpolation. NaN for none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const rank = ((sorted.length - 1) * percent) / 100;
  const below = sorted[Math.floor(rank)] ?? Number.NaN;
  const above = sorted[Math.ceil(rank)] ?? Number.NaN;
  return below + (above - below) * (rank - Math.floor(rank));
}

/**
 * The upper end of the 95 % bootstrap interval of the ratio of two medians, always from the same draws.
 *
 * @param draws - How many times both samples are drawn anew.
 */
export function upperRatio(above: readonly number[], below: readonly number[], draws = 2_000): number {
  const random = createRandom(1);
  const again = (values: readonly number[]) => values.map(() => values[random(values.length)] ?? Number.NaN);
  const ratios = Array.from({ length: draws }, () => median(again(above)) / median(again(below)));
  return percentile(ratios, 97.5);
}

/** Whole numbers below a bound, the same ones for the same seed (a linear congruential generator, Numerical Recipes). */
export function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}
