import type { Browser } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { ask } from '../browsers/control-page.ts';
import type { ExtensionBrowser } from '../browsers/extension-browser.ts';
import { framesOf } from '../browsers/frames.ts';
import { keptProfile } from '../browsers/kept-profile.ts';
import { launchBrowser } from '../browsers/launch-browser.ts';
import { type PageServer, servePages } from '../e2e/support/page-server.ts';

const TABS = 50;
const SLOW = { timeout: 60_000 };
const PAGE = '<p>Jen Psaki spoke of <b>Xinjiang</b>.</p>';

const idOf = (browser: ExtensionBrowser, url: string) =>
  ask<number | null>(
    browser.control,
    `((await api.tabs.query({})).find((tab) => tab.url === ${JSON.stringify(url)})?.id ?? null)`,
  );

/** What our scripts say of the tab that shows an address; `null` where none of them is there, or no such tab. */
async function mentionsAt(browser: ExtensionBrowser, url: string): Promise<readonly string[] | null> {
  const id = await idOf(browser, url);
  if (id === null) return null;
  const [top] = await framesOf(browser, { id }).catch(() => []);
  return top?.tenant ? (top.report?.mentions.map(({ topic }) => topic) ?? []) : null;
}

const badgeAt = async (browser: ExtensionBrowser, url: string) =>
  ask<string>(browser.control, `await api.action.getBadgeText({ tabId: ${await idOf(browser, url)} })`);

const registeredIn = (browser: ExtensionBrowser) =>
  ask<unknown>(
    browser.control,
    '(await api.scripting.getRegisteredContentScripts()).map(({ excludeMatches }) => excludeMatches ?? [])',
  );

const firstRunsIn = (browser: ExtensionBrowser) =>
  ask<number>(browser.control, `(await api.tabs.query({})).filter(({ url }) => url?.includes('first-run')).length`);

function sayMs(name: string, what: string, begun: number): void {
  console.log(`${name}: ${what}: ${Math.round(performance.now() - begun)} ms`);
}

describe.each(['chromium', 'firefox'] as const)('the life of an install, in %s', (name) => {
  let server: PageServer | null = null;
  let close = async () => {};

  afterEach(async () => {
    await close();
    close = async () => {};
    await server?.close();
  });

  it(`marks ${TABS} tabs that were open before it, and counts`, async () => {
    const pages = await servePages();
    server = pages;
    const addresses = Array.from({ length: TABS }, () => pages.origin + pages.add(PAGE));
    const browser = await launchBrowser(name, {
      beforeInstall: async (bare: Browser) => {
        for (const address of addresses) await (await bare.newPage()).goto(address);
      },
    });
    close = () => browser.close();
    const begun = performance.now();
    for (const address of addresses) {
      await expect.poll(() => mentionsAt(browser, address), SLOW).toEqual(['jen-psaki', 'xinjiang']);
      await expect.poll(() => badgeAt(browser, address), SLOW).toBe('2');
    }
    sayMs(name, `${TABS} tabs seen marked after the first run`, begun);
    expect(await browser.errorsOfOurs()).toEqual([]);
  });

  it('goes on after a restart of the browser with all that was chosen', async () => {
    const pages = await servePages();
    server = pages;
    const [on, off] = [pages.origin + pages.add(PAGE), pages.otherOrigin + pages.add(PAGE)];
    const profile = await keptProfile(name);
    let browser = await profile.start();
    close = async () => {
      await browser.close();
      profile.remove();
    };
    await browser.openTab(off);
    await browser.openTab(on);
    await expect.poll(() => mentionsAt(browser, on), SLOW).toEqual(['jen-psaki', 'xinjiang']);
    const chosen = { sites: { mode: 'everywhere-but', hosts: ['localhost'] }, topicsOff: ['jen-psaki'], badge: true };
    await ask(browser.control, `void (await api.storage.sync.set(${JSON.stringify(chosen)}))`);
    await expect.poll(() => registeredIn(browser), SLOW).toEqual([['*://localhost/*']]);
    await expect.poll(() => mentionsAt(browser, off), SLOW).toBeNull();
    await browser.close();

    let begun = performance.now();
    // Chromium shows what it had open; Firefox, driven, opens one page as it starts.
    browser = await profile.start(name === 'firefox' ? on : undefined);
    await expect.poll(() => mentionsAt(browser, on), SLOW).toEqual(['xinjiang']);
    await expect.poll(() => badgeAt(browser, on), SLOW).toBe('1');
    sayMs(name, 'started again, marked as chosen', begun);
    expect(await registeredIn(browser)).toEqual([['*://localhost/*']]);
    expect(await ask(browser.control, 'await api.storage.sync.get(null)')).toMatchObject(chosen);
    expect(await firstRunsIn(browser)).toBe(0);
    if (name === 'chromium') expect(await mentionsAt(browser, off)).toBeNull();
    expect(await browser.errorsOfOurs()).toEqual([]);

    // As a browser leaves it that ends between a change and what follows from it.
    const stale = `[{ id: 'sentinel', excludeMatches: ['*://nowhere.test/*'] }]`;
    await ask(browser.control, `void (await api.scripting.updateContentScripts(${stale}))`);
    await browser.close();
    begun = performance.now();
    browser = await profile.start(off);
    await expect.poll(() => registeredIn(browser), SLOW).toEqual([['*://localhost/*']]);
    sayMs(name, 'started with a stale registration, mended', begun);
    await expect.poll(() => idOf(browser, off), SLOW).not.toBeNull();
    await expect.poll(() => mentionsAt(browser, off), SLOW).toBeNull();
    expect(await browser.errorsOfOurs()).toEqual([]);
  });

  it('hands over from version to version, and back to an older one', async () => {
    const pages = await servePages();
    server = pages;
    const on = pages.origin + pages.add(PAGE);
    const profile = await keptProfile(name);
    let browser = await profile.start();
    close = async () => {
      await browser.close();
      profile.remove();
    };
    await ask(browser.control, `void (await api.storage.sync.set({ topicsOff: ['jen-psaki'] }))`);
    for (const version of ['0.2.0', '0.3.0', '0.1.5']) {
      await browser.close();
      await profile.setVersion(version);
      const begun = performance.now();
      browser = await profile.start(on);
      await expect.poll(() => mentionsAt(browser, on), SLOW).toEqual(['xinjiang']);
      sayMs(name, `started as ${version}, marked as chosen`, begun);
      expect(await ask(browser.control, 'api.runtime.getManifest().version')).toBe(version);
      expect(await ask(browser.control, 'await api.storage.sync.get(null)')).toMatchObject({
        topicsOff: ['jen-psaki'],
      });
      expect(await registeredIn(browser)).toEqual([[]]);
      expect(await firstRunsIn(browser)).toBe(0);
      expect(await browser.errorsOfOurs()).toEqual([]);
    }
  });
});
