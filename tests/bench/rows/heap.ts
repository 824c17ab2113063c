import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { framesOf } from '../../browsers/frames.ts';
import type { Lab } from '../lab.ts';
import { MENTION_FREE } from '../pages/make-page.ts';
import type { Row } from '../row.ts';
import { settledHeapOf } from '../settled-heap.ts';
import { median } from '../statistics.ts';

const ROUNDS = 5;
/** Of text: a long article. */
const MEGABYTES = 0.1;
/**
 * The page is as old with the extension as without. Until its first frames are drawn it holds some 340 kB more, which would
 * otherwise be counted on one side alone; after 150 ms they are gone, and the sentinel has read such a page in half a second.
 */
const SETTLED_MS = 1_000;

/**
 * What a page without mentions holds with the extension beyond what it holds without: our world with its globals, the
 * sentinel's code and tables, and the browser's own objects that it made. Each load has a process of its own.
 */
export const heap: Row = {
  names: ['heap-mb'],
  async measure(lab) {
    const ours: number[] = [];
    const plain: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await heapWith(lab));
      plain.push(await lab.inPlainTab((page) => megabytesOf(page, lab)));
    }
    const spread = 1_000 * (Math.max(...ours) - Math.min(...ours));
    const detail = `${median(ours).toFixed(3)} MB (within ${spread.toFixed(0)} kB) / ${median(plain).toFixed(3)} MB, medians of ${ROUNDS} fresh loads each, ${SETTLED_MS} ms old`;
    return [{ name: 'heap-mb', value: median(ours) - median(plain), detail }];
  },
};

async function heapWith(lab: Lab): Promise<number> {
  const browser = await lab.extension();
  const tab = await browser.openTab();
  try {
    const megabytes = await megabytesOf(tab.page, lab);
    const measured = Date.now();
    // Asked afterwards: the question runs in our world and takes 24 kB there.
    const [frame] = await framesOf(browser, tab);
    const isRead = frame?.report?.quiet === true && frame.report.quietForMs >= Date.now() - measured;
    if (!isRead) throw new Error('the sentinel has not read the page');
    return megabytes;
  } finally {
    await tab.close();
  }
}

/** Of all worlds of the page's process, typed arrays and the browser's own objects included, in MB. */
async function megabytesOf(page: Page, lab: Lab): Promise<number> {
  await page.goto(lab.pages.addressOf({ ...MENTION_FREE, megabytes: MEGABYTES }), { waitUntil: 'load' });
  await pause(SETTLED_MS);
  const { scripts, browser, backing } = await settledHeapOf(page);
  return (scripts + browser + backing) / 1e6;
}
