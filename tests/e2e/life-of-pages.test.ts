import { afterEach, expect, it } from 'vitest';
import { ask } from '../browsers/control-page.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { framesOf } from '../browsers/frames.ts';
import { openLabel, restOn } from './support/card.ts';
import { inBothBrowsers, inBrowsers, type Stage } from './support/in-both-browsers.ts';
import { badgeOf, cardsSeen, choose, freeze, marksSeenOn } from './support/living-tab.ts';
import { highlightsOf, mentionsIn } from './support/what-a-page-has.ts';

const PAGE = '<main><p><b id="a">Jen Psaki</b> spoke.</p><p><b id="b">Xinjiang</b> was the subject.</p></main>';
const MENTIONS = ['jen-psaki: Jen Psaki', 'xinjiang: Xinjiang'];

const tenantOf = async (stage: Stage, tab: Tab) => (await framesOf(stage.browser, tab))[0]?.tenant;

/** Switches the site of all pages here off, while one of them is open, and waits until the background is done with it. */
async function switchSiteOff(stage: Stage, tab: Tab): Promise<void> {
  await choose(stage, { sites: { mode: 'everywhere-but', hosts: ['127.0.0.1'] } });
  await expect.poll(() => tenantOf(stage, tab)).toBeNull();
}

/** A browser may drop a page that it has kept, and does now and then; it may not drop ours always. */
const MOST_JOURNEYS = 3;

/** Goes to another page and back to this one, which the browser has kept alive meanwhile. */
async function leaveAndComeBack(
  stage: Stage,
  tab: Tab,
  meanwhile: () => Promise<void> = async () => {},
): Promise<void> {
  for (let journey = 0; journey < MOST_JOURNEYS; journey++) if (await isKeptMeanwhile(stage, tab, meanwhile)) return;
  throw new Error('the browser has never kept the page');
}

async function isKeptMeanwhile(stage: Stage, tab: Tab, meanwhile: () => Promise<void>): Promise<boolean> {
  await tab.page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { cameBack: persisted }));
  });
  const here = tab.page.url();
  await tab.page.goto(stage.server.origin + stage.server.add('<p>Elsewhere.</p>'));
  await stage.settle(tab);
  await meanwhile();
  // In Firefox the driver's own way back waits for a load that never comes.
  await tab.page.evaluate('void history.back()');
  const isBack = (address: string) => location.href === address && document.readyState === 'complete';
  await expect.poll(() => tab.page.evaluate(isBack, here)).toBe(true);
  const cameBack = () => tab.page.evaluate(() => Reflect.get(globalThis, 'cameBack'));
  const isKept = await expect
    .poll(cameBack, { timeout: 1000 })
    .toBe(true)
    .then(
      () => true,
      () => false,
    );
  if (!isKept) await stage.settle(tab);
  return isKept;
}

