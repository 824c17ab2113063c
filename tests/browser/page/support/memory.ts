import { cdp } from 'vitest/browser';

/** How many are no longer in memory once nobody else holds them. */
export async function collected(gone: readonly WeakRef<object>[]): Promise<number> {
  const session = cdp() as { send(method: 'HeapProfiler.collectGarbage'): Promise<unknown> };
  // A second time for what the first one only lets go.
  for (let round = 0; round < 2; round++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await session.send('HeapProfiler.collectGarbage');
  }
  return gone.filter((each) => each.deref() === undefined).length;
}
