import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { enterInAddressBar, typeInAddressBar } from '../../browsers/address-bar.ts';
import { ask } from '../../browsers/control-page.ts';
import type { Tab } from '../../browsers/extension-browser.ts';
import { openFirstPopover } from '../../browsers/popover.ts';
import { chooseByEvent } from '../../browsers/selection-menu.ts';
import { askCard, openLabel, pressInCard, restOn } from './card.ts';
import type { Stage } from './in-both-browsers.ts';
import { choose } from './living-tab.ts';
import { downloadedBy, importText, openOptions, pressCalled, wordsOf } from './options-page.ts';
import { flip, openPopup, press, unfold } from './popup.ts';
import { mentionsIn } from './what-a-page-has.ts';

/** A page for `useCards`, with whatever frames are given. */
export const cardsPage = (frames: string): string =>
  `<p><b id="a">Jen Psaki</b> spoke of <b id="b">Xinjiang</b>.</p>${frames}`;

const SLOW = { timeout: 15_000 };
const openOwn = (stage: Stage) =>
  ask<string[]>(
    stage.browser.control,
    `(await api.tabs.query({})).flatMap(({ url }) => url?.startsWith(location.origin) ? url.slice(location.origin.length) : [])`,
  );

/** Waits until a page of ours has come in a tab of its own, and closes it. */
async function closeOwn(stage: Stage, path: string): Promise<void> {
  await expect.poll(() => openOwn(stage), SLOW).toContain(path);
  await ask(
    stage.browser.control,
    `void (await Promise.all((await api.tabs.query({}))
      .filter(({ url }) => url === location.origin + ${JSON.stringify(path)})
      .map(({ id }) => api.tabs.remove(id))))`,
  );
}

/** Marks and cards by pointer and keys, inside a card, "Not this" and its undo, the way to the library. */
export async function useCards(stage: Stage, tab: Tab): Promise<void> {
  await restOn(tab.page, '#a');
  await expect.poll(() => openLabel(stage, tab), SLOW).toBe('Jen Psaki');
  await askCard(stage, tab, (root) => {
    for (const details of root.querySelectorAll('details')) details.open = true;
    root.querySelector('.related')?.scrollIntoView({ block: 'center' });
  });
  await pressInCard(stage, tab, 'Library');
  await closeOwn(stage, '/library.html#jen-psaki');
  await tab.page.bringToFront();
  await tab.page.keyboard.press('Escape');
  await stage.browser.sendCommand('next-mention');
  await expect.poll(() => openLabel(stage, tab), SLOW).toBe('Xinjiang');
  await stage.browser.sendCommand('previous-mention');
  await expect.poll(() => openLabel(stage, tab), SLOW).toBe('Jen Psaki');
  for (const choice of ['on this page', 'anywhere']) {
    const before = await mentionsIn(stage, tab);
    await openFirstPopover(stage.browser, tab);
    await pressInCard(stage, tab, 'Not this');
    await pressInCard(stage, tab, `Do not mark Jen Psaki ${choice}`);
    await expect.poll(() => mentionsIn(stage, tab), SLOW).not.toEqual(before);
    await pressInCard(stage, tab, 'Undo');
    await expect.poll(() => mentionsIn(stage, tab), SLOW).toEqual(before);
  }
  // By the session that took the place of the first, which went with the topic.
  await tab.page.$eval('#b', (element) => getSelection()?.selectAllChildren(element));
  await chooseByEvent(stage.browser, tab, 'Xinjiang');
  await expect.poll(() => openLabel(stage, tab), SLOW).toBe('Xinjiang');
  await restOnArticleLink(stage, tab);
  await chooseByEvent(stage.browser, tab, 'words that name nothing');
  await closeOwn(stage, '/library.html?find=words+that+name+nothing');
}

