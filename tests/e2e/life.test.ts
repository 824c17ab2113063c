import { afterEach, expect, it } from 'vitest';
import { ask } from '../browsers/control-page.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { framesOf } from '../browsers/frames.ts';
import { middleOf, openLabel, restOn } from './support/card.ts';
import { inChromiumFirst, type Stage } from './support/in-both-browsers.ts';
import { badgeOf, cardsSeen, choose, marksSeenOn } from './support/living-tab.ts';
import { highlightsOf, mentionsIn } from './support/what-a-page-has.ts';

const PAGE = `<main><p><b id="a">Jen Psaki</b> spoke.</p><p><b id="b">Xinjiang</b> was the subject.</p></main>
  <iframe srcdoc="<p>Ned Price</p>"></iframe>`;

/** The old marks have gone or are another script's, and exactly one script answers the reader. */
async function expectOneScript(stage: Stage, tab: Tab): Promise<void> {
  await expect.poll(() => badgeOf(stage, tab), { timeout: 10_000 }).toBe('3');
  await stage.settle(tab);
  await tab.page.bringToFront();
  expect(await mentionsIn(stage, tab)).toEqual(['jen-psaki: Jen Psaki', 'xinjiang: Xinjiang', 'ned-price: Ned Price']);
  expect(await highlightsOf(tab.page)).toEqual({ person: 1, place: 1 });
  await restOn(tab.page, '#b');
  await expect.poll(() => openLabel(stage, tab)).toBe('Xinjiang');
  expect(await cardsSeen(tab)).toBe(1);
  expect(await tab.page.evaluate(() => CSS.highlights.get('backgrounder-active-place')?.size)).toBe(1);
  await tab.page.keyboard.press('Escape');
  await expect.poll(() => cardsSeen(tab)).toBe(0);
  await tab.page.evaluate(() => document.querySelector('#b')?.parentElement?.append(' Xinjiang again.'));
  await stage.settle(tab);
  expect(await highlightsOf(tab.page)).toEqual({ person: 1, place: 2 });
  await expect.poll(() => badgeOf(stage, tab)).toBe('4');
}

