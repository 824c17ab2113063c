import { afterEach, expect, it } from 'vitest';
import type { Settings } from '../../src/settings/settings.ts';
import { ask } from '../browsers/control-page.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { framesOf } from '../browsers/frames.ts';
import { inSharedBrowsers, type Stage } from './support/in-both-browsers.ts';
import { flip, openPopup, stateOf, topicsOf } from './support/popup.ts';
import { highlightsOf, mentionsIn } from './support/what-a-page-has.ts';

const PAGE = '<p>Jen Psaki spoke of Xinjiang.</p><p>Psaki said so.</p><iframe srcdoc="<p>Ned Price</p>"></iframe>';

const badgeOf = (stage: Stage, tab: Tab) =>
  ask<string>(stage.browser.control, `await api.action.getBadgeText({ tabId: ${tab.id} })`);

const choose = (stage: Stage, fields: Partial<Settings>) =>
  ask(stage.browser.control, `void (await api.storage.sync.set(${JSON.stringify(fields)}))`);

inSharedBrowsers('the toolbar', (stage) => {
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
    const popup = await openPopup(stage, tab);
    await expect.poll(() => topicsOf(popup)).toEqual(['Jen Psaki 2', 'Ned Price 1', 'Xinjiang 1']);
    await popup.close();
  });

  it('opens a topic as the same card, with a way back', async () => {
    const tab = await stage.open(PAGE);
    const popup = await openPopup(stage, tab);
    await popup.waitForSelector('.page-topic [data-topic="xinjiang"]');
    await popup.click('.page-topic [data-topic="xinjiang"]');
    await popup.waitForSelector('[data-card-topic="xinjiang"] [data-citation]');
    await popup.click('[aria-label="Back"]');
    await expect.poll(() => topicsOf(popup)).toHaveLength(3);
    await popup.close();
  });

  it('switches the site off and on again, at once and without a reload', async () => {
    const tab = await stage.open(PAGE);
    const popup = await openPopup(stage, tab);
    await expect.poll(() => topicsOf(popup)).toHaveLength(3);
    await flip(popup, '127.0.0.1');
    await expect.poll(() => stateOf(popup)).toBe('off-here');
    await expect.poll(() => highlightsOf(tab.page)).toEqual({});
    await expect.poll(() => badgeOf(stage, tab)).toBe('');
    await flip(popup, '127.0.0.1');
    await expect.poll(() => topicsOf(popup), { timeout: 5000 }).toHaveLength(3);
    await expect.poll(() => mentionsIn(stage, tab)).toHaveLength(4);
    await expect.poll(() => badgeOf(stage, tab)).toBe('4');
    await popup.close();
  });

  it('lets no script into a page of a site that is off', async () => {
    await choose(stage, { sites: { mode: 'everywhere-but', hosts: ['127.0.0.1'] } });
    const foreign = stage.server.otherOrigin + stage.server.add('<p>Ned Price</p>');
    const tab = await stage.open(`<p>Jen Psaki</p><iframe src="${foreign}"></iframe>`);
    expect((await framesOf(stage.browser, tab)).map(({ tenant }) => tenant)).toEqual([null, null]);
    const popup = await openPopup(stage, tab);
    await expect.poll(() => stateOf(popup)).toBe('off-here');
    await popup.close();
  });

  it('switches everything off and on again', async () => {
    const tab = await stage.open(PAGE);
    const popup = await openPopup(stage, tab);
    await expect.poll(() => topicsOf(popup)).toHaveLength(3);
    await flip(popup, 'everywhere');
    await expect.poll(() => stateOf(popup)).toBe('off');
    await expect.poll(() => highlightsOf(tab.page)).toEqual({});
    // The page hears of it by itself, and may be done before the background.
    const registered = () => ask(stage.browser.control, 'await api.scripting.getRegisteredContentScripts()');
    await expect.poll(registered).toEqual([]);
    await flip(popup, 'everywhere');
    await expect.poll(() => topicsOf(popup), { timeout: 5000 }).toHaveLength(3);
    await popup.close();
  });
});
