/** Does all steps of a work without a pause. Throws what a step throws. */
export function inOneGo<Result>(steps: Iterator<void, Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
