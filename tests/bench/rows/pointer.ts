import type { Row } from '../row.ts';
import { median } from '../statistics.ts';

const MENTIONS = 10_000;
const ROUNDS = 15;
/** Each visits every point so often. */
const TIMES = 10;

interface Prepared {
  readonly marked: number;
  readonly points: number;
  readonly on: number;
}

/** What a move of the mouse costs where all that it needs of the browser is one question, and nothing has changed since. */
export const pointer: Row = {
  names: ['pointer'],
  async measure(lab) {
    const script = await lab.bundle('pointing.ts');
    return lab.inPlainTab(async (page) => {
      await page.goto(lab.pages.addressOf({ megabytes: 1, mentions: MENTIONS, firstInView: true, seed: 1 }));
      await page.evaluate(script);
      const { marked, points, on } = (await page.evaluate('bench.prepare()')) as Prepared;
      if (marked !== MENTIONS || on < points / 4)
        throw new Error(`${marked} mentions, ${on} of ${points} points on one`);
      const runOne = async (what: 'moveOver' | 'ask') => (await page.evaluate(`bench.${what}(${TIMES})`)) as number;
      const ours: number[] = [];
      const bare: number[] = [];
      for (let round = -2; round < ROUNDS; round++) {
        const inTurn = round % 2 === 0 ? (['moveOver', 'ask'] as const) : (['ask', 'moveOver'] as const);
        for (const what of inTurn) {
          const time = await runOne(what);
          // The first ones warm up.
          if (round >= 0) (what === 'ask' ? bare : ours).push(time);
        }
      }
      const [our, their] = [median(ours), median(bare)];
      const detail = `${our.toFixed(1)} µs / ${their.toFixed(1)} µs, ${on} of ${points} points on a mention, ${ROUNDS} rounds`;
      return [{ name: 'pointer', value: our / their, detail }];
    });
  },
};
