import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';
import { waitUntilAnnotated } from '../../browsers/annotation.ts';
import type { ExtensionBrowser, LaunchOptions, Tab } from '../../browsers/extension-browser.ts';
import { launchBrowser } from '../../browsers/launch-browser.ts';
import type { BrowserName } from '../../setup/browsers.mjs';
import { type PageServer, servePages } from './page-server.ts';
import { type BrowserInUse, shareBrowser, VIEWPORT } from './shared-browser.ts';

/** What a test has at hand: a browser with the built extension, and pages of the test's own. */
export interface Stage {
  readonly browser: ExtensionBrowser;
  readonly server: PageServer;
  /** Opens the markup as a page of its own and waits until nothing is queued in any of its frames. */
  open(html: string, headers?: Readonly<Record<string, string>>): Promise<Tab>;
  /** The same for an address. */
  visit(address: string): Promise<Tab>;
  /** Waits until nothing has been queued in any frame for a while. */
  settle(tab: Tab): Promise<void>;
}

/**
 * Runs the tests in each browser, with one start of it for all of them. After each, its tabs are closed, and an error of our
 * scripts anywhere in the browser fails it.
 */
export function inBothBrowsers(title: string, define: (stage: Stage) => void, launching?: Launching): void {
  inBrowsers(['chromium', 'firefox'], title, define, launching);
}

/**
 * The same in browsers that other files use, too, which spares a start of each: for tests that leave nothing behind in a browser
 * but tabs and what is stored.
 */
export function inSharedBrowsers(title: string, define: (stage: Stage) => void): void {
  describeBrowsers(['chromium', 'firefox'], title, define, shareBrowser);
}

/**
 * For tests that are long or many: in Chromium with every change (`npm test`), in Firefox before a release
 * (`npm run test:release`).
 */
export function inChromiumFirst(title: string, define: (stage: Stage) => void, launching?: Launching): void {
  inBrowsers([browserInTurn()], title, define, launching);
}

/** The same in a browser that other files use, too. */
export function inSharedChromiumFirst(title: string, define: (stage: Stage) => void): void {
  describeBrowsers([browserInTurn()], title, define, shareBrowser);
}

function browserInTurn(): BrowserName {
  return inject('occasion') === 'release' ? 'firefox' : 'chromium';
}

declare module 'vitest' {
  interface ProvidedContext {
    occasion: 'change' | 'release';
  }
}

/** How a stage's browser is to be started, once its pages have a server. */
export type Launching = (server: PageServer) => Promise<LaunchOptions>;

/** The same for what one of the browsers does not have. */
export function inBrowsers(
  names: readonly BrowserName[],
  title: string,
  define: (stage: Stage) => void,
  launching: Launching = async () => ({}),
): void {
  describeBrowsers(names, title, define, async (name, server) => {
    const browser = await launchBrowser(name, { viewport: VIEWPORT, ...(await launching(server)) });
    return { browser, leave: browser.close };
  });
}

function describeBrowsers(
  names: readonly BrowserName[],
  title: string,
  define: (stage: Stage) => void,
  enter: (name: BrowserName, server: PageServer) => Promise<BrowserInUse>,
): void {
  describe.each(names)(`${title}, in %s`, (name) => {
    let browser: ExtensionBrowser | null = null;
    let leave = async () => {};
    let server: PageServer | null = null;
    let tabs: Tab[] = [];
    const seenErrors = new Set<string>();

    beforeAll(async () => {
      server = await servePages();
      ({ browser, leave } = await enter(name, server));
      for (const error of await browser.errorsOfOurs()) seenErrors.add(error);
    });
    afterEach(async () => {
      for (const tab of tabs) await tab.close();
      tabs = [];
      const fresh = ((await browser?.errorsOfOurs()) ?? []).filter((error) => !seenErrors.has(error));
      for (const error of fresh) seenErrors.add(error);
      expect(fresh, 'errors of our scripts').toEqual([]);
    });
    afterAll(async () => {
      await leave();
      await server?.close();
    });

    const started = <T>(thing: T | null): T => {
      if (thing === null) throw new Error('the stage is not set yet');
      return thing;
    };
    const stage: Stage = {
      get browser() {
        return started(browser);
      },
      get server() {
        return started(server);
      },
      open: (html, headers) => stage.visit(stage.server.origin + stage.server.add(html, headers)),
      async visit(address) {
        const tab = await stage.browser.openTab(address);
        tabs.push(tab);
        await stage.settle(tab);
        return tab;
      },
      async settle(tab) {
        if (!(await waitUntilAnnotated(stage.browser, tab, { quietMs: 100 })))
          throw new Error('the page never settles');
      },
    };
    define(stage);
  });
}
