/** Tells the person at the terminal what set-up is doing; never on standard output. */
export function say(text) {
  process.stderr.write(`set-up: ${text}\n`);
}

/** Often enough to show that a long step is alive, seldom enough for a log file; by feel. */
const PROGRESS_EVERY_MS = 4000;

/**
 * Says how a long step stands, every few seconds.
 *
 * @param {() => string} status - What there is to tell at the moment.
 * @returns {() => void} Ends it.
 */
export function sayProgress(status) {
  const begun = Date.now();
  const timer = setInterval(
    () => say(`  ${Math.round((Date.now() - begun) / 1000)} s, ${status()}`),
    PROGRESS_EVERY_MS,
  );
  return () => clearInterval(timer);
}
