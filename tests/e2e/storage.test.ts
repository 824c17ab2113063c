import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { ask } from '../browsers/control-page.ts';
import { inBothBrowsers, type Stage } from './support/in-both-browsers.ts';
import { downloadedBy, importText, openingOptions, PAGE, pressCalled, wordsOf } from './support/options-page.ts';
import { openPopup } from './support/popup.ts';
import { highlightsOf } from './support/what-a-page-has.ts';

type Area = 'sync' | 'local';

const storedIn = (stage: Stage, area: Area) =>
  ask<Record<string, unknown>>(stage.browser.control, `await api.storage.${area}.get()`);
const store = (stage: Stage, fields: unknown) =>
  ask(stage.browser.control, `void (await api.storage.sync.set(${JSON.stringify(fields)}))`);

/** Changes of each page; together more than the 120 writes a minute that sync takes in Chromium. */
const CHANGES = 50;

/** Adds sites as fast as the page takes them, each without waiting for the one before. */
const addSites = (page: Page, name: string) =>
  page.evaluate(
    async (begin, count) => {
      const input = document.querySelector<HTMLInputElement>('.add-site .text-field');
      const form = document.querySelector<HTMLFormElement>('.add-site');
      for (let at = 0; at < count && input && form; at++) {
        input.value = `${begin}${at}.test`;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        // Drawn by then. No timer: a page behind has one a second.
        await new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(null);
        });
        form.requestSubmit();
      }
    },
    name,
    CHANGES,
  );

/** Flips a switch so often that it is left on the other side. */
const flipOften = (page: Page, selector: string) =>
  page.evaluate(
    async (wanted, times) => {
      const flip = document.querySelector<HTMLElement>(wanted);
      for (let at = 0; at < times; at++) {
        flip?.click();
        await Promise.resolve();
      }
    },
    selector,
    CHANGES + 1,
  );

inBothBrowsers('the storage', (stage) => {
  const open = openingOptions(stage);

  it('of a later version with bad values is used as far as it can be, told once, exported and left as it is', async () => {
    const bad = { version: 2, theme: 'mud', topicsOff: ['jen-psaki', 3], wording: 'long' };
    await store(stage, bad);
    const tab = await stage.open(PAGE);
    expect(await highlightsOf(tab.page)).toEqual({ place: 2 });

    const popup = await openPopup(stage, tab);
    await expect.poll(() => wordsOf(popup, '.popup-switches')).toContain('could not be read');
    await popup.close();

    const page = await open();
    await expect.poll(() => wordsOf(page, '.unreadable')).toContain('theme: "mud"');
    expect(await wordsOf(page, '.unreadable')).toMatch(/^A later Backgrounder .* 2 stored settings could not be read/);
    const file = await downloadedBy(stage, page, () => pressCalled(page, 'Export'));
    expect(JSON.parse(file.text)).toMatchObject({
      version: 1,
      theme: 'system',
      topicsOff: ['jen-psaki'],
      unreadable: { version: 2, theme: 'mud', topicsOff: ['jen-psaki', 3] },
    });
    await pressCalled(page, 'Dark');
    await expect.poll(() => storedIn(stage, 'sync')).toEqual({ ...bad, theme: 'dark' });
    await importText(page, file.name, file.text);
    expect(await wordsOf(page, '.backup-news')).toBe(`The settings are those of ${file.name}. Undo`);
    await pressCalled(page, 'Dismiss');
    await expect.poll(() => wordsOf(page, '.unreadable')).toBe('');

    const again = await open();
    await expect.poll(() => wordsOf(again, '.errors-count')).toBe('No errors.');
    expect(await wordsOf(again, '.unreadable')).toBe('');
    expect(await storedIn(stage, 'local')).toMatchObject({ unreadable: { values: { theme: 'mud' }, isTold: true } });
  });

  it('that sync refuses is kept on this device, holds on pages, and is said to be', async () => {
    const { hostname } = new URL(stage.server.origin);
    const hosts = Array.from({ length: 400 }, (_, at) => `${'long-name.'.repeat(3)}h${at}.test`);
    const page = await open();
    const sites = { mode: 'everywhere-but', hosts: [...hosts, hostname] };
    await importText(page, 'many.json', JSON.stringify({ version: 1, sites }));
    await expect.poll(() => wordsOf(page, '.preview-trouble')).toContain('It is kept on this device.');
    expect(await storedIn(stage, 'sync')).not.toHaveProperty('sites');
    const tab = await stage.browser.openTab(stage.server.origin + stage.server.add(PAGE));
    try {
      const popup = await openPopup(stage, tab);
      await expect
        .poll(() => popup.evaluate(() => document.querySelector<HTMLElement>('.page-state')?.dataset.pageState))
        .toBe('off-here');
      await popup.close();
    } finally {
      await tab.close();
    }
  });

  it('loses no change of three pages that write at once, also where sync takes no more', async () => {
    const [one, other, popup] = await Promise.all([open(), open(), stage.browser.openOwnPage('popup.html')]);
    try {
      await popup.page.waitForSelector('.popup-switches [role="switch"]');
      await Promise.all([
        addSites(one, 'a'),
        addSites(other, 'b'),
        flipOften(popup.page, '.popup-switches [role="switch"]'),
        flipOften(other, '#toolbar [role="switch"]'),
      ]);
      const expected = ['a', 'b']
        .flatMap((name) => Array.from({ length: CHANGES }, (_, at) => `${name}${at}.test`))
        .sort();
      const merged = async () => ({ ...(await storedIn(stage, 'sync')), ...(await storedIn(stage, 'local')) });
      await expect
        .poll(async () => (await merged()).sites, { timeout: 30_000 })
        .toEqual({ mode: 'everywhere-but', hosts: expected });
      await expect.poll(merged).toMatchObject({ enabled: false, badge: false });
      await expect.poll(async () => (await wordsOf(one, '.sites'))?.split(' ')).toEqual(expected);
    } finally {
      await popup.close();
    }
  });
});
