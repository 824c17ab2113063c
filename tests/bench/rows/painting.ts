import { countForcedLayouts } from '../forced-layouts.ts';
import type { Lab } from '../lab.ts';
import { type MainThread, readMainThread, since } from '../main-thread.ts';
import { addMarkStyles } from '../mark-styles.ts';
import type { Measured, Row } from '../row.ts';
import { median } from '../statistics.ts';

const MENTIONS = 10_000;
const PAGE = { megabytes: 1, mentions: MENTIONS, firstInView: true, seed: 1 } as const;
const ROUNDS = 9;

/** Marks against the elements that anybody else would wrap around the same words, and whether they make the browser hurry. */
export const painting: Row = {
  names: ['paint', 'paint-layouts'],
  async measure(lab) {
    return [await measurePainting(lab), await measureLayouts(lab)];
  },
};

async function measurePainting(lab: Lab): Promise<Measured> {
  const script = await lab.bundle('painting.ts');
  const ours: MainThread[] = [];
  const byHand: MainThread[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of round % 2 === 0 ? (['paint', 'wrap'] as const) : (['wrap', 'paint'] as const))
      (way === 'paint' ? ours : byHand).push(await measureOne(lab, script, way));
  }
  const [our, their] = [ours, byHand].map((runs) => median(runs.map(({ task }) => task)));
  if (our === undefined || their === undefined) throw new Error('nothing was measured');
  return {
    name: 'paint',
    value: our / their,
    detail: `${our.toFixed(1)} ms / ${their.toFixed(1)} ms of main thread until the frame is out, ${ROUNDS} fresh loads each`,
  };
}

function measureOne(lab: Lab, script: string, way: 'paint' | 'wrap'): Promise<MainThread> {
  return lab.inPlainTab(async (page) => {
    await page.goto(lab.pages.addressOf(PAGE));
    await addMarkStyles(page);
    await page.evaluate(script);
    const found = await page.evaluate('bench.prepare()');
    if (found !== MENTIONS) throw new Error(`${found} mentions are found, not ${MENTIONS}`);
    await page.evaluate('gc(); bench.untilOut()');
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    const before = await readMainThread(session);
    await page.evaluate(`bench.${way}(); bench.untilOut()`);
    return since(before, await readMainThread(session));
  });
}

/** Of the whole annotation from its first look to its last mark, on a page that rests: all layouts then are ours. */
function measureLayouts(lab: Lab): Promise<Measured> {
  return lab.inPlainTab(async (page) => {
    await page.goto(lab.pages.addressOf(PAGE));
    await addMarkStyles(page);
    await page.evaluate(await lab.bundle('annotating.ts'));
    await page.evaluate('bench.untilOut()');
    const { layouts, scripts } = await countForcedLayouts(page, async () => {
      const marked = await page.evaluate('bench.annotate()');
      if (marked !== MENTIONS) throw new Error(`${marked} mentions are marked, not ${MENTIONS}`);
    });
    if (scripts === 0) throw new Error('no script was traced');
    return {
      name: 'paint-layouts',
      value: layouts,
      detail: `while ${MENTIONS} mentions are found and painted, in ${scripts} runs of scripts`,
    };
  });
}
