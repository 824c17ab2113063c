/** @param number - From 1. */
export function footnoteId(number: number): string {
  return `footnote-${number}`;
}