/** Rests on a link to an article without following it: a browser may connect early to where a link leads. */
async function restOnArticleLink(stage: Stage, tab: Tab): Promise<void> {
  const middle = await askCard(stage, tab, (root) => {
    for (const details of root.querySelectorAll('details')) details.open = true;
    const link = root.querySelector('a[data-url]');
    link?.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = link?.getClientRects()[0] ?? new DOMRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  if (!middle || middle.x === 0) throw new Error('the card has no link to an article');
  await tab.page.mouse.move(middle.x, middle.y);
}

/** Search, mentions and switches of the toolbar popup, and the address bar. */
export async function usePopup(stage: Stage, tab: Tab): Promise<void> {
  const popup = await openPopup(stage, tab);
  await unfold(popup, 'xinjiang');
  await popup.waitForSelector('.mention');
  await popup.type('[type="search"]', 'boycott psaki');
  await popup.waitForSelector('[data-result]');
  await press(popup, '.search-field [aria-label="Clear the search"]');
  await flip(popup, 'everywhere');
  await expect.poll(() => mentionsIn(stage, tab), SLOW).toEqual([]);
  await flip(popup, 'everywhere');
  await expect.poll(() => mentionsIn(stage, tab), SLOW).not.toEqual([]);
  await popup.close();
  await typeInAddressBar(stage.browser, 'psaki');
  await enterInAddressBar(stage.browser, 'jen psaki');
  await closeOwn(stage, '/library.html#jen-psaki');
}

/** Every field of the options, the backup, the other pages of ours. */
export async function useOwnPages(stage: Stage): Promise<void> {
  const { page, close } = await openOptions(stage);
  await changeEveryField(page);
  await pressCalled(page, 'Reset all settings');
  await expect.poll(() => wordsOf(page, '.backup-news'), SLOW).toContain('Undo');
  await pressCalled(page, 'Undo');
  const { name, text } = await downloadedBy(stage, page, () => pressCalled(page, 'Export'));
  await pressCalled(page, 'Reset all settings');
  await importText(page, name, text);
  await pressCalled(page, 'Reset all settings');
  await expect.poll(() => wordsOf(page, '.backup-news'), SLOW).toMatch(/^The settings are as new\./);
  await close();
  for (const path of ['library.html?find=xinjiang#axios-2021-04-06', 'first-run.html', 'preview.html']) {
    const own = await stage.browser.openOwnPage(path);
    await expect.poll(() => own.page.evaluate(() => document.body.innerText.length)).toBeGreaterThan(100);
    await own.close();
  }
}

async function changeEveryField(page: Page): Promise<void> {
  await page.type('.add-site .text-field', 'elsewhere.test');
  await page.keyboard.press('Enter');
  const changed = await page.evaluate(() => {
    const inputs = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"], input[type="checkbox"]')];
    for (const input of inputs) input.click();
    return inputs.length;
  });
  expect(changed).toBeGreaterThan(20);
  await page.focus('input[type="range"]');
  await page.keyboard.press('End');
}

/** Marks in the page's text, a switched-off site, the shortcut for it, an update. */
export async function useTheRest(stage: Stage, tab: Tab): Promise<void> {
  await tab.page.bringToFront();
  // It was off for a moment while the options changed.
  await expect.poll(() => mentionsIn(stage, tab), SLOW).not.toEqual([]);
  await choose(stage, { painter: 'inline' });
  await expect.poll(() => tab.page.$('mark'), SLOW).not.toBeNull();
  await choose(stage, { painter: 'highlight' });
  await expect.poll(() => tab.page.$('mark'), SLOW).toBeNull();
  await stage.browser.sendCommand('toggle-site');
  await expect.poll(() => mentionsIn(stage, tab), SLOW).toEqual([]);
  await stage.browser.sendCommand('toggle-site');
  await expect.poll(() => mentionsIn(stage, tab), SLOW).not.toEqual([]);
  await stage.browser.updateExtension();
  await expect.poll(() => mentionsIn(stage, tab), SLOW).not.toEqual([]);
}
