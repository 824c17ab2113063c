import type { Page } from 'puppeteer-core';
import { waitUntilAnnotated } from '../../browsers/annotation.ts';
import type { Lab } from '../lab.ts';
import { MENTION_FREE } from '../pages/make-page.ts';
import type { Row } from '../row.ts';
import { median } from '../statistics.ts';

const ROUNDS = 5;
/** Of text: a long article. */
const MEGABYTES = 0.1;

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
      plain.push(await lab.inPlainTab((page) => loadedHeapOf(page, lab)));
    }
    const detail = `${median(ours).toFixed(2)} MB / ${median(plain).toFixed(2)} MB, medians of ${ROUNDS} fresh loads each`;
    return [{ name: 'heap-mb', value: median(ours) - median(plain), detail }];
  },
};

async function heapWith(lab: Lab): Promise<number> {
  const browser = await lab.extension();
  const tab = await browser.openTab();
  try {
    return await loadedHeapOf(tab.page, lab, async () => {
      if (!(await waitUntilAnnotated(browser, tab))) throw new Error('the sentinel has not read the page');
    });
  } finally {
    await tab.close();
  }
}

/** Of all worlds of the page's process, typed arrays and the browser's own objects included, in MB. */
async function loadedHeapOf(page: Page, lab: Lab, untilRead = async () => {}): Promise<number> {
  await page.goto(lab.pages.addressOf({ ...MENTION_FREE, megabytes: MEGABYTES }), { waitUntil: 'load' });
  await untilRead();
  const session = await page.createCDPSession();
  // The second time for what the first one only lets go.
  for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number } =
    await session.send('Runtime.getHeapUsage');
  await session.detach();
  return (usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0)) / 1e6;
}
