import { beforeAll, expect, it } from 'vitest';
import { ask } from '../browsers/control-page.ts';
import { framesOf } from '../browsers/frames.ts';
import { allowPrivateWindows, openPrivateWindow } from '../browsers/private-windows.ts';
import { chooseByEvent } from '../browsers/selection-menu.ts';
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
    const before = await everythingStored(stage);
    const address = stage.server.origin + stage.server.add('<p>Jen Psaki spoke of <b>Xinjiang</b>.</p>');
    const window = await openPrivateWindow(stage.browser, address);
    const mentions = async () =>
      (await framesOf(stage.browser, window)).flatMap(({ report }) => report?.mentions.map(({ text }) => text) ?? []);
    await expect.poll(mentions, SLOW).toEqual(['Jen Psaki', 'Xinjiang']);
    await chooseByEvent(stage.browser, window, 'Xinjiang');
    const cards = async () => (await framesOf(stage.browser, window)).filter(({ report }) => report?.card !== null);
    await expect.poll(async () => (await cards()).length, SLOW).toBe(1);
    await chooseByEvent(stage.browser, window, 'bread and butter');
    const library = async () =>
      (
        await ask<(string | null)[]>(stage.browser.control, '(await api.tabs.query({})).map(({ url }) => url ?? null)')
      ).filter((url) => url?.includes('/library.html?find=bread+and+butter'));
    await expect.poll(async () => (await library()).length, SLOW).toBe(1);
    await window.close();
    expect(await everythingStored(stage)).toEqual(before);
  });
});
