import { afterEach, expect, it } from 'vitest';
import type { Settings } from '../../src/settings/settings.ts';
import { POPOVER_SELECTOR } from '../../src/ui/popover/popover-element.ts';
import { bidiOf } from '../browsers/bidi.ts';
import { ask } from '../browsers/control-page.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { ALL_SITES, grantSites } from '../browsers/site-access.ts';
import { inChromiumFirst, type Stage } from './support/in-both-browsers.ts';
import { violationsOn } from './support/violations.ts';
import { highlightsOf } from './support/what-a-page-has.ts';

const ALL_MARKS = { person: 2, place: 1, event: 1 };

/** The label of the open card, read inside its closed shadow root, which a page of the extension may look into. */
const cardOn = ({ page }: Tab) =>
  page.evaluate((name) => {
    const host = document.querySelector(name);
    const chrome: unknown = Reflect.get(globalThis, 'chrome');
    const dom: unknown = typeof chrome === 'object' && chrome !== null ? Reflect.get(chrome, 'dom') : null;
    const look: unknown = typeof dom === 'object' && dom !== null ? Reflect.get(dom, 'openOrClosedShadowRoot') : null;
    if (host === null) return null;
    const root: unknown = typeof look === 'function' ? look(host) : Reflect.get(host, 'openOrClosedShadowRoot');
    return root instanceof ShadowRoot ? (root.querySelector('[data-card-label]')?.textContent ?? null) : null;
  }, POPOVER_SELECTOR);

/** The middle of words of the sample. */
const placeOf = ({ page }: Tab, words: string) =>
  page.evaluate((wanted) => {
    const text = document.querySelector('.sample-text')?.firstChild;
    const at = text?.textContent?.indexOf(wanted) ?? -1;
    if (!text || at < 0) throw new Error(`the sample has no "${wanted}"`);
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + wanted.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, words);

const accessWords = ({ page }: Tab) => page.evaluate(() => document.querySelector('.access')?.textContent);

const buttonsOf = ({ page }: Tab) => page.evaluate(() => document.querySelectorAll('button').length);

const choose = (stage: Stage, fields: Partial<Settings>) =>
  ask(stage.browser.control, `void (await api.storage.sync.set(${JSON.stringify(fields)}))`);

inChromiumFirst('the first run', (stage) => {
  let tab: Tab | null = null;

  async function open(): Promise<Tab> {
    const opened = await stage.browser.openOwnPage('first-run.html');
    tab = opened;
    await opened.page.waitForSelector('.first-run');
    await opened.page.bringToFront();
    return opened;
  }

  /** As the keys would; Chromium's driver has no other way into a page's own listeners. */
  async function pressShortcut({ page }: Tab): Promise<void> {
    if (stage.browser.name === 'firefox') await stage.browser.sendCommand('next-mention');
    else await page.evaluate("void chrome.commands.onCommand.dispatch('next-mention')");
  }

  afterEach(async () => {
    await tab?.close();
    tab = null;
    await ask(stage.browser.control, 'void (await api.storage.sync.clear())');
    await grantSites(stage.browser, ALL_SITES);
  });

  it('marks its own text, and opens a card where the pointer rests', async () => {
    const page = await open();
    await expect.poll(() => highlightsOf(page.page)).toEqual(ALL_MARKS);
    const { x, y } = await placeOf(page, 'Xinjiang');
    await page.page.mouse.move(x - 60, y);
    await page.page.mouse.move(x, y, { steps: 4 });
    await expect.poll(() => cardOn(page)).toBe('Xinjiang');
  });

  it('opens one card after the other with the shortcut that it names', async () => {
    const page = await open();
    await expect.poll(() => highlightsOf(page.page)).toEqual(ALL_MARKS);
    expect(await page.page.$eval('.shortcut', ({ textContent }) => textContent)).toBe('Alt+Shift+.');
    for (const label of ['Ned Price', 'Beijing 2022 boycott', 'Jen Psaki', 'Xinjiang', 'Ned Price']) {
      await pressShortcut(page);
      await expect.poll(() => cardOn(page)).toBe(label);
    }
  });

  it('asks for nothing where access is granted', async () => {
    const page = await open();
    await expect.poll(() => highlightsOf(page.page)).toEqual(ALL_MARKS);
    expect(await buttonsOf(page)).toBe(0);
    expect(await accessWords(page)).toBe('');
  });

  it('has one button where access is withheld, which is gone once it is allowed', async () => {
    await grantSites(stage.browser, null);
    const page = await open();
    await expect.poll(() => buttonsOf(page)).toBe(1);
    await expect.poll(() => highlightsOf(page.page)).toEqual(ALL_MARKS);
    if (stage.browser.name === 'firefox') {
      // Nobody is there to answer the browser's own question.
      await bidiOf(page.page.browser()).evaluateInWindow(
        `(Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false), 'set')`,
      );
      await page.page.click('button');
    } else {
      await grantSites(stage.browser, ALL_SITES);
    }
    await expect.poll(() => accessWords(page)).toBe('Allowed. Pages are marked from now on, the open ones too.');
    expect(await buttonsOf(page)).toBe(0);
  });

  it('asks again where access is taken back elsewhere', async () => {
    const page = await open();
    await expect.poll(() => highlightsOf(page.page)).toEqual(ALL_MARKS);
    expect(await buttonsOf(page)).toBe(0);
    await grantSites(stage.browser, null);
    await expect.poll(() => buttonsOf(page)).toBe(1);
  });

  it('follows the settings: no marks where they are off everywhere, and says so', async () => {
    const page = await open();
    await expect.poll(() => highlightsOf(page.page)).toEqual(ALL_MARKS);
    await choose(stage, { enabled: false, theme: 'dark' });
    await expect.poll(() => highlightsOf(page.page)).toEqual({});
    expect(await page.page.$eval('.first-run-hint', ({ textContent }) => textContent)).toContain('switched off');
    expect(await page.page.$eval('html', (root) => getComputedStyle(root).backgroundColor)).toBe('rgb(31, 30, 27)');
    await choose(stage, { enabled: true });
    await expect.poll(() => highlightsOf(page.page)).toEqual(ALL_MARKS);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe-core sees, %s', async (theme) => {
    await choose(stage, { theme });
    await grantSites(stage.browser, null);
    const page = await open();
    await expect.poll(() => buttonsOf(page)).toBe(1);
    expect(await violationsOn(page.page)).toEqual([]);
  });
});
