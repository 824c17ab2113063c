/**
 * Makes a question that is answered with yes at most once in a while, however often it is asked. What it remembers goes with
 * the background: nobody who floods it ends it.
 *
 * @param now - A clock in ms that never goes back.
 */
export function createOnceIn(everyMs: number, now: () => number): () => boolean {
  let next = Number.NEGATIVE_INFINITY;
  return () => {
    const at = now();
    if (at < next) return false;
    next = at + everyMs;
    return true;
  };
}
