import { setTimeout as pause } from 'node:timers/promises';
import type { ExtensionBrowser } from '../../browsers/extension-browser.ts';
import { type OurWork, ourWorkIn } from '../our-work.ts';
import { laidOutOnce } from '../pages/laid-out-once.ts';
import { makePage } from '../pages/make-page.ts';
import type { Row } from '../row.ts';
import { percentile } from '../statistics.ts';

const LOADS = 100;
/** At a time, because one load takes three seconds of a core. */
const WINDOWS = 2;
/** A long page is not read to its end in it; its first look and most slices are over. */
const READ_FOR_MS = 800;
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
    for (let loads = 0; loads < LOADS; loads += WINDOWS) all.push(...(await traceLoads(browser, address)));
    return summarise(all);
  },
};

/**
 * Each in a window and a process of its own, so that nothing of an earlier page has to be cleared away in it, and so that it is
 * in front: behind another tab no frame is drawn, and a page's styles wait until a script asks for them.
 */
async function traceLoads({ control, origin }: ExtensionBrowser, address: string): Promise<readonly OurWork[]> {
  const browser = control.browser();
  const pages = await Promise.all(Array.from({ length: WINDOWS }, () => browser.newPage({ type: 'window' })));
  const [first] = pages;
  if (!first) return [];
  await first.tracing.start({ categories: ['-*', 'toplevel', 'devtools.timeline'] });
  await Promise.all(
    pages.map(async (page) => {
      await page.goto(address);
      await pause(READ_FOR_MS);
    }),
  );
  const trace = await first.tracing.stop();
  await Promise.all(pages.map((page) => page.close()));
  return ourWorkIn(trace ?? new Uint8Array(), origin);
}

function summarise(all: readonly OurWork[]) {
  const slices = all.flatMap((one) => one.slices);
  const tasks = all.flatMap((one) => one.tasks);
  const restyles = all.flatMap((one) => one.restyles);
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  return [
    {
      name: 'slice-p99-ms',
      value: percentile(slices, 99),
      detail: `${slices.length} idle and timer callbacks in the first ${READ_FOR_MS} ms of ${all.length} loads, two windows at a time; median ${ms(percentile(slices, 50))}, longest ${ms(Math.max(...slices))}`,
    },
    {
      name: 'long-tasks',
      value: all.length < LOADS ? Number.NaN : tasks.filter((task) => task >= LONG_TASK_MS).length,
      detail: `the longest task in which a script of ours ran or the page was styled for our sheet took ${ms(Math.max(...tasks))}, the longest of each load ${ms(
        percentile(
          all.map((one) => Math.max(...one.tasks)),
          50,
        ),
      )} in the median; such styling: ${restyles.length} times, ${ms(percentile(restyles, 50))} in the median`,
    },
  ];
}
