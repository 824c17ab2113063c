/** So many pages read themselves at once, for no more than a few cores do it. By feel. */
const AT_ONCE = 4;

/**
 * A page that loads for ever, or that the browser has frozen, answers when it is shown or never: the next need not wait for it.
 * Many times what a page that lives takes.
 */
const PATIENCE_MS = 1000;

/**
 * Does something with each thing, in order, a few at a time. One that takes long is left to itself, and a fault of one ends
 * no other. Never rejects.
 */
export async function inTurn<Thing>(
  things: readonly Thing[],
  task: (thing: Thing) => Promise<unknown>,
  { atOnce = AT_ONCE, patienceMs = PATIENCE_MS } = {},
): Promise<void> {
  const waiting = [...things];
  async function work(): Promise<void> {
    for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift()) {
      await withinPatience(task(thing), patienceMs);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
}

function withinPatience(task: Promise<unknown>, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patienceMs);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    task.then(done, done);
  });
}
