import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { ask } from '../browsers/control-page.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { ALL_SITES, grantSites } from '../browsers/site-access.ts';
import { closeFiles, prefer, showAddress } from './support/browser-switches.ts';
import { inChromiumFirst, type Stage } from './support/in-both-browsers.ts';
import { flip, openPopup, press, stateOf, topicsOf, wordsOf } from './support/popup.ts';
import { PDF } from './support/smallest-pdf.ts';
import { highlightsOf } from './support/what-a-page-has.ts';

const SLOW = { timeout: 8000 };
/** A driver may wait for ever for a tab that was loading; the browser's end closes that too. */
const CLOSES_WITHIN_MS = 5000;
const PAGE = '<p>Jen Psaki spoke of Xinjiang.</p>';

const ARTICLE = `<article><h1>A story</h1>${'<p>Jen Psaki spoke of Xinjiang at some length, and said so again.</p>'.repeat(30)}</article>`;

/** Makes the work of our scripts fail in a page, as a fault of ours would. */
const breakScripts = (stage: Stage, tab: Tab) =>
  ask(
    stage.browser.control,
    `void (await api.scripting.executeScript({
      target: { tabId: ${tab.id} },
      func: () => {
        window.StaticRange = function () { throw new Error('broken on purpose'); };
        window.Range = window.StaticRange;
      },
    }))`,
  );

