import type { Page } from 'puppeteer-core';
import type { FirstLook } from '../in-page/first-look.ts';
import { laidOutOnce } from '../pages/laid-out-once.ts';
import { MENTION_SENTENCES, makePage } from '../pages/make-page.ts';
import type { Row } from '../row.ts';
import { median } from '../statistics.ts';

/** Odd, so that there is a middle one. */
const ROUNDS = 9;

/** A first look at a long page whose first paragraph holds a mention, over a walk through all of its text. */
export const viewport: Row = {
  names: ['viewport'],
  async measure(lab) {
    const script = await lab.bundle('first-look.ts');
    const address = lab.pages.addressOfMarkup(
      laidOutOnce(makePage({ megabytes: 5, mentions: 5, firstInView: true, seed: 1 })),
    );
    const onFreshPage = <T>(use: (page: Page) => Promise<unknown>) =>
      lab.inPlainTab(async (page) => {
        await page.goto(address);
        await page.evaluate(script);
        // The page's own first frames, and what loading it left behind, are not ours.
        await page.evaluate(
          'new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(seen, 50))))',
        );
        await page.evaluate('gc()');
        return (await use(page)) as T;
      });
    const learnt = JSON.stringify(await onFreshPage((page) => page.evaluate('bench.learn()')));
    const walks: number[] = [];
    const looks: FirstLook[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      // The look first: what it touches of the page, the walk finds touched.
      await onFreshPage(async (page) => {
        looks.push((await page.evaluate(`bench.lookFirst(${learnt})`)) as FirstLook);
        await page.evaluate('gc()');
        walks.push((await page.evaluate('bench.timeBareWalk()')) as number);
      });
    }
    const unpainted = looks.find(({ painted }) => !painted.some((text) => MENTION_SENTENCES[0].startsWith(text)));
    if (unpainted) throw new Error(`the first look painted ${JSON.stringify(unpainted.painted)}`);
    const looked = median(looks.map(({ startMs, layoutMs }) => startMs + layoutMs));
    const layout = median(looks.map(({ layoutMs }) => layoutMs));
    const walked = median(walks);
    return [
      {
        name: 'viewport',
        value: looked / walked,
        detail: `${looked.toFixed(1)} ms, ${layout.toFixed(1)} of them style and layout after it / ${walked.toFixed(1)} ms; medians of ${ROUNDS} fresh loads`,
      },
    ];
  },
};
