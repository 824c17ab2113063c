import { afterEach, expect, it } from 'vitest';
import { ask } from '../browsers/control-page.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { ALL_SITES, grantSites } from '../browsers/site-access.ts';
import { inBothBrowsers, type Stage } from './support/in-both-browsers.ts';
import { highlightsOf } from './support/what-a-page-has.ts';

const SLOW = { timeout: 5000 };
const PAGE = '<p>Jen Psaki spoke of Xinjiang.</p><iframe srcdoc="<p>Ned Price</p>"></iframe>';
const MARKS = { person: 1, place: 1 };

const badgeOf = (stage: Stage, tab: Tab) =>
  ask<string>(stage.browser.control, `await api.action.getBadgeText({ tabId: ${tab.id} })`);

/** What the frame inside the page sees of our highlights. */
const innerMarks = (tab: Tab) =>
  tab.page.evaluate(() => {
    const inner = window[0] as (Window & typeof globalThis) | undefined;
    return inner?.CSS.highlights.get('backgrounder-person')?.size ?? 0;
  });

/** Lets a script of ours come, if one may. */
const addName = (tab: Tab) =>
  tab.page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'Ned Price' })),
  );

inBothBrowsers('permissions', (stage) => {
  afterEach(() => grantSites(stage.browser, ALL_SITES));

  it('leaves every open page at once when access is taken back, and returns without a reload', async () => {
    const tab = await stage.open(PAGE);
    const quiet = await stage.open('<p>Nothing.</p>');
    expect(await highlightsOf(tab.page)).toEqual(MARKS);
    await expect.poll(() => badgeOf(stage, tab)).toBe('3');

    await grantSites(stage.browser, null);
    await expect.poll(() => highlightsOf(tab.page), SLOW).toEqual({});
    await expect.poll(() => innerMarks(tab), SLOW).toBe(0);
    await expect.poll(() => badgeOf(stage, tab), SLOW).toBe('');
    await addName(tab);
    await addName(quiet);

    await grantSites(stage.browser, ALL_SITES);
    await expect.poll(() => highlightsOf(tab.page), SLOW).toEqual({ ...MARKS, person: 2 });
    await expect.poll(() => innerMarks(tab), SLOW).toBe(1);
    await expect.poll(() => badgeOf(stage, tab), SLOW).toBe('4');
    await expect.poll(() => highlightsOf(quiet.page), SLOW).toEqual({ person: 1 });
  });

  it('stays out of pages that load while access is withheld', async () => {
    await grantSites(stage.browser, null);
    const tab = await stage.browser.openTab(stage.server.origin + stage.server.add(PAGE));
    await addName(tab);
    expect(await highlightsOf(tab.page)).toEqual({});
    await grantSites(stage.browser, ALL_SITES);
    await expect.poll(() => highlightsOf(tab.page), SLOW).toEqual({ ...MARKS, person: 2 });
    await tab.close();
  });

  it('works on one site alone', async () => {
    const tab = await stage.open(PAGE);
    const other = await stage.visit(stage.server.otherOrigin + stage.server.add(PAGE));
    await grantSites(stage.browser, 'http://localhost/*');
    await expect.poll(() => highlightsOf(tab.page), SLOW).toEqual({});
    await expect.poll(() => highlightsOf(other.page), SLOW).toEqual(MARKS);
    await grantSites(stage.browser, 'http://127.0.0.1/*');
    await expect.poll(() => highlightsOf(other.page), SLOW).toEqual({});
    await expect.poll(() => highlightsOf(tab.page), SLOW).toEqual(MARKS);
  });
});
