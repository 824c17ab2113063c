import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import type { MarkStyle, PainterName } from '../../src/settings/settings.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { middleOf, openLabel, restOn } from './support/card.ts';
import { pressWithControl } from './support/editors-page.ts';
import { inSharedBrowsers } from './support/in-both-browsers.ts';
import { cardsSeen } from './support/living-tab.ts';
import { printedColoursOf } from './support/printed-pages.ts';
import { choose, chooseNothing } from './support/settings.ts';
import { markupOf } from './support/what-a-page-has.ts';

const COPIED = readFileSync('tests/fixtures/editors/copied.html', 'utf8');

/** From the nth to the mth character, counted from 0, of all that an element says. */
type Stretch = readonly [selector: string, from: number, to: number];

const OVER_MARKS: Stretch = ['body', 3, 60];
const IN_A_MARK: Stretch = ['#name', 2, 6];
const A_LINK: Stretch = ['#link', 0, 19];

function select(page: Page, stretches: readonly Stretch[]): Promise<void> {
  return page.evaluate((wanted) => {
    const selection = getSelection();
    selection?.removeAllRanges();
    for (const [selector, from, to] of wanted) {
      const range = document.createRange();
      const walker = document.createTreeWalker(document.querySelector(selector) ?? document, NodeFilter.SHOW_TEXT);
      let at = 0;
      while (walker.nextNode()) {
        const { currentNode } = walker;
        const length = currentNode.textContent?.length ?? 0;
        if (at <= from && from <= at + length) range.setStart(currentNode, from - at);
        if (at < to && to <= at + length) range.setEnd(currentNode, to - at);
        at += length;
      }
      selection?.addRange(range);
    }
  }, stretches);
}

/** Chromium writes these where nothing is underlined and where a line was taken away: they say the same. */
const withoutInitial = (written: string) => written.replaceAll(/ text-decoration-\w+: initial;/g, '');

/** What the page and the browser made of the selection since they were last asked. */
function taken(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const list: string[] = Reflect.get(window, 'taken');
    return list.splice(0);
  });
}

async function copyAndPaste(page: Page): Promise<void> {
  await pressWithControl(page, 'KeyC');
  await page.focus('#into');
  await pressWithControl(page, 'KeyV');
}

async function dragFrom(page: Page, selector: string): Promise<void> {
  const { x, y } = await middleOf(page, selector);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 40, { steps: 4 });
  await page.mouse.up();
}

const inlineMarks = (page: Page) => page.evaluate(() => document.querySelectorAll('mark').length);

const ACCENTS = { person: '#4478b0', place: '#4b8145' };

