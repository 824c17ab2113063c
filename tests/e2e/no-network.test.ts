import type { Browser } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import { ask } from '../browsers/control-page.ts';
import { inBothBrowsers, type Stage } from './support/in-both-browsers.ts';
import type { PageServer } from './support/page-server.ts';
import { type RecordingProxy, startRecordingProxy } from './support/recording-proxy.ts';
import { cardsPage, useCards, useOwnPages, usePopup, useTheRest } from './support/use-everything.ts';

let proxy: RecordingProxy;
let address = '';
/** What the browser asked for while the same page was read in it without us. */
let withoutUs: readonly string[] = [];

/**
 * What the browsers ask for when they like, with us or without: the icon of a site, the time, lists and updates of their own.
 * None of these hosts is named anywhere in what is packed; see `packages.test.ts`.
 */
const OF_BROWSERS =
  /^[A-Z]+ (?:http:\/\/)?[\w.-]+\.(?:mozilla\.(?:com|net|org)|google\.com|googleapis\.com|gvt1\.com)[:/]|\/favicon\.ico$/;
const isOfBrowser = (request: string) => OF_BROWSERS.test(request);
const since = (count: number) =>
  proxy
    .recorded()
    .slice(count)
    .filter((request) => !isOfBrowser(request));

async function readWithoutUs(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.close();
  withoutUs = since(0);
}

async function launching(server: PageServer) {
  proxy = await startRecordingProxy();
  const inner = '<p>Ned Price spoke.</p>';
  address =
    server.origin +
    server.add(
      cardsPage(`<iframe src="${server.add(inner)}"></iframe><iframe src="${server.otherOrigin}${server.add(inner)}"></iframe>
        <iframe srcdoc="${inner}"></iframe>`),
    );
  return { proxy: proxy.address, beforeInstall: readWithoutUs };
}

/** Sends a function into the page's isolated world, where no policy of ours holds. */
const inPage = (stage: Stage, tabId: number, action: string) =>
  ask(
    stage.browser.control,
    `void (await api.scripting.executeScript({ target: { tabId: ${tabId} }, func: () => { ${action} } }))`,
  );

inBothBrowsers(
  'nothing is asked of the network',
  (stage) => {
    afterAll(() => proxy.close());

    it('by any feature, that the same page does not ask for without us', async () => {
      const before = proxy.recorded().length;
      expect(withoutUs.filter((request) => request.includes('127.0.0.1'))).toHaveLength(2);
      const tab = await stage.visit(address);
      await useCards(stage, tab);
      await usePopup(stage, tab);
      await useOwnPages(stage);
      await useTheRest(stage, tab);
      expect(since(before).sort()).toEqual([...withoutUs].sort());
    });

    it('and what is asked would be seen, from a page, from its frames and from our world in them', async () => {
      const tab = await stage.visit(address);
      const before = proxy.recorded().length;
      await tab.page.evaluate(() => void fetch('/seeded-by-page').catch(() => {}));
      await inPage(stage, tab.id, `void fetch('http://far.invalid/seeded').catch(() => {});`);
      await inPage(stage, tab.id, `void fetch('https://far.invalid/').catch(() => {});`);
      await inPage(stage, tab.id, `new Image().src = 'http://image.invalid/seeded';`);
      await inPage(stage, tab.id, `new WebSocket('ws://socket.invalid/');`);
      await expect
        .poll(() => [...new Set(since(before))].sort())
        .toEqual([
          'CONNECT far.invalid:443',
          'CONNECT socket.invalid:80',
          `GET ${stage.server.origin}/seeded-by-page`,
          'GET http://far.invalid/seeded',
          'GET http://image.invalid/seeded',
        ]);
    });
  },
  launching,
);
