import { setTimeout as pause } from 'node:timers/promises';
import type { ExtensionBrowser } from '../../browsers/extension-browser.ts';
import { type OurWork, ourWorkIn } from '../our-work.ts';
import { laidOutOnce } from '../pages/laid-out-once.ts';
import { makePage } from '../pages/make-page.ts';
import type { Row } from '../row.ts';
import { median, percentile } from '../statistics.ts';

const LOADS = 100;
/** From the page's load on: the start, the first look, and the slices in which our code is cold. Those after them are alike. */
const READ_FOR_MS = 1_000;
const LONG_TASK_MS = 50;

/** What the built extension does to a long page with mentions, from its first script on. */
export const slices: Row = {
  names: ['slice-p99-ms', 'long-tasks'],
  async measure(lab) {
    const browser = await lab.extension();
    const address = lab.pages.addressOfMarkup(
      laidOutOnce(makePage({ megabytes: 5, mentions: 100, firstInView: true, seed: 1 })),
    );
    const all: OurWork[] = [];
    for (let loads = 0; loads < LOADS; loads++) all.push(...(await traceLoad(browser, address)));
    return summarise(all);
  },
};

/**
 * One at a time: a second one on the same cores would be what is measured. In a window and a process of its own, so that
 * nothing of an earlier page has to be cleared away in it, and so that it is in front: behind another tab no frame is drawn,
 * and a page's styles wait until a script asks for them.
 */
async function traceLoad({ control, origin }: ExtensionBrowser, address: string): Promise<readonly OurWork[]> {
  const page = await control.browser().newPage({ type: 'window' });
  await page.tracing.start({ categories: ['-*', 'toplevel', 'devtools.timeline'] });
  await page.goto(address);
  await pause(READ_FOR_MS);
  const trace = await page.tracing.stop();
  await page.close();
  return ourWorkIn(trace ?? new Uint8Array(), origin);
}

function summarise(all: readonly OurWork[]) {
  const slices = all.flatMap((one) => one.slices);
  const tasks = all.flatMap((one) => one.tasks);
  const restyles = all.flatMap((one) => one.restyles);
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const medianOf = (values: readonly (readonly number[])[]) => ms(median(values.map((one) => Math.max(...one))));
  return [
    {
      name: 'slice-p99-ms',
      value: percentile(slices, 99),
      detail: `${slices.length} runs of ours of 0.1 ms or more in the first ${READ_FOR_MS} ms of ${all.length} loads; median ${ms(median(slices))}, longest ${ms(Math.max(...slices))}; a script's evaluation is none, the longest of each load took ${medianOf(all.map((one) => one.evaluations))} in the median`,
    },
    {
      name: 'long-tasks',
      value: all.length < LOADS ? Number.NaN : tasks.filter((task) => task >= LONG_TASK_MS).length,
      detail: `the longest task in which a script of ours ran or the page was styled for our sheet took ${ms(Math.max(...tasks))}, the longest of each load ${medianOf(all.map((one) => one.tasks))} in the median, the longest without that styling ${medianOf(all.map((one) => [...one.tasks].sort((a, b) => b - a).slice(one.restyles.length)))}; such styling: ${restyles.length} times, ${ms(median(restyles))} in the median`,
    },
  ];
}
