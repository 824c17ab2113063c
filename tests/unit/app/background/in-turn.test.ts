import { describe, expect, it } from 'vitest';
import { inTurn } from '../../../../src/app/background/in-turn';

const THINGS = Array.from({ length: 50 }, (_, index) => index);

describe('inTurn', () => {
  it('does all in order, never more than a few at once', async () => {
    const begun: number[] = [];
    let now = 0;
    let most = 0;
    await inTurn(
      THINGS,
      async (thing) => {
        begun.push(thing);
        most = Math.max(most, ++now);
        await new Promise((resolve) => setImmediate(resolve));
        now -= 1;
      },
      { atOnce: 4, patienceMs: 10_000 },
    );
    expect(begun).toEqual(THINGS);
    expect(most).toBe(4);
  });

  it('does not wait for one that never ends, and passes over one that fails', async () => {
    const done: number[] = [];
    await inTurn(
      THINGS,
      async (thing) => {
        if (thing % 10 === 0) await new Promise(() => {});
        if (thing % 10 === 1) throw new Error('no');
        done.push(thing);
      },
      { atOnce: 4, patienceMs: 5 },
    );
    expect(done).toEqual(THINGS.filter((thing) => thing % 10 > 1));
  });
});
