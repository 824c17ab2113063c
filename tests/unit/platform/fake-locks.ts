import type { Locks } from '../../../src/platform/ports';

/** Lets one task at a time hold a name, in the order of asking. */
export function createFakeLocks(): Locks {
  const lasts = new Map<string, Promise<unknown>>();
  return {
    request(name, task) {
      const turn = (lasts.get(name) ?? Promise.resolve()).then(task);
      lasts.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
  };
}