inChromiumFirst('the state of a page in the toolbar popup', (stage) => {
  const isFirefox = () => stage.browser.name === 'firefox';
  let opened: { close(): Promise<void> }[] = [];
  let hanging: Server;
  let asked = 0;
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-files-'));

  beforeAll(async () => {
    hanging = createServer((_, response) => {
      asked += 1;
      response.writeHead(200, { 'content-type': 'text/html' }).write('<!doctype html><title>Endless</title><p>So far');
    });
    await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    // First, for a tab that loads for ever may not close.
    asked = 0;
    hanging.closeAllConnections();
    for (const each of opened) await Promise.race([each.close().catch(() => {}), pause(CLOSES_WITHIN_MS)]);
    opened = [];
    await ask(stage.browser.control, 'void (await api.storage.sync.clear())');
  });
  afterAll(() => {
    hanging.closeAllConnections();
    hanging.close();
    rmSync(folder, { recursive: true });
  });

  /** Not on the stage, which would wait for our scripts in it. */
  async function tabAt(address: string): Promise<Tab> {
    const tab = await stage.browser.openTab();
    opened.push(tab);
    await showAddress(stage, tab.page, address);
    return tab;
  }
  async function popupOver(tab: Tab): Promise<Page> {
    const popup = await openPopup(stage, tab);
    opened.unshift(popup);
    return popup;
  }
  const at = (html: string, headers?: Readonly<Record<string, string>>) =>
    stage.server.origin + stage.server.add(html, headers);

  it('says that nothing is found, and lists all topics', async () => {
    const popup = await popupOver(await stage.open('<p>Nothing of that kind.</p>'));
    await expect.poll(() => stateOf(popup)).toBe('nothing');
    expect(await popup.evaluate(() => document.querySelectorAll('.topic-list [data-topic]').length)).toBeGreaterThan(9);
  });

  it('tells pages of the browser', async () => {
    const own = isFirefox() ? ['about:addons', 'about:support', 'about:config'] : ['chrome://version', 'about:blank'];
    for (const address of [...own, `${stage.browser.origin}/manifest.json`]) {
      const popup = await popupOver(await tabAt(address));
      await expect.poll(() => stateOf(popup), { ...SLOW, message: address }).toBe('browser-page');
    }
  });

  it('tells the page that stands where no page could be reached', async () => {
    const popup = await popupOver(await tabAt('https://nowhere.invalid/'));
    await expect.poll(() => stateOf(popup), SLOW).toBe('browser-page');
  });

  it('tells the browser’s store', async () => {
    const store = isFirefox() ? 'https://addons.mozilla.org/' : 'https://chromewebstore.google.com/';
    const popup = await popupOver(await tabAt(store));
    await expect.poll(() => stateOf(popup), SLOW).toBe('store');
  });

  it('tells a PDF, whatever it is called', async () => {
    const headers = { 'content-type': 'application/pdf' };
    const popup = await popupOver(await tabAt(at(PDF, headers)));
    await expect.poll(() => stateOf(popup), SLOW).toBe('pdf');
  });

  it('tells what may be a local file, and what opens it', async () => {
    const file = join(folder, 'story.html');
    writeFileSync(file, PAGE);
    if (!isFirefox()) await closeFiles(stage);
    const popup = await popupOver(await tabAt(pathToFileURL(file).href));
    await expect.poll(() => stateOf(popup), SLOW).toBe(isFirefox() ? 'file-never' : 'file');
    if (isFirefox()) return;
    const extensionPage = stage.browser.control
      .browser()
      .waitForTarget((target) => target.url().startsWith('chrome://extensions/?id='));
    await press(popup, '.page-remedy');
    await (await (await extensionPage).asPage()).close();
  });

  it('says that the site is off, and turns it on', async () => {
    await ask(stage.browser.control, `void (await api.storage.sync.set({ sites: ${JSON.stringify(OFF_HERE)} }))`);
    const tab = await stage.open(PAGE);
    const popup = await popupOver(tab);
    await expect.poll(() => stateOf(popup)).toBe('off-here');
    expect(await wordsOf(popup)).toBe('Off on 127.0.0.1. Nothing is read or marked there.');
    await press(popup, '.page-remedy');
    await expect.poll(() => topicsOf(popup), SLOW).toEqual(['Jen Psaki 1', 'Xinjiang 1']);
  });

  it('says that everything is off, and turns it on', async () => {
    const tab = await stage.open(PAGE);
    const popup = await popupOver(tab);
    await flip(popup, 'everywhere');
    await expect.poll(() => stateOf(popup)).toBe('off');
    await press(popup, '.page-remedy');
    await expect.poll(() => topicsOf(popup), SLOW).toEqual(['Jen Psaki 1', 'Xinjiang 1']);
  });

  it('says that a page is still read, then that it has not been reached, and loads it again', async () => {
    const address = hanging.address();
    if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
    const tab = await stage.browser.openTab();
    opened.push(tab);
    void tab.page.goto(`http://127.0.0.1:${address.port}/`).catch(() => {});
    await expect.poll(() => asked).toBe(1);
    const popup = await popupOver(tab);
    await expect.poll(() => stateOf(popup), { interval: 20 }).toBe('loading');
    await expect.poll(() => stateOf(popup), SLOW).toBe('unreached');
    await press(popup, '.page-remedy');
    await expect.poll(() => asked, SLOW).toBe(2);
  });

  it('is there at once over a page that hangs, and searches', async () => {
    const tab = await stage.open(PAGE);
    await tab.page.evaluate(() => {
      setTimeout(() => {
        const end = Date.now() + 3000;
        while (Date.now() < end);
      }, 100);
    });
    const popup = await popupOver(tab);
    expect(await stateOf(popup)).toBe('loading');
    await popup.type('[type="search"]', 'psaki');
    await expect
      .poll(() => popup.evaluate(() => document.querySelectorAll('[role="option"]').length))
      .toBeGreaterThan(0);
    await press(popup, '.search-field [aria-label="Clear the search"]');
    await expect.poll(() => topicsOf(popup), { timeout: 15_000 }).toEqual(['Jen Psaki 1', 'Xinjiang 1']);
  });

  it('says that an error kept it from reading, and how many', async () => {
    const tab = await stage.open('<p>Nothing yet.</p>');
    await breakScripts(stage, tab);
    await tab.page.evaluate(() => document.body.append('Jen Psaki spoke of Xinjiang.'));
    const popup = await popupOver(tab);
    await expect.poll(() => stateOf(popup), SLOW).toBe('error');
    expect(await wordsOf(popup)).toMatch(/^This page could not be read: 1 error\. Nothing on it was changed/);
    await press(popup, '.page-remedy');
    await expect.poll(() => stateOf(popup), SLOW).toBe('nothing');
  });

  it('says that there is no permission, and reads the page when there is', async () => {
    await grantSites(stage.browser, null);
    try {
      const tab = await tabAt(at(PAGE));
      let popup = await popupOver(tab);
      await expect.poll(() => stateOf(popup), SLOW).toBe('no-permission');
      expect(await highlightsOf(tab.page)).toEqual({});
      if (isFirefox()) {
        // Else Firefox would ask in a panel of its own.
        await prefer(stage, 'extensions.webextOptionalPermissionPrompts', false);
        await popup.click('[data-remedy="allow"]');
      } else {
        // Chromium closes the popup, perhaps under the press itself, and asks in a dialog that nothing here can answer. The
        // third line is a yes.
        await popup.click('[data-remedy="allow"]').catch(() => {});
        await expect.poll(() => popup.isClosed(), SLOW).toBe(true);
        await grantSites(stage.browser, ALL_SITES);
        popup = await popupOver(tab);
      }
      await expect.poll(() => topicsOf(popup), SLOW).toEqual(['Jen Psaki 1', 'Xinjiang 1']);
      expect(await highlightsOf(tab.page)).toEqual({ person: 1, place: 1 });
    } finally {
      if (isFirefox()) await prefer(stage, 'extensions.webextOptionalPermissionPrompts', null);
      await grantSites(stage.browser, ALL_SITES);
    }
  });

  it('tells a page that an administrator closed, in Firefox', async () => {
    // What a policy sets there; Chromium reads its policies from folders of the system.
    if (!isFirefox()) return;
    await prefer(stage, 'extensions.webextensions.restrictedDomains', '127.0.0.1');
    try {
      const popup = await popupOver(await tabAt(at(PAGE)));
      await expect.poll(() => stateOf(popup), SLOW).toBe('blocked');
    } finally {
      await prefer(stage, 'extensions.webextensions.restrictedDomains', null);
    }
  });

  it('tells the reader view, in Firefox', async () => {
    if (!isFirefox()) return;
    const popup = await popupOver(await tabAt(`about:reader?url=${encodeURIComponent(at(ARTICLE))}`));
    await expect.poll(() => stateOf(popup), SLOW).toBe('reader');
  });
});

const OFF_HERE = { mode: 'everywhere-but', hosts: ['127.0.0.1'] };
