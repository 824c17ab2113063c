import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bidiOf } from '../browsers/bidi.ts';
import { ask } from '../browsers/control-page.ts';
import type { ExtensionBrowser } from '../browsers/extension-browser.ts';
import { framesOf } from '../browsers/frames.ts';
import { launchBrowser } from '../browsers/launch-browser.ts';
import { openFirstPopover } from '../browsers/popover.ts';
import { ALL_SITES, grantSites } from '../browsers/site-access.ts';
import { pressInCard } from './support/card.ts';
import { inBrowsers, inChromiumFirst, type Stage } from './support/in-both-browsers.ts';
import { badgeOf, cardsSeen, choose, marksSeenOn } from './support/living-tab.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import { mentionsIn } from './support/what-a-page-has.ts';

const PAGE = '<main><p><b id="a">Jen Psaki</b> spoke.</p><p><b id="b">Xinjiang</b></p></main>';
const MENTIONS = ['jen-psaki: Jen Psaki', 'xinjiang: Xinjiang'];
const SLOW = { timeout: 20_000 };

inChromiumFirst('the life of an install', (stage) => {
  afterEach(async () => {
    await ask(stage.browser.control, 'void (await api.storage.sync.clear())');
    await grantSites(stage.browser, ALL_SITES);
  });

  it('enters tabs that live at an update, and wakes none that the browser has put away', async () => {
    const address = stage.server.origin + stage.server.add(PAGE);
    const away = await stage.browser.openTab(address);
    const tab = await stage.open(PAGE);
    await ask(stage.browser.control, `void (await api.tabs.create({ url: 'about:blank', active: false }))`);
    await stage.browser.openOwnPage('options.html');
    const id = await ask<number>(stage.browser.control, `((await api.tabs.discard(${away.id}))?.id ?? ${away.id})`);
    await stage.browser.updateExtension();
    await expect.poll(() => mentionsIn(stage, tab), SLOW).toEqual(MENTIONS);
    await expect.poll(() => badgeOf(stage, tab), SLOW).toBe('2');
    expect(await ask(stage.browser.control, `(await api.tabs.get(${id})).discarded`)).toBe(true);
    await ask(stage.browser.control, `void (await api.tabs.remove(${id}))`);
  });

  it('takes an open card away with the access to its page', async () => {
    const tab = await stage.open(PAGE);
    await openFirstPopover(stage.browser, tab);
    expect(await cardsSeen(tab)).toBe(1);
    await grantSites(stage.browser, null);
    await expect.poll(() => cardsSeen(tab), SLOW).toBe(0);
    await expect.poll(() => marksSeenOn(tab, 'main'), SLOW).toEqual([]);
  });

  it('keeps what was chosen when an older version takes over from a newer one', async () => {
    const tab = await stage.open(PAGE);
    const future = { version: 99, markStyle: 'tint', painter: 'hologram', topicsOff: ['jen-psaki'], voice: 'low' };
    await ask(stage.browser.control, `void (await api.storage.sync.set(${JSON.stringify(future)}))`);
    await stage.browser.updateExtension();
    await expect.poll(() => mentionsIn(stage, tab), SLOW).toEqual(['xinjiang: Xinjiang']);
    await expect.poll(() => marksSeenOn(tab, '#b')).toEqual(['place-tint']);
    await choose(stage, { markStyle: 'underline' });
    await expect.poll(() => marksSeenOn(tab, '#b')).toEqual(['place-underline']);
    const stored = await ask(stage.browser.control, 'await api.storage.sync.get(null)');
    expect(stored).toEqual({ ...future, markStyle: 'underline' });
  });
});

inBrowsers(['firefox'], 'a container', (stage) => {
  afterEach(() => ask(stage.browser.control, 'void (await api.storage.sync.clear())'));

  it('is marked like any other tab; its switch and its way to the library work', async () => {
    const address = stage.server.origin + stage.server.add(PAGE);
    // What BiDi calls a user context is a container in Firefox.
    const container = await stage.browser.control.browser().createBrowserContext();
    const page = await container.newPage();
    await page.goto(address);
    const found = await ask<readonly { readonly id: number }[]>(
      stage.browser.control,
      `(await api.tabs.query({})).filter(({ url }) => url === '${address}')`,
    );
    const id = found[0]?.id ?? -1;
    expect(await containerOf(stage, id)).toMatch(/^[1-9]/);
    const tab = { id, page, close: () => container.close() };
    await expect.poll(() => mentionsIn(stage, tab), SLOW).toEqual(MENTIONS);
    await openFirstPopover(stage.browser, tab);
    await pressInCard(stage, tab, 'Library');
    const library = () =>
      ask<readonly number[]>(
        stage.browser.control,
        `(await api.tabs.query({})).filter(({ url }) => url?.includes('/library.html')).map(({ id }) => id)`,
      );
    await expect.poll(async () => (await library()).length, SLOW).toBe(1);
    await ask(stage.browser.control, `void (await api.tabs.update(${id}, { active: true }))`);
    await stage.browser.sendCommand('toggle-site');
    await expect.poll(async () => (await framesOf(stage.browser, tab))[0]?.tenant, SLOW).toBeNull();
    await stage.browser.sendCommand('toggle-site');
    await expect.poll(() => mentionsIn(stage, tab), SLOW).toEqual(MENTIONS);
    await ask(stage.browser.control, `void (await api.tabs.remove(${(await library())[0]}))`);
    await tab.close();
  });
});

/** The number of the tab's container, 0 for none: the extension itself has no permission to know it. */
function containerOf({ browser }: Stage, id: number): Promise<string> {
  return browser.asPerson(`(() => {
    const { extension } = WebExtensionPolicy.getByHostname('${new URL(browser.origin).host}');
    const { tabTracker } = extension.apiManager.global;
    return tabTracker.getTab(${id}).getAttribute('usercontextid') || '0';
  })()`);
}

describe.each(['chromium', 'firefox'] as const)('an extension that is removed, in %s', (name) => {
  let server: PageServer;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    server = await servePages();
    browser = await launchBrowser(name, { viewport: { width: 1000, height: 700 } });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('leaves no mark and no card in open pages', async () => {
    const plain = await browser.openTab(server.origin + server.add(PAGE));
    const elements = () => plain.page.evaluate(() => document.querySelectorAll('*').length);
    await expect.poll(() => marksSeenOn(plain, '#b'), SLOW).toEqual(['place']);
    const before = await elements();
    await openFirstPopover(browser, plain);
    if (name === 'chromium') {
      await plain.page.browser().uninstallExtension(new URL(browser.origin).host);
    } else {
      await bidiOf(plain.page.browser()).evaluateInWindow(`(async () => {
        const { extension } = WebExtensionPolicy.getByHostname('${new URL(browser.origin).host}');
        await (await AddonManager.getAddonByID(extension.id)).uninstall();
        return 'gone';
      })()`);
    }
    await expect.poll(() => marksSeenOn(plain, 'main'), SLOW).toEqual([]);
    await expect.poll(() => cardsSeen(plain), SLOW).toBe(0);
    // Firefox ends a script with its extension, in the middle of a card: the empty element stays, and shows nothing.
    expect(await elements()).toBe(name === 'firefox' ? before + 1 : before);
    await plain.close();
  });
});
