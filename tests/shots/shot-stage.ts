import type { Page } from 'puppeteer-core';
import type { Settings } from '../../src/settings/settings.ts';
import { waitUntilAnnotated } from '../browsers/annotation.ts';
import { ask } from '../browsers/control-page.ts';
import type { ColorScheme, ExtensionBrowser, Tab } from '../browsers/extension-browser.ts';
import { showAddress } from '../e2e/support/browser-switches.ts';
import type { PageServer } from '../e2e/support/page-server.ts';
import type { Scene, ShotStage } from './scene.ts';

/** A small laptop's; the browser is started with it. */
export const SHOT_VIEWPORT = { width: 1000, height: 720 };

export interface ShotPages {
  readonly server: PageServer;
  /** Address of the sample article. */
  readonly sample: string;
}

/** Brings about one scene after another in a browser. */
export interface Shooting {
  /** The picture of a scene, as PNG. Rejects where it does not come about. */
  take(scene: Scene, scheme: ColorScheme): Promise<Uint8Array>;
}

export function startShooting(browser: ExtensionBrowser, { server, sample }: ShotPages): Shooting {
  const { control } = browser;

  async function settle(fields: Partial<Settings>): Promise<void> {
    await ask(control, 'void (await api.storage.sync.clear(), await api.storage.local.clear())');
    await ask(control, `void (await api.storage.sync.set(${JSON.stringify(fields)}))`);
  }

  return {
    async take(scene, scheme) {
      const opened: (() => Promise<void>)[] = [];
      const { viewport } = scene;

      async function openTab(open: () => Promise<Tab>): Promise<Tab> {
        const tab = await open();
        opened.push(() => tab.close());
        if (viewport) await tab.page.setViewport(viewport);
        await browser.preferColorScheme(tab, scheme);
        return tab;
      }

      async function visit(address: string): Promise<Tab> {
        const tab = await openTab(() => browser.openTab());
        await tab.page.goto(address);
        if (!(await waitUntilAnnotated(browser, tab, { quietMs: 200 }))) throw new Error('the page never settles');
        return tab;
      }

      const stage: ShotStage = {
        browser,
        scheme,
        visit,
        open: (html) => visit(stage.serve(html)),
        serve: (html, headers) => server.origin + server.add(html, headers),
        async showAddress(address) {
          const tab = await openTab(() => browser.openTab());
          await showAddress({ browser }, tab.page, address);
          return tab;
        },
        afterwards: (undo) => void opened.unshift(undo),
        openSample: () => visit(sample),
        openOwnPage: async (path) => (await openTab(() => browser.openOwnPage(path))).page,
        async openPopup(tab) {
          const popup: Page = await browser.openToolbarPopup(tab);
          opened.unshift(() => popup.close());
          return popup;
        },
      };

      await settle({ theme: scheme, ...scene.settings });
      try {
        const page = await scene.show(stage);
        return await page.screenshot();
      } finally {
        for (const close of opened) await close().catch(() => {});
      }
    },
  };
}
