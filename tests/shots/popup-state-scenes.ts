import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { ask } from '../browsers/control-page.ts';
import { ALL_SITES, grantSites } from '../browsers/site-access.ts';
import { prefer } from '../e2e/support/browser-switches.ts';
import { PDF } from '../e2e/support/smallest-pdf.ts';
import type { Scene, ShotStage } from './scene.ts';

const PAGE = '<p>Jen Psaki spoke of Xinjiang.</p>';

const RESTRICTED = 'extensions.webextensions.restrictedDomains';

/** The popup over an address, once it tells the state. */
async function popupAt(stage: ShotStage, address: string, state: string): Promise<Page> {
  const popup = await stage.openPopup(await stage.showAddress(address));
  await popup.waitForSelector(`[data-page-state="${state}"]`);
  return popup;
}

/** An address that begins and never ends, until the scene does. */
async function endlessAddress(stage: ShotStage): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).write('<!doctype html><title>Endless</title><p>So far');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stage.afterwards(async () => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}/`;
}

/** Makes the work of our scripts fail in a page, as a fault of ours would. */
async function brokenPage(stage: ShotStage): Promise<Page> {
  const tab = await stage.open('<p>Nothing.</p>');
  await ask(
    stage.browser.control,
    `void (await api.scripting.executeScript({
      target: { tabId: ${tab.id} },
      func: () => {
        window.StaticRange = function () { throw new Error('broken on purpose'); };
        window.Range = window.StaticRange;
      },
    }))`,
  );
  await tab.page.evaluate(() => document.body.append('Jen Psaki'));
  const popup = await stage.openPopup(tab);
  await popup.waitForSelector('[data-page-state="error"]');
  return popup;
}

/** The states of the popup that a page or the browser brings about, not a setting. */
export const POPUP_STATE_SCENES: readonly Scene[] = [
  {
    name: 'popup-state-store',
    browsers: ['chromium'],
    show: (stage) => popupAt(stage, 'https://chromewebstore.google.com/', 'store'),
  },
  {
    name: 'popup-state-pdf',
    show: (stage) => popupAt(stage, stage.serve(PDF, { 'content-type': 'application/pdf' }), 'pdf'),
  },
  {
    name: 'popup-state-no-permission',
    async show(stage) {
      await grantSites(stage.browser, null);
      stage.afterwards(() => grantSites(stage.browser, ALL_SITES));
      return popupAt(stage, stage.serve(PAGE), 'no-permission');
    },
  },
  {
    name: 'popup-state-blocked',
    browsers: ['firefox'],
    async show(stage) {
      await prefer(stage, RESTRICTED, '127.0.0.1');
      stage.afterwards(() => prefer(stage, RESTRICTED, null));
      return popupAt(stage, stage.serve(PAGE), 'blocked');
    },
  },
  {
    name: 'popup-state-reader',
    browsers: ['firefox'],
    show: (stage) => {
      const article = `<article><h1>A story</h1>${'<p>Jen Psaki spoke of it at some length, and did so again.</p>'.repeat(30)}</article>`;
      return popupAt(stage, `about:reader?url=${encodeURIComponent(stage.serve(article))}`, 'reader');
    },
  },
  {
    name: 'popup-state-file',
    browsers: ['firefox'],
    show: (stage) => popupAt(stage, pathToFileURL(import.meta.dirname).href, 'file-never'),
  },
  { name: 'popup-state-error', show: brokenPage },
  {
    name: 'popup-state-unreached',
    // Firefox's driver waits for the end of a page that has none.
    browsers: ['chromium'],
    async show(stage) {
      const tab = await stage.browser.openTab();
      stage.afterwards(() => tab.close());
      const address = await endlessAddress(stage);
      void tab.page.goto(address).catch(() => {});
      await tab.page.waitForFunction(() => document.title === 'Endless');
      const popup = await stage.openPopup(tab);
      await popup.waitForSelector('[data-page-state="unreached"]');
      return popup;
    },
  },
];