inBothBrowsers('the life of a page', (stage) => {
  afterEach(() => ask(stage.browser.control, 'void (await api.storage.sync.clear())'));

  it('comes back from the cache of the browser as it was, and goes on', async () => {
    const tab = await stage.open(PAGE);
    await leaveAndComeBack(stage, tab);
    await expect.poll(() => badgeOf(stage, tab)).toBe('2');
    expect(await mentionsIn(stage, tab)).toEqual(MENTIONS);
    expect([await marksSeenOn(tab, '#a'), await marksSeenOn(tab, '#b')]).toEqual([['person'], ['place']]);
    await restOn(tab.page, '#b');
    await expect.poll(() => openLabel(stage, tab)).toBe('Xinjiang');
    await tab.page.keyboard.press('Escape');
    await tab.page.evaluate(() => document.querySelector('main')?.append('Ned Price'));
    await stage.settle(tab);
    expect(await highlightsOf(tab.page)).toEqual({ person: 2, place: 1 });
    await expect.poll(() => badgeOf(stage, tab)).toBe('3');
  });

  it('counts its frames again when it comes back', async () => {
    const tab = await stage.open(`${PAGE}<iframe srcdoc="<p>Ned Price</p>"></iframe>`);
    await expect.poll(() => badgeOf(stage, tab)).toBe('3');
    await leaveAndComeBack(stage, tab);
    await expect.poll(() => badgeOf(stage, tab)).toBe('3');
  });

  it('comes back without the card that was open', async () => {
    const tab = await stage.open(PAGE);
    await restOn(tab.page, '#a');
    await expect.poll(() => cardsSeen(tab)).toBe(1);
    await leaveAndComeBack(stage, tab);
    expect(await cardsSeen(tab)).toBe(0);
    await restOn(tab.page, '#b');
    await expect.poll(() => openLabel(stage, tab)).toBe('Xinjiang');
  });

  it('comes back with the marks and topics that were chosen meanwhile', async () => {
    const tab = await stage.open(PAGE);
    await leaveAndComeBack(stage, tab, () => choose(stage, { markStyle: 'tint', topicsOff: ['jen-psaki'] }));
    await expect.poll(() => marksSeenOn(tab, '#b')).toEqual(['place-tint']);
    expect(await mentionsIn(stage, tab)).toEqual(['xinjiang: Xinjiang']);
    await expect.poll(() => badgeOf(stage, tab)).toBe('1');
  });

  it('comes back unmarked where the site was switched off meanwhile', async () => {
    const tab = await stage.open(PAGE);
    await leaveAndComeBack(stage, tab, () => switchSiteOff(stage, tab));
    await expect.poll(() => highlightsOf(tab.page)).toEqual({});
    await expect.poll(() => tenantOf(stage, tab)).toBeNull();
    expect(await badgeOf(stage, tab)).toBe('');
  });

  it('comes back without its sentinel where the site was switched off meanwhile', async () => {
    const tab = await stage.open('<p>Nothing.</p>');
    await leaveAndComeBack(stage, tab, () => switchSiteOff(stage, tab));
    await expect.poll(() => tenantOf(stage, tab)).toBeNull();
  });

  it('finds a topic that was switched on meanwhile', async () => {
    const tab = await stage.open('<p>The Uyghurs were the subject.</p>');
    expect(await tenantOf(stage, tab)).toBe('sentinel');
    await leaveAndComeBack(stage, tab, () => choose(stage, { topicsOn: ['uyghurs'] }));
    await expect.poll(() => mentionsIn(stage, tab)).toEqual(['uyghurs: Uyghurs']);
  });

  it('finds a topic that is switched on while it is open', async () => {
    const tab = await stage.open('<p>The Uyghurs were the subject.</p>');
    await choose(stage, { topicsOn: ['uyghurs'] });
    await expect.poll(() => mentionsIn(stage, tab)).toEqual(['uyghurs: Uyghurs']);
  });

  it('is marked again when a discarded tab is shown', async () => {
    // Not opened by the stage, whose page of it would be gone.
    const tab = await stage.browser.openTab(stage.server.origin + stage.server.add(PAGE));
    const other = await stage.open('<p>Nothing.</p>');
    expect(other.id).not.toBe(tab.id);
    const discarded = await ask<number>(
      stage.browser.control,
      `((await api.tabs.discard(${tab.id}))?.id ?? ${tab.id})`,
    );
    await ask(stage.browser.control, `void (await api.tabs.update(${discarded}, { active: true }))`);
    const again = { ...tab, id: discarded };
    await expect.poll(() => mentionsIn(stage, again), { timeout: 10_000 }).toEqual(MENTIONS);
    await expect.poll(() => badgeOf(stage, again)).toBe('2');
    await ask(stage.browser.control, `void (await api.tabs.remove(${discarded}))`);
  });
});

// Firefox renders nothing ahead and freezes no page.
inBrowsers(['chromium'], 'a page that is rendered ahead or frozen', (stage) => {
  afterEach(() => ask(stage.browser.control, 'void (await api.storage.sync.clear())'));

  it('marks a page that was prerendered when it is shown, and not before', async () => {
    const prerendered = stage.server.add(`${PAGE}<script>
      const early = [];
      globalThis.early = early;
      globalThis.wasPrerendered = document.prerendering === true;
      const look = () => {
        if (!document.prerendering) return;
        early.push(CSS.highlights.size);
        setTimeout(look, 20);
      };
      look();
    </script>`);
    const tab = await stage.open(`<p>Nothing.</p><a id="go" href="${prerendered}">Go</a>
      <script type="speculationrules">
        { "prerender": [{ "source": "list", "urls": ["${prerendered}"], "eagerness": "immediate" }] }
      </script>`);
    // Long enough for a sentinel to read it and for the background to answer.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await Promise.all([tab.page.waitForNavigation(), tab.page.click('#go')]);
    await stage.settle(tab);
    const wasPrerendered = await tab.page.evaluate(() => Reflect.get(globalThis, 'wasPrerendered'));
    expect(wasPrerendered).toBe(true);
    const early: unknown = await tab.page.evaluate(() => Reflect.get(globalThis, 'early'));
    expect(new Set(Array.isArray(early) ? early : [])).toEqual(new Set([0]));
    expect(await mentionsIn(stage, tab)).toEqual(MENTIONS);
    await expect.poll(() => badgeOf(stage, tab)).toBe('2');
  });

  it('goes on after it was frozen, with what was chosen meanwhile', async () => {
    const tab = await stage.open(PAGE);
    const front = await stage.open('<p>In front.</p>');
    await freeze(tab, true);
    await choose(stage, { markStyle: 'tint', topicsOff: ['jen-psaki'] });
    await front.page.bringToFront();
    await freeze(tab, false);
    await tab.page.bringToFront();
    await expect.poll(() => marksSeenOn(tab, '#b')).toEqual(['place-tint']);
    await tab.page.evaluate(() => document.querySelector('main')?.append('Ned Price'));
    await expect.poll(() => mentionsIn(stage, tab)).toEqual(['xinjiang: Xinjiang', 'ned-price: Ned Price']);
  });
});
