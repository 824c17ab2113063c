import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportOf } from '../browsers/annotation.ts';
import { ask } from '../browsers/control-page.ts';
import type { ExtensionBrowser } from '../browsers/extension-browser.ts';
import { launchBrowser } from '../browsers/launch-browser.ts';
import { type PageServer, servePages } from './support/page-server.ts';

const TABS = 10;

describe.each(['chromium', 'firefox'] as const)('tabs that were open before the extension, in %s', (name) => {
  let server: PageServer;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    server = await servePages();
    const addresses = Array.from(
      { length: TABS },
      (_, index) =>
        server.origin +
        server.add(`<p>Xinjiang, ${index}</p><iframe srcdoc="<p>Ned Price</p>"></iframe>
          <iframe src="${server.otherOrigin}${server.add('<p>Jen Psaki</p>')}"></iframe>`),
    );
    const openThem = async (bare: Browser) => {
      for (const address of addresses) await (await bare.newPage()).goto(address);
    };
    browser = await launchBrowser(name, { viewport: { width: 800, height: 600 }, beforeInstall: openThem });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('marks every frame of each without a reload, and counts', async () => {
    const open = await ask<readonly { readonly id: number; readonly url: string }[]>(
      browser.control,
      `(await api.tabs.query({ url: '${server.origin.replace(/:\d+$/, '')}/*' })).map(({ id, url }) => ({ id, url }))`,
    );
    expect(open).toHaveLength(TABS);
    for (const { id } of open) {
      const tab = { page: browser.control, id, close: async () => {} };
      await expect
        .poll(async () => (await reportOf(browser, tab)).mentions.map(({ topic }) => topic), { timeout: 20_000 })
        .toEqual(['xinjiang', 'ned-price', 'jen-psaki']);
      await expect.poll(() => ask(browser.control, `await api.action.getBadgeText({ tabId: ${id} })`)).toBe('3');
    }
    expect(await browser.errorsOfOurs()).toEqual([]);
  });
});
