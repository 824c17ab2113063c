import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { emulateMedia, emulatePrint, emulateTouch } from '../media';
import { translateRightToLeft } from '../words';
import { all, one, showLibraryPage, textOf } from './show-page';

const FOUND = [{ kind: 'statement', id: 'axios-2021-04-06.2a' }] as const;

/** Widths of the viewport: a phone, a laptop at 200 %, a laptop. */
const WIDTHS = [320, 640, 1280];

beforeEach(() => page.viewport(1280, 800));
afterEach(async () => {
  await emulateMedia({});
  await emulatePrint(false);
  await emulateTouch(false);
  scrollTo(0, 0);
});

/** A frame, so that what follows a scroll has followed. */
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

const isShown = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;

async function violations(): Promise<string[]> {
  const { violations, passes } = await axe.run(document, { resultTypes: ['violations', 'passes'] });
  expect(passes.length).toBeGreaterThan(0);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('the library as it is read', () => {
  it.each(['S', 'M', 'L'] as const)(
    'keeps its lines between 45 and 70 characters at text size %s',
    async (textSize) => {
      showLibraryPage({ textSize });
      const lengths = all('.topic > .summary, .entry .statement-text').flatMap(lineLengths);
      const typical = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)];
      expect(typical).toBeGreaterThanOrEqual(45);
      expect(typical).toBeLessThanOrEqual(70);
    },
  );

  it.each(WIDTHS.flatMap((width) => [[width, 'ltr'] as const, [width, 'rtl'] as const]))(
    'needs no sideways scrolling at %i px, %s, in the largest text',
    async (width, direction) => {
      await page.viewport(width, 700);
      showLibraryPage({ textSize: 'L', ...(direction === 'rtl' && { language: translateRightToLeft }) });
      const { scrollWidth, clientWidth } = document.documentElement;
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
      const [left, right] = [Math.min(...all('main *').map(leftOf)), Math.max(...all('main *').map(rightOf))];
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(clientWidth);
    },
  );

  it('shows at the side where one is, and keeps that in sight', async () => {
    await page.viewport(1280, 400);
    showLibraryPage();
    for (const id of ['uyghurs', 'timeline', 'cnn-2021-12-06', 'sources']) {
      one(`#${id}`).scrollIntoView();
      await nextFrame();
      await expect.poll(() => all('[aria-current]').map((link) => link.getAttribute('href'))).toEqual([`#${id}`]);
      await expect.poll(() => isWithin(one('[aria-current]'), one('.library-side'))).toBe(true);
    }
  });

  it('stays at the side while one reads', async () => {
    showLibraryPage();
    one('#timeline').scrollIntoView();
    await nextFrame();
    const { left, right, top, bottom } = one('.library-side').getBoundingClientRect();
    expect([top, bottom <= innerHeight]).toEqual([0, true]);
    expect(right).toBeLessThan(leftOf(one('main')));
    expect(left).toBeGreaterThanOrEqual(0);
  });

  it('folds the contents above the text where it is narrow', async () => {
    await page.viewport(320, 700);
    showLibraryPage();
    await expect.poll(() => all('.contents details')).toHaveLength(1);
    expect(all('.contents-link').filter(isShown)).toEqual([]);
    expect(one('.contents').getBoundingClientRect().bottom).toBeLessThanOrEqual(
      one('main').getBoundingClientRect().top,
    );
    await page.getByText('Contents', { exact: true }).click();
    expect(all('.contents-link').filter(isShown).length).toBeGreaterThan(20);
  });

  it('tints the statement that the address names, and leaves its number in sight', async () => {
    showLibraryPage();
    const statement = one('[id="cnn-2021-12-06.3a"]');
    const before = getComputedStyle(statement).backgroundColor;
    location.hash = '#cnn-2021-12-06.3a';
    await nextFrame();
    expect(getComputedStyle(statement).backgroundColor).not.toBe(before);
    const number = statement.closest('.paragraph')?.querySelector('.paragraph-number');
    expect(number?.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
    expect(statement.getBoundingClientRect().top).toBeLessThan(innerHeight / 2);
  });

  it('has targets for fingers', async () => {
    await emulateTouch(true);
    await page.viewport(390, 700);
    showLibraryPage({ found: FOUND, find: 'siaci' });
    await page.getByText('Contents', { exact: true }).click();
    for (const target of [one('.filter-field'), ...all('.contents-link, .text-button, .contents summary')]) {
      expect(target.getBoundingClientRect().height, textOf(target)).toBeGreaterThanOrEqual(44);
    }
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)('has no fault that axe-core sees, %s at %i px', async (theme, width) => {
    await page.viewport(width, 700);
    showLibraryPage({ theme });
    expect(await violations()).toEqual([]);
    showLibraryPage({ theme, found: FOUND, find: 'siaci', words: ['Siaci'], missing: 'atlantis' });
    expect(await violations()).toEqual([]);
    showLibraryPage({ theme, found: [], find: 'Beijng', suggestion: 'Beijing' });
    expect(await violations()).toEqual([]);
  });

  it('shows its marks, links and places in forced colours', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    showLibraryPage({ found: FOUND, find: 'siaci', words: ['Siaci'] });
    const colourOf = (selector: string) => getComputedStyle(one(selector)).color;
    const backgroundOf = (selector: string) => getComputedStyle(one(selector)).backgroundColor;
    expect(colourOf('.self-link')).not.toBe(colourOf('.statement-text'));
    expect(backgroundOf('mark.found')).not.toBe(backgroundOf('body'));
  });
});

