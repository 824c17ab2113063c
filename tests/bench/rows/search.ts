import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { readMainThread, since } from '../main-thread.ts';
import type { Row } from '../row.ts';
import { median, percentile } from '../statistics.ts';

const TIMES = 100;
/** What a reader types who corrects a slip: twelve letters and four times back. */
const KEYS = 'j e n space p s k Backspace a k o Backspace i Backspace Backspace s'
  .split(' ')
  .map((key) => (key === 'space' ? 'Space' : key)) as readonly ('Space' | 'Backspace')[];
const ROUNDS = 9;

/** Real keys in the real popup's own components, over an index of so many dossiers. */
export const search: Row = {
  names: ['search-key-ms'],
  measure: (lab) =>
    lab.inPlainTab(async (page) => {
      await page.goto(
        lab.pages.addressOfMarkup('<!doctype html><html lang="en"><title>Popup</title><body></body></html>'),
      );
      await page.evaluate(await lab.bundle('searching.tsx'));
      const indexMs: unknown = await page.evaluate(`bench.openPopup(${TIMES})`);
      const session = await page.createCDPSession();
      await session.send('Performance.enable');
      const taken: { readonly script: number; readonly all: number }[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        await page.focus('input');
        for (const key of KEYS) {
          const before = await readMainThread(session);
          await page.keyboard.press(key);
          await pause(30);
          const { script, task } = since(before, await readMainThread(session));
          if (round > 0) taken.push({ script, all: task });
        }
        await clear(page);
      }
      const scripts = taken.map(({ script }) => script);
      const value = median(scripts);
      return [
        {
          name: 'search-key-ms',
          value,
          detail: [
            `median of ${scripts.length} keystrokes of script, ${percentile(scripts, 95).toFixed(1)} ms the 95th percentile`,
            `${median(taken.map(({ all }) => all)).toFixed(1)} ms with styles, layout and paint`,
            `the index took ${Number(indexMs).toFixed(0)} ms to make`,
          ].join('; '),
        },
      ];
    }),
};

async function clear(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('input')?.value === '');
  await pause(100);
}
