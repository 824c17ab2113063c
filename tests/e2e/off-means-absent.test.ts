import { afterEach, expect, it } from 'vitest';
import { ask } from '../browsers/control-page.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { framesOf } from '../browsers/frames.ts';
import { openLabel, restOn } from './support/card.ts';
import { inBothBrowsers, type Stage } from './support/in-both-browsers.ts';
import { openPopup, stateOf } from './support/popup.ts';
import { choose, chooseNothing } from './support/settings.ts';
import { highlightsOf, markupOf, mentionsIn } from './support/what-a-page-has.ts';
import { addressesOf, enteredFrames, livesIn, worldsOfOurs } from './support/worlds-of-ours.ts';

const MENTION = '<p>Jen Psaki spoke of Xinjiang.</p>';

/** A page of 127.0.0.1 with a frame of every kind, and one of another site, in which there is one of 127.0.0.1 again. */
function addPages({ server }: Stage): { readonly address: string; readonly foreign: string } {
  const inner = server.add(MENTION);
  const foreign = server.otherOrigin + server.add(`${MENTION}<iframe src="${server.origin}${inner}"></iframe>`);
  const top = server.add(`${MENTION}
    <iframe src="${inner}"></iframe>
    <iframe srcdoc="${MENTION}"></iframe>
    <iframe sandbox srcdoc="${MENTION}"></iframe>
    <iframe src="data:text/html,${MENTION}"></iframe>
    <iframe name="blank"></iframe><script>frames.blank.document.body.innerHTML = '${MENTION}';</script>
    <iframe src="${foreign}"></iframe>`);
  return { address: server.origin + top, foreign };
}

const registered = (stage: Stage) =>
  ask<unknown[]>(stage.browser.control, 'await api.scripting.getRegisteredContentScripts()');

/** Where our scripts are: by Chromium's list of what can run in each frame, else by what they leave behind. */
const placesOf = async (stage: Stage, tab: Tab) =>
  stage.browser.name === 'chromium' ? addressesOf(await worldsOfOurs(stage, tab)) : enteredFrames(stage, tab);

inBothBrowsers('where it is off', (stage) => {
  const opened: Tab[] = [];
  afterEach(async () => {
    for (const tab of opened.splice(0)) await tab.close();
    await chooseNothing(stage);
  });

  /** Not by way of the stage, which asks each frame whether it is quiet, and enters it by that. */
  async function openUnasked(address: string): Promise<Tab> {
    const tab = await stage.browser.openTab(address);
    opened.push(tab);
    return tab;
  }

  /** Where something is on, what comes to a page has come to this one once a page that was opened later is marked. */
  async function waitForALaterPage(): Promise<void> {
    const later = await openUnasked(stage.server.otherOrigin + stage.server.add(MENTION));
    await expect.poll(() => mentionsIn(stage, later)).toHaveLength(2);
  }

  it('finds our scripts in every frame where nothing is off', async () => {
    const { address, foreign } = addPages(stage);
    const tab = await openUnasked(address);
    await expect.poll(async () => (await placesOf(stage, tab)).length).toBe(8);
    expect(await placesOf(stage, tab)).toContain(foreign);
  });

  it.each([
    ['a site that is switched off', { mode: 'everywhere-but', hosts: ['127.0.0.1'] }],
    ['a site that is not among the only ones', { mode: 'only', hosts: ['localhost'] }],
  ] as const)('lets no script into %s, but for the sentinel of a foreign frame, which is refused', async (_, sites) => {
    const { address, foreign } = addPages(stage);
    await choose(stage, { sites });
    const tab = await openUnasked(address);
    await waitForALaterPage();
    expect(await placesOf(stage, tab)).toEqual([foreign]);

    const popup = await openPopup(stage, tab);
    await expect.poll(() => stateOf(popup)).toBe('off-here');
    await popup.close();
    await stage.browser.sendCommand('next-mention');
    await waitForALaterPage();
    expect(await placesOf(stage, tab)).toEqual([foreign]);
    await expect
      .poll(async () => (await framesOf(stage.browser, tab)).map(({ tenant }) => tenant))
      .toEqual(Array(8).fill(null));
    expect(await enteredFrames(stage, tab)).toEqual([foreign]);
    expect(await highlightsOf(tab.page)).toEqual({});
  });

  it('registers nothing and enters nothing where everything is off', async () => {
    const { address } = addPages(stage);
    expect(await registered(stage)).toHaveLength(1);
    await choose(stage, { enabled: false });
    await expect.poll(() => registered(stage)).toEqual([]);
    const tab = await openUnasked(address);
    const popup = await openPopup(stage, tab);
    await expect.poll(() => stateOf(popup)).toBe('off');
    await popup.close();
    await stage.browser.sendCommand('next-mention');
    // The answer comes after what was sent before it.
    await ask(stage.browser.control, 'void (await api.runtime.getPlatformInfo())');
    expect(await placesOf(stage, tab)).toEqual([]);
  });

  it.each(['highlight', 'inline'] as const)('leaves nothing of marks by %s in open pages', async (painter) => {
    await choose(stage, { painter });
    const tab = await openUnasked(
      stage.server.origin +
        stage.server.add(`<p><b id="a">Jen Psaki</b> spoke.</p><iframe srcdoc="${MENTION}"></iframe>
          <script>onload = () => { globalThis.atFirst = document.documentElement.outerHTML; };</script>`),
    );
    await stage.settle(tab);
    await restOn(tab.page, '#a');
    await expect.poll(() => openLabel(stage, tab)).toBe('Jen Psaki');
    const worlds = stage.browser.name === 'chromium' ? await worldsOfOurs(stage, tab) : [];
    for (const world of worlds) expect((await livesIn(world)).MutationObserver).toBeGreaterThan(0);

    await choose(stage, { enabled: false });
    await expect
      .poll(async () => (await framesOf(stage.browser, tab)).map(({ tenant }) => tenant))
      .toEqual([null, null]);
    expect(await tab.page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    expect(await markupOf(tab.page)).toBe(await tab.page.evaluate(() => Reflect.get(globalThis, 'atFirst')));
    for (const world of worlds) {
      await expect
        .poll(() => livesIn(world))
        .toEqual({ MutationObserver: 0, IntersectionObserver: 0, ResizeObserver: 0, window: 0, document: 0 });
    }
  });
});
