import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { ask } from '../browsers/control-page.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { framesOf } from '../browsers/frames.ts';
import { chooseByEvent } from '../browsers/selection-menu.ts';
import { ALL_SITES, grantSites } from '../browsers/site-access.ts';
import { wake, whileKilled } from '../e2e/support/dying-background.ts';
import { inBothBrowsers, type Stage } from '../e2e/support/in-both-browsers.ts';
import { badgeOf, choose } from '../e2e/support/living-tab.ts';
import { openPopup } from '../e2e/support/popup.ts';
import { mentionsIn } from '../e2e/support/what-a-page-has.ts';

const SEED = Number(process.env.BACKGROUNDER_SEED ?? 1);
const STEPS = 60;
const SLOW = { timeout: 60_000 };

const PAGES = ['<p>Jen Psaki spoke.</p>', '<p>Xinjiang</p><iframe srcdoc="<p>Ned Price</p>"></iframe>', '<p>No.</p>'];

/** The same numbers for the same seed: https://en.wikipedia.org/wiki/Linear_congruential_generator. */
function createDraw(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Doing {
  readonly name: string;
  /** What a reader does next, drawn anew each time. */
  run(draw: (below: number) => number): Promise<unknown>;
}

function doingsOn(stage: Stage, tabs: readonly Tab[]): readonly Doing[] {
  const some = (draw: (below: number) => number) => tabs[draw(tabs.length)] as Tab;
  const addTo = (tab: Tab, html: string) =>
    tab.page.evaluate((added) => document.body.insertAdjacentHTML('beforeend', added), html);
  const hasAccess = () =>
    ask<boolean>(stage.browser.control, `await api.permissions.contains({ origins: ['${ALL_SITES}'] })`);
  return [
    { name: 'a mention more', run: (draw) => addTo(some(draw), '<p>Ned Price</p>') },
    { name: 'a frame more', run: (draw) => addTo(some(draw), '<iframe srcdoc="<p>Jen Psaki</p>"></iframe>') },
    { name: 'a frame less', run: (draw) => some(draw).page.evaluate(() => document.querySelector('iframe')?.remove()) },
    { name: 'a page again', run: (draw) => some(draw).page.reload() },
    { name: 'another painter', run: (draw) => choose(stage, { painter: draw(2) === 0 ? 'inline' : 'highlight' }) },
    { name: 'the badge', run: (draw) => choose(stage, { badge: draw(2) === 0 }) },
    { name: 'the main switch', run: (draw) => choose(stage, { enabled: draw(3) > 0 }) },
    {
      name: 'the sites',
      run: (draw) =>
        choose(stage, { sites: { mode: 'everywhere-but', hosts: draw(2) === 0 ? ['127.0.0.1'] : ['localhost'] } }),
    },
    { name: 'the access', run: (draw) => grantSites(stage.browser, draw(2) === 0 ? null : ALL_SITES) },
    {
      name: 'a command',
      // The driver reaches into the worker that is being killed.
      run: (draw) => stage.browser.sendCommand(draw(2) === 0 ? 'next-mention' : 'toggle-site').catch(() => {}),
    },
    {
      name: 'the menu',
      async run(draw) {
        const tab = some(draw);
        // A person's own choice lets us into the page; this event does not, and Chromium 156 crashes at whoever enters.
        if (await hasAccess()) await chooseByEvent(stage.browser, tab, 'Xinjiang').catch(() => {});
      },
    },
    { name: 'the popup', run: async (draw) => (await openPopup(stage, some(draw))).close() },
  ];
}

/** Everything as the settings say, however it came about. */
async function expectAllRight(stage: Stage, tabs: readonly Tab[], addresses: readonly string[]): Promise<void> {
  for (const [index, tab] of tabs.entries()) {
    const where = `page ${index} at ${addresses[index]}`;
    const wanted = await tab.page.evaluate(() => {
      const inside = [...document.querySelectorAll('iframe')].map(({ contentDocument }) => contentDocument?.body);
      const text = [document.body, ...inside].map((body) => body?.textContent ?? '').join('\n');
      return text.match(/Jen Psaki|Xinjiang|Ned Price/g)?.length ?? 0;
    });
    await expect.poll(async () => (await mentionsIn(stage, tab)).length, { ...SLOW, message: where }).toBe(wanted);
    await expect.poll(() => badgeOf(stage, tab), { ...SLOW, message: where }).toBe(wanted === 0 ? '' : String(wanted));
  }
}

inBothBrowsers(`a background that dies through ${STEPS} things, seed ${SEED}`, (stage) => {
  afterEach(() => grantSites(stage.browser, ALL_SITES));

  it('is right about everything as soon as it lives again', async () => {
    const draw = createDraw(SEED);
    const addresses = PAGES.flatMap((html) =>
      [stage.server.origin, stage.server.otherOrigin].map((origin) => origin + stage.server.add(html)),
    );
    const tabs: Tab[] = [];
    for (const address of addresses) tabs.push(await stage.visit(address));
    const doings = doingsOn(stage, tabs);
    const begun = performance.now();
    let deaths = 0;
    for (let step = 0; step < STEPS; step++) {
      const doing = doings[draw(doings.length)] as Doing;
      const afterMs = Array.from({ length: 4 }, () => draw(300));
      const times = 1 + draw(4);
      await whileKilled(stage, () => doing.run(draw), { times, afterMs });
      deaths += times;
      await pause(draw(100));
    }
    // Off everywhere: nothing of ours is left, whatever came before.
    await grantSites(stage.browser, ALL_SITES);
    await whileKilled(stage, () => choose(stage, { enabled: false }));
    await wake(stage);
    for (const tab of tabs) {
      const tenants = async () => (await framesOf(stage.browser, tab)).filter(({ tenant }) => tenant !== null).length;
      await expect.poll(tenants, SLOW).toBe(0);
      await expect.poll(() => badgeOf(stage, tab), SLOW).toBe('');
    }
    expect(await ask(stage.browser.control, 'await api.scripting.getRegisteredContentScripts()')).toEqual([]);
    await whileKilled(stage, () => ask(stage.browser.control, 'void (await api.storage.sync.clear())'));
    await wake(stage);
    await expectAllRight(stage, tabs, addresses);
    expect(await ask(stage.browser.control, '(await api.storage.session.get(null)).caughtUp.origins')).toEqual([
      '<all_urls>',
    ]);
    const seconds = Math.round((performance.now() - begun) / 1_000);
    console.log(`${stage.browser.name}: seed ${SEED}: ${STEPS} things, at least ${deaths} deaths, ${seconds} s`);
  });
});
