import { afterEach, expect, it } from 'vitest';
import { framesOf, openMention } from '../browsers/frames.ts';
import { openLabel, restOn } from './support/card.ts';
import { inSharedBrowsers } from './support/in-both-browsers.ts';
import { choose, chooseNothing } from './support/settings.ts';
import { highlightsOf, mentionsIn } from './support/what-a-page-has.ts';

const PAGE = `<p><span id="first">Xinjiang</span> and Ned Price.</p><p>In <span id="second">Xinjiang</span>.</p>
  <h2>Later</h2><p>Xinjiang.</p>`;

inSharedBrowsers('density', (stage) => {
  afterEach(() => chooseNothing(stage));

  it.each([
    ['every', { person: 1, place: 3 }],
    ['first-in-section', { person: 1, place: 2 }],
    ['first-on-page', { person: 1, place: 1 }],
  ] as const)('marks %s, and counts all', async (density, marks) => {
    await choose(stage, { density });
    const tab = await stage.open(PAGE);
    expect(await highlightsOf(tab.page)).toEqual(marks);
    expect(await mentionsIn(stage, tab)).toHaveLength(4);
  });

  it('follows the reader at once', async () => {
    const tab = await stage.open(PAGE);
    await choose(stage, { density: 'first-on-page' });
    await expect.poll(() => highlightsOf(tab.page)).toEqual({ person: 1, place: 1 });
    await choose(stage, { density: 'every' });
    await expect.poll(() => highlightsOf(tab.page)).toEqual({ person: 1, place: 3 });
  });

  it('opens no card where nothing is marked, and still leads there by key', async () => {
    await choose(stage, { density: 'first-on-page', hoverDelayMs: 0 });
    const tab = await stage.open(PAGE);
    await restOn(tab.page, '#second');
    await tab.page.mouse.click(700, 500);
    await restOn(tab.page, '#first');
    await expect.poll(() => openLabel(stage, tab)).toBe('Xinjiang');
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => openLabel(stage, tab)).toBeNull();
    await restOn(tab.page, '#second');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await openLabel(stage, tab)).toBeNull();
    const [frame] = await framesOf(stage.browser, tab);
    if (!frame) throw new Error('no frame');
    await openMention(stage.browser, tab, frame, 2);
    await expect.poll(() => openLabel(stage, tab)).toBe('Xinjiang');
    expect(await tab.page.evaluate(() => CSS.highlights.get('backgrounder-active-place')?.size)).toBe(1);
  });
});