describe('the library on paper', () => {
  it('prints all of the text and none of what one acts with', async () => {
    showLibraryPage();
    await emulatePrint(true);
    for (const acted of all('.library-side, .self-link, .on-screen')) expect(isShown(acted)).toBe(false);
    const printed = all(
      '.library-head h1, .library-text :is(h2, h3, h4, .summary, .statement-text, .citation, .update)',
    );
    expect(printed.length).toBeGreaterThan(300);
    expect(printed.filter((element) => !isShown(element)).map(textOf)).toEqual([]);
    expect(all('details:not([open])').filter(isShown)).toEqual([]);
  });

  it('has a full citation for every statement outside of its article', async () => {
    showLibraryPage();
    await emulatePrint(true);
    for (const entry of all('.entry, .timeline-entry')) {
      expect([...entry.querySelectorAll('.citation')].filter(isShown)).toHaveLength(1);
    }
  });

  it('writes addresses out and colours no link', async () => {
    showLibraryPage({ theme: 'dark' });
    await emulatePrint(true);
    expect(all('.citation a').length).toBeGreaterThan(20);
    for (const link of all('.citation a, .update a')) {
      expect(getComputedStyle(link, '::after').content).toContain(link.getAttribute('href'));
    }
    for (const link of all('main a').filter(isShown)) {
      const { color, textDecorationLine } = getComputedStyle(link);
      expect(['rgb(0, 0, 0)', 'rgb(51, 51, 51)']).toContain(color);
      expect(textDecorationLine).toBe('none');
    }
    expect(getComputedStyle(document.documentElement).backgroundColor).toBe('rgb(255, 255, 255)');
  });

  it('breaks no statement over two pages, and parts no heading from what follows', async () => {
    showLibraryPage();
    await emulatePrint(true);
    for (const whole of all('.entry, .timeline-entry, .article-statement')) {
      expect(getComputedStyle(whole).breakInside).toBe('avoid');
    }
    for (const heading of all('h2, h3, h4, .paragraph-number')) {
      expect(getComputedStyle(heading).breakAfter).toBe('avoid');
    }
  });

  it('says on paper that a filter was on, and on paper alone', async () => {
    showLibraryPage({ found: FOUND, find: 'siaci' });
    const note = one('.library-head .on-paper');
    expect(isShown(note)).toBe(false);
    await emulatePrint(true);
    expect(isShown(note)).toBe(true);
    expect(textOf(note)).toBe('Only what matches “siaci” is printed here.');
  });
});

/** Characters in each full line of a text; the last line of a paragraph is as long as it happens to be. */
function lineLengths(paragraph: HTMLElement): number[] {
  const range = document.createRange();
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const lines = new Map<number, number>();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (let at = 0; at < (node.textContent?.length ?? 0); at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const line = Math.round(range.getBoundingClientRect().bottom / 10);
      lines.set(line, (lines.get(line) ?? 0) + 1);
    }
  }
  return [...lines.values()].slice(0, -1);
}

function isWithin(inner: Element, outer: Element): boolean {
  const [box, bounds] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
  return box.top >= bounds.top && box.bottom <= bounds.bottom;
}

function leftOf(element: Element): number {
  const { left, width } = element.getBoundingClientRect();
  return width === 0 ? 0 : left;
}

function rightOf(element: Element): number {
  return element.getBoundingClientRect().right;
}