inSharedBrowsers('what readers take from a page', (stage) => {
  afterEach(() => chooseNothing(stage));

  /** Firefox lets readers select several parts of a page. */
  const takesParts = () => stage.browser.name === 'firefox';

  /** @param rest - Until all marks stand that there are. */
  async function takeAll({ page }: Tab, rest: () => Promise<void>): Promise<readonly (readonly string[])[]> {
    const all: (readonly string[])[] = [];
    const drags: [string, Stretch[]][] = [
      ['#first b', [OVER_MARKS]],
      ['#name', [IN_A_MARK]],
      ['#link', []],
    ];
    for (const [selector, stretches] of drags) {
      await select(page, stretches);
      await dragFrom(page, selector);
      await expect.poll(() => page.evaluate(() => Reflect.get(window, 'taken').length)).toBeGreaterThan(1);
      all.push((await taken(page)).map(withoutInitial));
    }
    const doubleClick = async () => {
      const { x, y } = await middleOf(page, '#host >>> b');
      await page.mouse.click(x + 12, y, { count: 2 });
    };
    const selecting = [
      () => select(page, [IN_A_MARK]),
      () => select(page, [A_LINK]),
      doubleClick,
      () => rest().then(() => select(page, takesParts() ? [IN_A_MARK, A_LINK] : [IN_A_MARK])),
      () => rest().then(() => select(page, [OVER_MARKS])),
    ];
    for (const act of selecting) {
      await act();
      await copyAndPaste(page);
      const made = (await taken(page)).map(withoutInitial);
      // What a page can clone of a selection in a shadow root is another matter: nothing, until a script has set it.
      all.push(act === doubleClick ? made.filter((written) => written.startsWith('text/')) : made);
    }
    return all;
  }

  it('holds nothing of ours, copied or dragged', async () => {
    const path = stage.server.add(COPIED);
    await choose(stage, { painter: 'inline', sites: { mode: 'everywhere-but', hosts: ['127.0.0.1'] } });
    const control = await stage.browser.openTab(stage.server.origin + path);
    const without = await takeAll(control, async () => {});
    await control.close();
    for (const text of ['Ned Price</b> spoke of', 'text/plain: Pelosi'])
      expect(without.flat().join('\n')).toContain(text);

    await choose(stage, { sites: { mode: 'everywhere-but', hosts: [] } });
    const tab = await stage.visit(stage.server.origin + path);
    const marked = await inlineMarks(tab.page);
    expect(marked).toBe(3);
    const withUs = await takeAll(tab, () => expect.poll(() => inlineMarks(tab.page)).toBe(marked));
    expect(withUs).toEqual(without);
    await expect.poll(() => inlineMarks(tab.page)).toBe(marked);
  });

  it('leaves the selection as it was, and each part of it', async () => {
    await choose(stage, { painter: 'inline' });
    const tab = await stage.open(COPIED);
    const parts = takesParts() ? [IN_A_MARK, A_LINK] : [OVER_MARKS];
    const selected = () =>
      tab.page.evaluate(() => {
        const selection = getSelection();
        return Array.from({ length: selection?.rangeCount ?? 0 }, (_, at) => String(selection?.getRangeAt(at)));
      });
    await select(tab.page, parts);
    const before = await selected();
    expect(before).toHaveLength(parts.length);
    await pressWithControl(tab.page, 'KeyC');
    await expect.poll(() => inlineMarks(tab.page)).toBeLessThan(3);
    expect(await selected()).toEqual(before);
    await expect.poll(() => inlineMarks(tab.page)).toBe(3);
    expect(await selected()).toEqual(before);
  });

  const printed = async (tab: Tab) => {
    const colours = await printedColoursOf(tab.page);
    return Object.entries(ACCENTS).flatMap(([kind, colour]) => (colours.has(colour) ? [kind] : []));
  };

  it('is printed with the marks that stand in the text, in the style that the reader chose, and with no others', async () => {
    const tab = await stage.open('<p>Ned Price in <b>Xinjiang</b>.</p>');
    const looks: [PainterName, MarkStyle, string[]][] = [
      ['highlight', 'underline', []],
      ['inline', 'dotted', ['person', 'place']],
      ['inline', 'underline', ['person', 'place']],
      ['inline', 'tint', ['person', 'place']],
      ['inline', 'hover-only', []],
    ];
    for (const [painter, markStyle, kinds] of looks) {
      await choose(stage, { painter, markStyle });
      await expect.poll(() => markupOf(tab.page).then((markup) => markup.includes(`<mark`))).toBe(painter === 'inline');
      await stage.settle(tab);
      // Another style reaches marks that stand already, a moment after it was chosen.
      await expect.poll(() => printed(tab), { message: `${painter} ${markStyle}` }).toEqual(kinds);
    }
  });

  it('is printed without the card', async () => {
    const tab = await stage.open('<p><b>Xinjiang</b></p>');
    const plain = await printedColoursOf(tab.page);
    await restOn(tab.page, 'b');
    await expect.poll(() => openLabel(stage, tab)).toBe('Xinjiang');
    expect(await printedColoursOf(tab.page)).toEqual(plain);
    expect(await openLabel(stage, tab)).toBe('Xinjiang');
    if (stage.browser.name === 'firefox') return;
    expect(await cardsSeen(tab)).toBe(1);
    await tab.page.emulateMediaType('print');
    expect(await cardsSeen(tab)).toBe(0);
  });
});
