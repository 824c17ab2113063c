import { afterEach, expect, it } from 'vitest';
import { typeInAddressBar } from '../browsers/address-bar.ts';
import { ask } from '../browsers/control-page.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { framesOf } from '../browsers/frames.ts';
import { openFirstPopover } from '../browsers/popover.ts';
import { chooseByEvent } from '../browsers/selection-menu.ts';
import { ALL_SITES, grantSites } from '../browsers/site-access.ts';
import { askCard, openLabel, pressInCard } from './support/card.ts';
import { wake, whileKilled } from './support/dying-background.ts';
import { inChromiumFirst, type Stage } from './support/in-both-browsers.ts';
import { badgeOf, choose } from './support/living-tab.ts';
import { openPopup, topicsOf } from './support/popup.ts';
import { highlightsOf, mentionsIn } from './support/what-a-page-has.ts';

const PAGE = '<p>Jen Psaki spoke of Xinjiang.</p><iframe srcdoc="<p>Ned Price</p>"></iframe>';
const MENTIONS = ['jen-psaki: Jen Psaki', 'xinjiang: Xinjiang', 'ned-price: Ned Price'];
const SLOW = { timeout: 20_000 };
const LOST_TWICE = { timeout: 30_000 };

const storedIn = (stage: Stage) =>
  ask<Record<string, unknown>>(stage.browser.control, 'await api.storage.sync.get(null)');

const registeredIn = (stage: Stage) =>
  ask<readonly unknown[]>(
    stage.browser.control,
    '(await api.scripting.getRegisteredContentScripts()).map(({ matches, excludeMatches = [] }) => ({ matches, excludeMatches }))',
  );

const tenantsIn = async (stage: Stage, tab: Tab) => (await framesOf(stage.browser, tab)).map(({ tenant }) => tenant);

const pagesOfOurs = (stage: Stage, path: string) =>
  ask<number>(
    stage.browser.control,
    `(await api.tabs.query({})).filter(({ url }) => url?.startsWith(api.runtime.getURL('${path}'))).length`,
  );

const closeOurs = (stage: Stage, path: string) =>
  ask(
    stage.browser.control,
    `void (await api.tabs.remove((await api.tabs.query({}))
      .filter(({ url }) => url?.startsWith(api.runtime.getURL('${path}'))).map(({ id }) => id)))`,
  );

async function openCard(stage: Stage, tab: Tab): Promise<void> {
  await openFirstPopover(stage.browser, tab);
}

