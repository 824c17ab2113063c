import { afterEach, expect, it } from 'vitest';
import { POPOVER_SELECTOR } from '../../src/ui/popover/popover-element.ts';
import { ask } from '../browsers/control-page.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { framesOf } from '../browsers/frames.ts';
import { openFirstPopover } from '../browsers/popover.ts';
import { askCard, openLabel, pressInCard } from './support/card.ts';
import { inSharedBrowsers, type Stage } from './support/in-both-browsers.ts';
import { mentionsIn } from './support/what-a-page-has.ts';

const PAGE = '<p>Jen Psaki spoke of Xinjiang.</p><iframe srcdoc="<p>Jen Psaki</p>"></iframe>';

/** The words of the notice; `null` while none is shown. */
const noticeIn = (stage: Stage, tab: Tab) =>
  askCard(stage, tab, (root) => root.querySelector('.notice [role="status"]')?.textContent ?? null);

const storedIn = (stage: Stage) =>
  ask<Record<string, unknown>>(stage.browser.control, 'await api.storage.sync.get(null)');

const tenantsIn = async (stage: Stage, tab: Tab) => (await framesOf(stage.browser, tab)).map(({ tenant }) => tenant);

async function choose(stage: Stage, tab: Tab, choice: string): Promise<void> {
  await openFirstPopover(stage.browser, tab);
  await pressInCard(stage, tab, 'Not this');
  await pressInCard(stage, tab, choice);
}

inSharedBrowsers('not this', (stage) => {
  afterEach(() => ask(stage.browser.control, 'void (await api.storage.sync.clear())'));

  it('marks a topic no longer on this page, in all its frames, and again', async () => {
    const tab = await stage.open(PAGE);
    const other = await stage.open(PAGE);
    await choose(stage, tab, 'Do not mark Jen Psaki on this page');
    await expect.poll(() => mentionsIn(stage, tab)).toEqual(['xinjiang: Xinjiang']);
    expect(await noticeIn(stage, tab)).toBe('Jen Psaki is no longer marked on this page.');
    expect(await openLabel(stage, tab)).toBeNull();
    expect(await mentionsIn(stage, other)).toHaveLength(3);
    expect(await storedIn(stage)).toEqual({});
    await pressInCard(stage, tab, 'Undo');
    await expect.poll(() => mentionsIn(stage, tab)).toHaveLength(3);
    expect(await noticeIn(stage, tab)).toBeNull();
  });

  it('marks a topic no longer anywhere, and again', async () => {
    const tab = await stage.open(PAGE);
    const other = await stage.open(PAGE);
    await choose(stage, tab, 'Do not mark Jen Psaki anywhere');
    await expect.poll(() => mentionsIn(stage, tab)).toEqual(['xinjiang: Xinjiang']);
    await expect.poll(() => mentionsIn(stage, other)).toEqual(['xinjiang: Xinjiang']);
    expect(await storedIn(stage)).toMatchObject({ topicsOff: ['jen-psaki'] });
    await tab.page.bringToFront();
    await pressInCard(stage, tab, 'Undo');
    await expect.poll(() => mentionsIn(stage, other)).toHaveLength(3);
  });

  it('turns the site off and on again, and leaves nothing there but the notice', async () => {
    const tab = await stage.open(PAGE);
    await choose(stage, tab, 'Turn off on 127.0.0.1');
    await expect.poll(() => tenantsIn(stage, tab)).toEqual([null, null]);
    expect(await noticeIn(stage, tab)).toBe('Off on 127.0.0.1. Nothing is read or marked there.');
    await pressInCard(stage, tab, 'Undo');
    await expect.poll(() => mentionsIn(stage, tab)).toHaveLength(3);
    expect(await tab.page.$(POPOVER_SELECTOR)).toBeNull();
  });

  it('opens the library at the topic', async () => {
    const tab = await stage.open(PAGE);
    await openFirstPopover(stage.browser, tab);
    await pressInCard(stage, tab, 'Library');
    const library = `${stage.browser.origin}/library.html#jen-psaki`;
    const addresses = () => ask<string[]>(stage.browser.control, '(await api.tabs.query({})).map((tab) => tab.url)');
    await expect.poll(addresses).toContain(library);
    await ask(
      stage.browser.control,
      `void (await api.tabs.remove((await api.tabs.query({})).find((tab) => tab.url === '${library}').id))`,
    );
  });
});
