import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import type { FrameReport } from '../../../src/platform/frame-slot.ts';
import type { ReadCard } from '../../../src/ui/card/read-card.ts';
import { reportOf, type TabReport, waitUntilAnnotated } from '../../browsers/annotation.ts';
import type { ExtensionBrowser, Tab } from '../../browsers/extension-browser.ts';
import { type Frame, framesOf } from '../../browsers/frames.ts';
import { launchBrowser } from '../../browsers/launch-browser.ts';
import { type PageServer, servePageTexts } from '../../browsers/page-server.ts';
import { openFirstPopover, readPopover } from '../../browsers/popover.ts';
import { ensureExtension } from '../../commands/build-extension.ts';
import { type BrowserName, ensureBrowsers } from '../../setup/browsers.mjs';

/** One browser with the built extension, and pages to open in it; alive while the tests of its block run. */
export interface Stage {
  readonly name: BrowserName;
  readonly browser: ExtensionBrowser;
  readonly server: PageServer;
  /** Serves a page, opens it, and waits until the extension is finished with it. Closed after the test. */
  openPage(html: string, headers?: Readonly<Record<string, string>>): Promise<Tab>;
  /** Opens an address that is served already, without waiting for the extension. Closed after the test. */
  openUrl(url: string): Promise<Tab>;
  untilAnnotated(tab: Tab): Promise<void>;
  report(tab: Tab): Promise<TabReport>;
  frames(tab: Tab): Promise<readonly Frame[]>;
  /** Of the frame's texts, as the extension marks them: the quickest thing to expect. */
  markedTexts(tab: Tab): Promise<readonly string[]>;
  openFirstPopover(tab: Tab): Promise<ReadCard | null>;
  readPopover(tab: Tab): Promise<ReadCard | null>;
  /** Waits until a popover is open, or none is any more. */
  untilPopover(tab: Tab, isOpen: boolean): Promise<void>;
}

export type { Frame, FrameReport, Tab };

const POPOVER_WITHIN_MS = 5000;

/**
 * Runs the same tests in Chromium and in Firefox, each with one browser for the whole block. After each test its tabs are
 * closed, and any error of our scripts fails it.
 */
export function inEachBrowser(title: string, define: (stage: Stage) => void): void {
  describe.each<BrowserName>(['chromium', 'firefox'])(`${title}, in %s`, (name) => define(stageFor(name)));
}

function stageFor(name: BrowserName): Stage {
  let browser: ExtensionBrowser | null = null;
  let server: PageServer | null = null;
  let pageCount = 0;
  const seenErrors = new Set<string>();
  const tabs: Tab[] = [];

  beforeAll(async () => {
    await ensureBrowsers([name]);
    await ensureExtension(name);
    server = await servePageTexts();
    browser = await launchBrowser(name, { viewport: { width: 1280, height: 860 } });
  });

  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close().catch(() => {});
    const errors = (await browser?.errorsOfOurs()) ?? [];
    const fresh = errors.filter((error) => !seenErrors.has(error));
    for (const error of fresh) seenErrors.add(error);
    expect(fresh, 'errors of our scripts').toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const stage: Stage = {
    name,
    get browser() {
      if (browser === null) throw new Error('the browser runs only while tests do');
      return browser;
    },
    get server() {
      if (server === null) throw new Error('the server runs only while tests do');
      return server;
    },
    openPage: async (html, headers) => {
      const tab = await stage.openUrl(stage.server.put(`/page-${++pageCount}.html`, html, headers));
      await stage.untilAnnotated(tab);
      return tab;
    },
    openUrl: async (url) => {
      const tab = await stage.browser.openTab();
      tabs.push(tab);
      await tab.page.goto(url);
      return tab;
    },
    untilAnnotated: async (tab) => {
      const isFinished = await waitUntilAnnotated(stage.browser, tab);
      expect(isFinished, 'finished within 20 s').toBe(true);
    },
    report: (tab) => reportOf(stage.browser, tab),
    frames: (tab) => framesOf(stage.browser, tab),
    markedTexts: async (tab) => (await stage.report(tab)).mentions.map(({ text }) => text),
    openFirstPopover: (tab) => openFirstPopover(stage.browser, tab),
    readPopover: (tab) => readPopover(stage.browser, tab),
    untilPopover: async (tab, isOpen) => {
      const deadline = Date.now() + POPOVER_WITHIN_MS;
      while (((await stage.readPopover(tab)) === null) === isOpen) {
        if (Date.now() > deadline) throw new Error(isOpen ? 'no popover opened' : 'the popover stayed open');
        await pause(50);
      }
    },
  };
  return stage;
}
