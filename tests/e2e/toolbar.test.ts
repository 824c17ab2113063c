import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import type { Settings } from '../../src/settings/settings.ts';
import { ask } from '../browsers/control-page.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { framesOf } from '../browsers/frames.ts';
import { inBothBrowsers, type Stage } from './support/in-both-browsers.ts';
import { highlightsOf, mentionsIn } from './support/what-a-page-has.ts';

const PAGE = '<p>Jen Psaki spoke of Xinjiang.</p><p>Psaki said so.</p><iframe srcdoc="<p>Ned Price</p>"></iframe>';

const badgeOf = (stage: Stage, tab: Tab) =>
  ask<string>(stage.browser.control, `await api.action.getBadgeText({ tabId: ${tab.id} })`);

const rowsOf = (popup: Page) =>
  popup.evaluate(() =>
    [...document.querySelectorAll('[data-topic]')].map((row) => {
      const number = row.querySelector('[aria-hidden]')?.textContent;
      return `${row.querySelector('.topic-name')?.textContent} ${number}`;
    }),
  );

const stateOf = (popup: Page) =>
  popup.evaluate(() => document.querySelector('[data-page-state]')?.getAttribute('data-page-state') ?? null);

const press = (popup: Page, label: string) =>
  popup.evaluate((name) => {
    const labels = [...document.querySelectorAll('label')];
    labels.find((each) => each.textContent?.includes(name))?.click();
  }, label);

const choose = (stage: Stage, fields: Partial<Settings>) =>
  ask(stage.browser.control, `void (await api.storage.sync.set(${JSON.stringify(fields)}))`);

inBothBrowsers('the toolbar', (stage) => {
  afterEach(() => ask(stage.browser.control, 'void (await api.storage.sync.clear())'));

  it('counts the mentions of all frames on its button', async () => {
    const tab = await stage.open(PAGE);
    await expect.poll(() => badgeOf(stage, tab)).toBe('4');
    await tab.page.evaluate(() => document.querySelector('p')?.remove());
    await expect.poll(() => badgeOf(stage, tab), { timeout: 5000 }).toBe('2');
  });

  it('shows no number where there is nothing', async () => {
    const tab = await stage.open('<p>Nothing of that kind.</p>');
    expect(await badgeOf(stage, tab)).toBe('');
  });

  it('lists the mentions of the page by topic, most mentioned first', async () => {
    const tab = await stage.open(PAGE);
    const popup = await stage.browser.openToolbarPopup(tab);
    await expect.poll(() => rowsOf(popup)).toEqual(['Jen Psaki 2', 'Ned Price 1', 'Xinjiang 1']);
    await popup.close();
  });

  it('opens a topic as the same card, with a way back', async () => {
    const tab = await stage.open(PAGE);
    const popup = await stage.browser.openToolbarPopup(tab);
    await popup.waitForSelector('[data-topic="xinjiang"]');
    await popup.click('[data-topic="xinjiang"]');
    await popup.waitForSelector('[data-card-topic="xinjiang"] [data-citation]');
    await popup.click('[aria-label="Back"]');
    await expect.poll(() => rowsOf(popup)).toHaveLength(3);
    await popup.close();
  });

  it('switches the site off and on again, at once and without a reload', async () => {
    const tab = await stage.open(PAGE);
    const popup = await stage.browser.openToolbarPopup(tab);
    await expect.poll(() => rowsOf(popup)).toHaveLength(3);
    await press(popup, '127.0.0.1');
    await expect.poll(() => stateOf(popup)).toBe('off-here');
    await expect.poll(() => highlightsOf(tab.page)).toEqual({});
    await expect.poll(() => badgeOf(stage, tab)).toBe('');
    await press(popup, '127.0.0.1');
    await expect.poll(() => rowsOf(popup), { timeout: 5000 }).toHaveLength(3);
    await expect.poll(() => mentionsIn(stage, tab)).toHaveLength(4);
    await expect.poll(() => badgeOf(stage, tab)).toBe('4');
    await popup.close();
  });

  it('lets no script into a page of a site that is off', async () => {
    await choose(stage, { sites: { mode: 'everywhere-but', hosts: ['127.0.0.1'] } });
    const foreign = stage.server.otherOrigin + stage.server.add('<p>Ned Price</p>');
    const tab = await stage.open(`<p>Jen Psaki</p><iframe src="${foreign}"></iframe>`);
    expect((await framesOf(stage.browser, tab)).map(({ tenant }) => tenant)).toEqual([null, null]);
    const popup = await stage.browser.openToolbarPopup(tab);
    await expect.poll(() => stateOf(popup)).toBe('off-here');
    await popup.close();
  });

  it('switches everything off and on again', async () => {
    const tab = await stage.open(PAGE);
    const popup = await stage.browser.openToolbarPopup(tab);
    await expect.poll(() => rowsOf(popup)).toHaveLength(3);
    await press(popup, 'everywhere');
    await expect.poll(() => stateOf(popup)).toBe('off');
    await expect.poll(() => highlightsOf(tab.page)).toEqual({});
    expect(await ask(stage.browser.control, 'await api.scripting.getRegisteredContentScripts()')).toEqual([]);
    await press(popup, 'everywhere');
    await expect.poll(() => rowsOf(popup), { timeout: 5000 }).toHaveLength(3);
    await popup.close();
  });

  it('says so where nothing is found', async () => {
    const tab = await stage.open('<p>Nothing of that kind.</p>');
    const popup = await stage.browser.openToolbarPopup(tab);
    await expect.poll(() => stateOf(popup)).toBe('nothing');
    await popup.close();
  });
});