inChromiumFirst('the life of the extension', (stage) => {
  afterEach(() => ask(stage.browser.control, 'void (await api.storage.sync.clear())'));

  it('hands a living page over to the next version, and to the one after that', async () => {
    const tab = await stage.open(PAGE);
    await restOn(tab.page, '#a');
    await expect.poll(() => openLabel(stage, tab)).toBe('Jen Psaki');
    await stage.browser.updateExtension();
    await expect.poll(() => cardsSeen(tab)).toBe(0);
    await expect.poll(() => badgeOf(stage, tab), { timeout: 10_000 }).toBe('3');
    await stage.browser.updateExtension();
    await expectOneScript(stage, tab);
  });

  it('takes marks and card away when it is switched off, and comes back when it is switched on', async () => {
    const tab = await stage.open(PAGE);
    await restOn(tab.page, '#a');
    await expect.poll(() => cardsSeen(tab)).toBe(1);
    expect([await marksSeenOn(tab, '#a'), await marksSeenOn(tab, '#b')]).toEqual([['person'], ['place']]);
    await stage.browser.enableExtension(false);
    await expect.poll(() => marksSeenOn(tab, 'main')).toEqual([]);
    await expect.poll(() => cardsSeen(tab)).toBe(0);
    await stage.browser.enableExtension(true);
    await expectOneScript(stage, tab);
  });

  it('opens no card, and says nothing, where it is switched off before the first one', async () => {
    const tab = await stage.open(PAGE);
    const { x, y } = await middleOf(tab.page, '#a');
    await stage.browser.enableExtension(false);
    await tab.page.bringToFront();
    await tab.page.mouse.move(x, y);
    await tab.page.mouse.click(x, y);
    await expect.poll(() => marksSeenOn(tab, 'main')).toEqual([]);
    expect(await cardsSeen(tab)).toBe(0);
    await stage.browser.enableExtension(true);
    await expectOneScript(stage, tab);
  });

  it('hands inline marks over, and leaves none that show when it is switched off', async () => {
    await choose(stage, { painter: 'inline' });
    const tab = await stage.open(PAGE);
    const marked = () =>
      tab.page.evaluate(() => [...document.querySelectorAll('main mark')].map(({ textContent }) => textContent));
    const shown = () =>
      tab.page.evaluate(() => {
        const looks = [...document.querySelectorAll('main mark')].map((mark) => getComputedStyle(mark));
        return looks.filter((look) => look.textDecorationLine !== 'none' || look.backgroundColor !== 'rgba(0, 0, 0, 0)')
          .length;
      });
    await expect.poll(marked).toEqual(['Jen Psaki', 'Xinjiang']);
    const text = await tab.page.evaluate(() => document.querySelector('main')?.textContent);
    await stage.browser.updateExtension();
    await expect.poll(() => badgeOf(stage, tab), { timeout: 10_000 }).toBe('3');
    await expect.poll(marked).toEqual(['Jen Psaki', 'Xinjiang']);
    expect(await shown()).toBe(2);
    await stage.browser.enableExtension(false);
    await expect.poll(shown).toBe(0);
    expect(await tab.page.evaluate(() => document.querySelector('main')?.textContent)).toBe(text);
    await stage.browser.enableExtension(true);
    await expect.poll(shown, { timeout: 10_000 }).toBe(2);
    expect(await marked()).toEqual(['Jen Psaki', 'Xinjiang']);
  });

  it('reads pages that are opened after it was switched on again', async () => {
    const before = await stage.open('<p>Nothing.</p>');
    await stage.browser.enableExtension(false);
    await stage.browser.enableExtension(true);
    const tab = await stage.open(PAGE);
    expect(await mentionsIn(stage, tab)).toHaveLength(3);
    expect((await framesOf(stage.browser, before))[0]?.tenant).toBe('sentinel');
  });

  it('lets an old sentinel fall silent', async () => {
    const tab = await stage.open('<main><p>Nothing yet.</p></main>');
    await stage.browser.updateExtension();
    await expect
      .poll(async () => (await framesOf(stage.browser, tab))[0]?.tenant, { timeout: 10_000 })
      .toBe('sentinel');
    await tab.page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>Xinjiang</p>'));
    await stage.settle(tab);
    expect(await mentionsIn(stage, tab)).toEqual(['xinjiang: Xinjiang']);
    expect(await highlightsOf(tab.page)).toEqual({ place: 1 });
  });

  it('does what a frame asks for while the worker is asleep', async () => {
    const tab = await stage.open('<main><p>Nothing yet.</p></main>');
    await stage.browser.stopWorker();
    await tab.page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>Xinjiang</p>'));
    await expect.poll(() => mentionsIn(stage, tab), { timeout: 10_000 }).toEqual(['xinjiang: Xinjiang']);
    await expect.poll(() => badgeOf(stage, tab)).toBe('1');
  });

  it('loses nothing of what frames say while the worker is being stopped', async () => {
    const tab = await stage.open('<main><p>Xinjiang</p></main>');
    for (let times = 0; times < 5; times++) {
      const stopped = stage.browser.stopWorker();
      await tab.page.evaluate(() => {
        document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>Xinjiang</p>');
        const frame = document.createElement('iframe');
        frame.srcdoc = '<p>Ned Price</p>';
        document.body.append(frame);
      });
      await stopped;
    }
    await expect.poll(() => mentionsIn(stage, tab), { timeout: 20_000 }).toHaveLength(11);
    await expect.poll(() => badgeOf(stage, tab), { timeout: 20_000 }).toBe('11');
  });

  it('follows a setting that is changed while the worker is asleep', async () => {
    const tab = await stage.open(PAGE);
    await stage.browser.stopWorker();
    await choose(stage, { markStyle: 'tint' });
    await expect.poll(() => marksSeenOn(tab, '#b')).toEqual(['place-tint']);
    await stage.browser.stopWorker();
    await choose(stage, { enabled: false });
    await expect.poll(() => marksSeenOn(tab, 'main')).toEqual([]);
    await expect.poll(() => badgeOf(stage, tab)).toBe('');
  });

  it('no longer counts a frame that goes while the worker is asleep', async () => {
    const tab = await stage.open(PAGE);
    await expect.poll(() => badgeOf(stage, tab)).toBe('3');
    await stage.browser.stopWorker();
    await tab.page.evaluate(() => document.querySelector('iframe')?.remove());
    await expect.poll(() => badgeOf(stage, tab)).toBe('2');
  });
});
