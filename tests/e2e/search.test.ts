import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Tab } from '../browsers/extension-browser.ts';
import { inSharedChromiumFirst, type Stage } from './support/in-both-browsers.ts';

const FIELD = '[role="combobox"]';

/** Titles of the results, the best first. */
const results = (popup: Page) =>
  popup.evaluate(() => [...document.querySelectorAll('[data-result] .result-title')].map((title) => title.textContent));

const activeResult = (popup: Page) =>
  popup.evaluate(() => {
    const id = document.querySelector('[role="combobox"]')?.getAttribute('aria-activedescendant');
    return (id && document.getElementById(id)?.getAttribute('data-result-id')) || null;
  });

const queryIn = (popup: Page) =>
  popup.$eval(FIELD, (field) => (field instanceof HTMLInputElement ? field.value : null));

const hasCursor = (popup: Page) => popup.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox');

async function openSearch(stage: Stage, tab: Tab): Promise<Page> {
  const popup = await stage.browser.openToolbarPopup(tab);
  await popup.waitForSelector(FIELD);
  await expect.poll(() => hasCursor(popup)).toBe(true);
  return popup;
}

/** Searches and opens the result with an id, by the keys alone. */
async function openResult(popup: Page, query: string, id: string): Promise<void> {
  await popup.keyboard.type(query);
  await popup.waitForSelector(`[data-result-id="${id}"]`);
  const places = await popup.$$eval('[data-result-id]', (rows) =>
    rows.map((row) => row.getAttribute('data-result-id')),
  );
  for (let step = places.indexOf(id); step > 0; step--) await popup.keyboard.press('ArrowDown');
  await expect.poll(() => activeResult(popup)).toBe(id);
  await popup.keyboard.press('Enter');
}

const isSeen = (popup: Page, selector: string) =>
  popup.evaluate((sought) => {
    const element = document.querySelector(sought);
    if (!element?.checkVisibility()) return false;
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom > top && top < innerHeight;
  }, selector);

inSharedChromiumFirst('the search in the toolbar popup', (stage) => {
  it('has the cursor in its field, shows the topics, and finds as one types', async () => {
    const popup = await openSearch(stage, await stage.open('<p>Nothing of that kind.</p>'));
    expect((await popup.$$('[data-topic]')).length).toBeGreaterThan(10);
    await popup.keyboard.type('psak');
    await expect.poll(async () => (await results(popup))[0]).toBe('Jen Psaki');
    const marks = await popup.$$eval('mark', (found) => found.map((mark) => mark.textContent));
    expect(new Set(marks)).toEqual(new Set(['Psaki']));
    await popup.close();
  });

  it('finds what was misspelt, and offers what was meant', async () => {
    const popup = await openSearch(stage, await stage.open('<p>Nothing of that kind.</p>'));
    await popup.keyboard.type('Beijng');
    await expect.poll(async () => (await results(popup))[0]).toBe('Beijing 2022 boycott');
    expect(await popup.$eval('[data-search-nothing]', (words) => words.textContent)).toBe(
      'Nothing in the two articles matches "Beijng". Did you mean Beijing?',
    );
    await popup.click('.search-suggestion');
    await expect.poll(() => queryIn(popup)).toBe('Beijing');
    await expect.poll(() => popup.$('[data-search-nothing]')).toBeNull();
    await popup.close();
  });

  it('opens a topic by the keys as a card with its citations, and leads back to the results', async () => {
    const popup = await openSearch(stage, await stage.open('<p>Nothing of that kind.</p>'));
    await openResult(popup, 'boycott', 'moscow-1980-boycott');
    await popup.waitForSelector('[data-card-topic="moscow-1980-boycott"] [data-statement] [data-citation]');
    await popup.click('[aria-label="Back"]');
    await popup.waitForSelector(FIELD);
    expect(await queryIn(popup)).toBe('boycott');
    await expect.poll(() => activeResult(popup)).toBe('moscow-1980-boycott');
    await expect.poll(() => hasCursor(popup)).toBe(true);
    await popup.close();
  });

  it('opens a statement where it is seen at once', async () => {
    const popup = await openSearch(stage, await stage.open('<p>Nothing of that kind.</p>'));
    await openResult(popup, 'south china sea', 'axios-2021-04-06.7c');
    await popup.waitForSelector('[data-card-topic="antony-blinken"]');
    await expect.poll(() => isSeen(popup, '[data-statement="axios-2021-04-06.7c"] [data-statement-text]')).toBe(true);
    await popup.close();
  });

  it('opens an article as a card, with each statement by paragraph', async () => {
    const popup = await openSearch(stage, await stage.open('<p>Nothing of that kind.</p>'));
    await openResult(popup, 'cnn', 'cnn-2021-12-06');
    await popup.waitForSelector('[data-card-article="cnn-2021-12-06"]');
    const paragraphs = await popup.$$eval('[data-card-article] [data-paragraph]', (found) =>
      found.map((paragraph) => Number(paragraph.getAttribute('value'))),
    );
    expect(paragraphs.length).toBeGreaterThan(15);
    expect(paragraphs).toEqual([...paragraphs].sort((one, other) => one - other));
    await popup.close();
  });

  it('clears its field with Escape and stays open', async () => {
    const popup = await openSearch(stage, await stage.open('<p>Nothing of that kind.</p>'));
    await popup.keyboard.type('psak');
    await expect.poll(async () => (await results(popup)).length).toBeGreaterThan(0);
    await popup.keyboard.press('Escape');
    await expect.poll(() => queryIn(popup)).toBe('');
    await popup.keyboard.type('xinj');
    await expect.poll(async () => (await results(popup))[0]).toBe('Xinjiang');
    await popup.close();
  });

  it('never changes its height while one types', async () => {
    const popup = await openSearch(stage, await stage.open('<p>Nothing of that kind.</p>'));
    const heights = new Set<number>();
    for (const key of ['', 'p', 's', 'z', 'q', 'x']) {
      if (key !== '') await popup.keyboard.press(key as 'p');
      heights.add(await popup.evaluate(() => document.documentElement.scrollHeight));
    }
    expect(heights.size).toBe(1);
    await popup.close();
  });

  it('works over a blank page and over a page of the browser itself', async () => {
    // Puppeteer waits in vain for Firefox's own pages.
    const ofTheBrowser = stage.browser.name === 'chromium' ? ['chrome://version/'] : [];
    for (const address of ['about:blank', ...ofTheBrowser]) {
      const tab = await stage.browser.openTab(address);
      const popup = await openSearch(stage, tab);
      await openResult(popup, '新疆', 'xinjiang');
      await popup.waitForSelector('[data-card-topic="xinjiang"] [data-citation]');
      await popup.close();
      await tab.close();
    }
  });

  it('works offline', async () => {
    const tab = await stage.open('<p>Nothing of that kind.</p>');
    const popup = await openSearch(stage, tab);
    await popup.setOfflineMode(true);
    await expect.poll(() => popup.evaluate(() => navigator.onLine)).toBe(false);
    await openResult(popup, 'solar', 'forced-labour-and-solar-panels');
    await popup.waitForSelector('[data-card-topic="forced-labour-and-solar-panels"] [data-citation]');
    await popup.close();
  });
});
