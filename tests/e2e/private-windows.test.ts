import { beforeAll, expect, it } from 'vitest';
import { ask } from '../browsers/control-page.ts';
import { framesOf } from '../browsers/frames.ts';
import { allowPrivateWindows, openPrivateWindow } from '../browsers/private-windows.ts';
import { chooseByEvent } from '../browsers/selection-menu.ts';
import { askCard } from './support/card.ts';
import { inBothBrowsers, type Stage } from './support/in-both-browsers.ts';

const SLOW = { timeout: 10_000 };

const everythingStored = (stage: Stage) =>
  ask(
    stage.browser.control,
    'await Promise.all(["sync", "local", "session"].map((area) => api.storage[area].get(null)))',
  );

inBothBrowsers('a private window', (stage) => {
  beforeAll(() => allowPrivateWindows(stage.browser));

  it('is marked like any other, and leaves nothing behind in any storage', async () => {
    // What the background notes of itself when it starts.
    await expect.poll(() => ask(stage.browser.control, 'await api.storage.session.get(null)'), SLOW).not.toEqual({});
    const before = await everythingStored(stage);
    const address = stage.server.origin + stage.server.add('<p>Jen Psaki spoke of <b>Xinjiang</b>.</p>');
    const window = await openPrivateWindow(stage.browser, address);
    const mentions = async () =>
      (await framesOf(stage.browser, window)).flatMap(({ report }) => report?.mentions.map(({ text }) => text) ?? []);
    await expect.poll(mentions, SLOW).toEqual(['Jen Psaki', 'Xinjiang']);
    await chooseByEvent(stage.browser, window, 'Xinjiang');
    const cards = async () => (await framesOf(stage.browser, window)).filter(({ report }) => report?.card !== null);
    await expect.poll(async () => (await cards()).length, SLOW).toBe(1);
    const offers = await askCard(stage, window, (root) =>
      [...root.querySelectorAll('[data-mute]')].map((button) => button.getAttribute('data-mute')),
    );
    expect(offers, 'a site of a private window is never kept').toEqual(['page', 'everywhere']);
    await chooseByEvent(stage.browser, window, 'bread and butter');
    const addresses = async () =>
      ask<(string | null)[]>(stage.browser.control, '(await api.tabs.query({})).map(({ url }) => url ?? null)');
    // Where it opens in a window that keeps a history, that must not tell what was selected here.
    await expect.poll(addresses, SLOW).toContain(`${stage.browser.origin}/library.html`);
    expect((await addresses()).filter((address) => address?.includes('bread'))).toEqual([]);
    await window.close();
    expect(await everythingStored(stage)).toEqual(before);
  });
});