inChromiumFirst('a background that dies', (stage) => {
  afterEach(async () => {
    await ask(stage.browser.control, 'void (await api.storage.sync.clear())');
    await grantSites(stage.browser, ALL_SITES);
  });

  it('still marks and counts all frames, by either painter, when it dies at every message', async () => {
    await choose(stage, { painter: 'inline' });
    const address = stage.server.origin + stage.server.add(PAGE);
    const tab = await whileKilled(stage, () => stage.browser.openTab(address));
    await expect.poll(() => mentionsIn(stage, tab), SLOW).toEqual(MENTIONS);
    await expect.poll(() => tab.page.$$eval('mark', (marks) => marks.length), SLOW).toBe(2);
    await expect.poll(() => badgeOf(stage, tab), SLOW).toBe('3');
    await tab.close();
  });

  it('brings registration, open pages and badges to settings that change as it dies', async () => {
    const tab = await stage.open(PAGE);
    const quiet = await stage.open('<p>Nothing.</p>');
    await expect.poll(() => badgeOf(stage, tab)).toBe('3');
    await whileKilled(stage, () => choose(stage, { sites: { mode: 'everywhere-but', hosts: ['127.0.0.1'] } }));
    await wake(stage);
    await expect.poll(() => tenantsIn(stage, tab), SLOW).toEqual([null, null]);
    await expect.poll(() => tenantsIn(stage, quiet), SLOW).toEqual([null]);
    await expect.poll(() => badgeOf(stage, tab), SLOW).toBe('');
    await expect
      .poll(() => registeredIn(stage))
      .toEqual([{ matches: ['<all_urls>'], excludeMatches: ['*://127.0.0.1/*'] }]);
    await whileKilled(stage, () => choose(stage, { enabled: false }));
    await wake(stage);
    await expect.poll(() => registeredIn(stage), SLOW).toEqual([]);
    await whileKilled(stage, () => ask(stage.browser.control, 'void (await api.storage.sync.clear())'));
    await wake(stage);
    await expect.poll(() => mentionsIn(stage, tab), SLOW).toEqual(MENTIONS);
    await expect.poll(() => tenantsIn(stage, quiet), SLOW).toEqual(['sentinel']);
    await expect.poll(() => badgeOf(stage, tab), SLOW).toBe('3');
  });

  it('leaves pages whose access is taken back as it dies, and returns to them', async () => {
    const tab = await stage.open(PAGE);
    await whileKilled(stage, () => grantSites(stage.browser, null));
    await wake(stage);
    await expect.poll(() => highlightsOf(tab.page), SLOW).toEqual({});
    await whileKilled(stage, () => grantSites(stage.browser, ALL_SITES));
    await wake(stage);
    await expect.poll(() => mentionsIn(stage, tab), SLOW).toEqual(MENTIONS);
  });

  it('does what is pressed in a card, and undoes it, when it dies at that', async () => {
    const tab = await stage.open(PAGE);
    await openCard(stage, tab);
    await pressInCard(stage, tab, 'Not this');
    await whileKilled(stage, () => pressInCard(stage, tab, 'Turn off on 127.0.0.1'));
    await expect.poll(() => tenantsIn(stage, tab), SLOW).toEqual([null, null]);
    expect((await storedIn(stage)).sites).toEqual({ mode: 'everywhere-but', hosts: ['127.0.0.1'] });
    const words = () => askCard(stage, tab, (root) => root.querySelector('.notice [role="status"]')?.textContent ?? '');
    expect(await words()).toContain('127.0.0.1');
    await whileKilled(stage, () => pressInCard(stage, tab, 'Undo'));
    // A message that Firefox neither answers nor refuses is sent again after ten seconds.
    await expect.poll(async () => (await storedIn(stage)).sites, LOST_TWICE).toMatchObject({ hosts: [] });
    await wake(stage);
    await expect.poll(() => mentionsIn(stage, tab), SLOW).toEqual(MENTIONS);
    await openCard(stage, tab);
    await whileKilled(stage, () => pressInCard(stage, tab, 'Library'));
    await expect.poll(() => pagesOfOurs(stage, 'library.html'), SLOW).toBe(1);
    await closeOurs(stage, 'library.html');
  });

  it('hears of keys, menu, address bar and toolbar when it is dead', async () => {
    const tab = await stage.open(PAGE);
    await stage.browser.stopWorker();
    await stage.browser.sendCommand('next-mention');
    await expect.poll(() => openLabel(stage, tab)).toBe('Jen Psaki');
    await stage.browser.stopWorker();
    await stage.browser.sendCommand('toggle-site');
    await expect.poll(() => badgeOf(stage, tab)).toBe('off');
    await stage.browser.stopWorker();
    await stage.browser.sendCommand('toggle-site');
    await expect.poll(() => badgeOf(stage, tab), SLOW).toBe('3');
    await stage.browser.stopWorker();
    await chooseByEvent(stage.browser, tab, 'Xinjiang');
    await expect.poll(() => openLabel(stage, tab)).toBe('Xinjiang');
    await stage.browser.stopWorker();
    expect((await typeInAddressBar(stage.browser, 'psaki')).length).toBeGreaterThan(1);
    const popup = await whileKilled(stage, () => openPopup(stage, tab));
    await expect.poll(() => topicsOf(popup)).toEqual(['Jen Psaki 1', 'Ned Price 1', 'Xinjiang 1']);
    await popup.close();
  });

  it('shows the first run once, whenever it died at that', async () => {
    for (const noted of ['null', "'opening'", 'true']) {
      await stage.browser.stopWorker();
      await ask(
        stage.browser.control,
        `void (await Promise.all([api.storage.session.clear(), api.storage.local.set({ firstRunShown: ${noted} })]))`,
      );
      await whileKilled(stage, () => wake(stage), { times: 3 });
      await wake(stage);
      await expect
        .poll(() => ask(stage.browser.control, 'await api.storage.session.get(null)'), SLOW)
        .toHaveProperty('caughtUp');
      expect(await pagesOfOurs(stage, 'first-run.html')).toBe(1);
    }
    await closeOurs(stage, 'first-run.html');
  });
});
