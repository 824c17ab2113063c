import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { askCard, openLabel } from './support/card.ts';
import { inSharedBrowsers } from './support/in-both-browsers.ts';
import { badgeOf } from './support/living-tab.ts';
import {
  addSite,
  inPreview,
  MARKED,
  openingOptions,
  PAGE,
  pressCalled,
  previewRanges,
  rangesOf,
  wordsOf,
} from './support/options-page.ts';
import { highlightsOf, mentionsIn } from './support/what-a-page-has.ts';

inSharedBrowsers('the options change an open page at once, without a reload,', (stage) => {
  const open = openingOptions(stage);

  it('by a mark style', async () => {
    const tab = await stage.open(PAGE);
    const page = await open();
    await expect.poll(() => previewRanges(page, 'place')).toBe(2);
    for (const [name, style] of [
      ['Underline', 'place-underline'],
      ['Highlight', 'place-tint'],
      ['Dotted underline', 'place'],
    ] as const) {
      await pressCalled(page, name);
      await expect.poll(() => rangesOf(tab.page, style)).toBe(2);
      await expect.poll(() => previewRanges(page, style)).toBe(2);
    }
    await pressCalled(page, 'None but under the pointer');
    await expect.poll(() => highlightsOf(tab.page)).toEqual({});
    await expect.poll(() => previewRanges(page, 'place')).toBe(0);
    expect(await mentionsIn(stage, tab)).toHaveLength(5);
  });

  it('by a topic switched off and on', async () => {
    const tab = await stage.open(PAGE);
    const page = await open();
    await pressCalled(page, 'Xinjiang');
    await expect.poll(() => highlightsOf(tab.page)).toEqual({ person: 3 });
    await expect.poll(() => previewRanges(page, 'place')).toBe(0);
    await pressCalled(page, 'Xinjiang');
    await expect.poll(() => highlightsOf(tab.page)).toEqual(MARKED);
  });

  it('by a topic that is unmarked by default', async () => {
    const tab = await stage.open(PAGE);
    const page = await open();
    await pressCalled(page, 'Uyghurs');
    await expect.poll(() => highlightsOf(tab.page)).toEqual({ ...MARKED, other: 1 });
    await expect.poll(() => mentionsIn(stage, tab)).toContain('uyghurs: Uyghurs');
    await expect.poll(() => previewRanges(page, 'other')).toBe(1);
  });

  it('by a topic that is unmarked by default, on a page that had nothing else', async () => {
    const tab = await stage.open('<p>The Uyghurs.</p>');
    const page = await open();
    await pressCalled(page, 'Uyghurs');
    await expect.poll(() => highlightsOf(tab.page)).toEqual({ other: 1 });
  });

  it('by a rule for its site', async () => {
    const tab = await stage.open(PAGE);
    const page = await open();
    await addSite(page, `${stage.server.origin}/page`);
    await expect.poll(() => wordsOf(page, '.add-site [role="status"]')).toBe('Added: 127.0.0.1');
    await expect.poll(() => highlightsOf(tab.page)).toEqual({});
    await pressCalled(page, 'Only on the sites listed');
    await expect.poll(() => highlightsOf(tab.page)).toEqual(MARKED);
    await pressCalled(page, 'Remove 127.0.0.1');
    await expect.poll(() => highlightsOf(tab.page)).toEqual({});
    await pressCalled(page, 'Everywhere but on the sites listed');
    await expect.poll(() => highlightsOf(tab.page)).toEqual(MARKED);
    expect(await previewRanges(page, 'place'), 'no rule is about the preview').toBe(2);
  });

  it('by off and on everywhere, and say so at the preview', async () => {
    const tab = await stage.open(PAGE);
    const page = await open();
    const note = () => wordsOf(page, '.preview-head [role="status"]');
    const sampleMarks = () => previewRanges(page, 'place');
    await expect.poll(sampleMarks).toBe(2);
    await pressCalled(page, 'Mark mentions everywhere');
    await expect.poll(() => highlightsOf(tab.page)).toEqual({});
    await expect.poll(sampleMarks).toBe(0);
    expect(await note()).toBe('Marking is off: nothing is marked here either.');
    await pressCalled(page, 'Mark mentions everywhere');
    await expect.poll(() => highlightsOf(tab.page)).toEqual(MARKED);
    await expect.poll(sampleMarks).toBe(2);
    expect(await note()).toBe('Rest the pointer on a mention.');
  });

  it('by theme and text size, in a card that is open', async () => {
    const page = await open();
    const tab = await stage.open(PAGE);
    await stage.browser.sendCommand('next-mention');
    await expect.poll(() => openLabel(stage, tab)).toBe('Jen Psaki');
    const look = () =>
      askCard(stage, tab, (root) => {
        const { theme, textSize } = root.querySelector<HTMLElement>('[data-theme]')?.dataset ?? {};
        return `${theme} ${textSize}`;
      });
    await pressCalled(page, 'Dark');
    await pressCalled(page, 'Large');
    await expect.poll(look).toBe('dark L');
    await expect
      .poll(() => page.evaluate(() => ({ ...document.documentElement.dataset })))
      .toEqual({ theme: 'dark', textSize: 'L' });
    await expect.poll(() => inPreview(page, ({ document }) => document.documentElement.dataset.theme)).toBe('dark');
  });

  it('by the badge', async () => {
    const tab = await stage.open(PAGE);
    await expect.poll(() => badgeOf(stage, tab)).toBe('5');
    const page = await open();
    await pressCalled(page, 'Show the number of mentions');
    await expect.poll(() => badgeOf(stage, tab)).toBe('');
    await pressCalled(page, 'Show the number of mentions');
    await expect.poll(() => badgeOf(stage, tab)).toBe('5');
  });

  it('by a density', async () => {
    const tab = await stage.open(PAGE);
    const page = await open();
    await pressCalled(page, 'The first of each topic in each section');
    await expect.poll(() => highlightsOf(tab.page)).toEqual({ person: 2, place: 2 });
    await pressCalled(page, 'The first of each topic on the page');
    await expect.poll(() => highlightsOf(tab.page)).toEqual({ person: 1, place: 1 });
    await expect.poll(() => previewRanges(page, 'place')).toBe(1);
    await pressCalled(page, 'Every mention');
    await expect.poll(() => highlightsOf(tab.page)).toEqual(MARKED);
  });

  it('by the painter', async () => {
    const tab = await stage.open(PAGE);
    const page = await open();
    const elements = (marked: Page) => marked.evaluate(() => document.querySelectorAll('p mark').length);
    const previewElements = () => inPreview(page, ({ document }) => document.querySelectorAll('p mark').length);
    await pressCalled(page, 'In the page’s text');
    await expect.poll(() => elements(tab.page), { timeout: 10_000 }).toBe(5);
    await expect.poll(previewElements, { timeout: 10_000 }).toBeGreaterThan(5);
    await pressCalled(page, 'Beside the page');
    await expect.poll(() => elements(tab.page)).toBe(0);
    await expect.poll(() => highlightsOf(tab.page)).toEqual(MARKED);
  });
});
