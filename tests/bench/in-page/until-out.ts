/** Longer than what we put off for a moment: a second look at what is near the view comes after a quarter of a second. */
const REST_MS = 400;

/** Until what was done is on the screen, and what it left for a quieter moment is done, too. */
export async function untilOut(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  await pause(REST_MS);
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
