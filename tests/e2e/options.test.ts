import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts';
import { POPOVER_ELEMENT_NAME } from '../../src/ui/popover/popover-element-name.ts';
import { bidiOf } from '../browsers/bidi.ts';
import { ask, tabIds } from '../browsers/control-page.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { askCard, openLabel } from './support/card.ts';
import { inBothBrowsers, type Stage } from './support/in-both-browsers.ts';
import { badgeOf, choose } from './support/living-tab.ts';
import {
  addSite,
  downloadedBy,
  importText,
  inPreview,
  openOptions,
  pressCalled,
  wordsOf,
} from './support/options-page.ts';
import { violationsOn } from './support/violations.ts';
import { highlightsOf, mentionsIn } from './support/what-a-page-has.ts';

const PAGE = `<h2>One</h2><p>Jen Psaki spoke of Xinjiang. Psaki said so.</p>
  <h2>Two</h2><p>Psaki named the Uyghurs of Xinjiang.</p>`;
const MARKED = { person: 3, place: 2 };

/** Without defaults: what was chosen. */
const storedIn = (stage: Stage) => ask<Record<string, unknown>>(stage.browser.control, 'await api.storage.sync.get()');

/** How many ranges a style has in a page, and in the preview. */
const rangesOf = (page: Page, name: string) =>
  page.evaluate((highlight) => CSS.highlights.get(`backgrounder-${highlight}`)?.size ?? 0, name);
const previewRanges = (page: Page, name: string) =>
  inPreview(page, ({ CSS: { highlights } }, kind) => highlights.get(`backgrounder-${kind}`)?.size ?? 0, name);

inBothBrowsers('the options', (stage) => {
  let options: Tab[] = [];
  const open = async () => {
    const tab = await openOptions(stage);
    options.push(tab);
    return tab.page;
  };
  afterEach(async () => {
    for (const tab of options) await tab.close();
    options = [];
    await ask(stage.browser.control, 'void (await Promise.all([api.storage.sync.clear(), api.storage.local.clear()]))');
  });

  it("are the extension's options page, in a tab of their own", async () => {
    const before = await tabIds(stage.browser.control);
    await ask(stage.browser.control, 'void (await api.runtime.openOptionsPage())');
    const opened = async () =>
      (await ask<{ id: number; url?: string }[]>(stage.browser.control, 'await api.tabs.query({})')).filter(
        ({ id }) => !before.includes(id),
      );
    await expect
      .poll(async () => (await opened()).map(({ url }) => url))
      .toEqual([`${stage.browser.origin}/options.html`]);
    // A tab that is closed while its frame comes leaves a complaint of Firefox's own behind.
    const previewState = `api.extension.getViews().find(({ location }) => location.pathname === '/options.html')
      ?.frames[0]?.document.readyState`;
    await expect.poll(() => ask(stage.browser.control, previewState)).toBe('complete');
    for (const { id } of await opened()) await ask(stage.browser.control, `void (await api.tabs.remove(${id}))`);
  });

  describe('change an open page at once, without a reload,', () => {
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

  it('keep the delay that the range is left at', async () => {
    const page = await open();
    await page.focus('input[type="range"]');
    await page.keyboard.press('End');
    await expect.poll(() => storedIn(stage)).toMatchObject({ hoverDelayMs: 2000 });
    expect(await wordsOf(page, '.range output')).toBe('2000 ms');
  });

  it('open the real card in the preview', async () => {
    const page = await open();
    await expect.poll(() => previewRanges(page, 'place')).toBe(2);
    const at = await inPreview(page, ({ CSS: { highlights }, document }) => {
      const [range] = highlights.get('backgrounder-place') ?? [];
      const live = document.createRange();
      if (range) live.setStart(range.startContainer, range.startOffset);
      if (range) live.setEnd(range.endContainer, range.endOffset);
      const { left, top, width, height } = live.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    const frame = await (await page.$('.preview-page'))?.boundingBox();
    if (!frame) throw new Error('the preview has no box');
    await page.mouse.move(frame.x + at.x - 3, frame.y + at.y);
    await page.mouse.move(frame.x + at.x, frame.y + at.y);
    const cards = () =>
      inPreview(page, ({ document }, name) => document.querySelectorAll(name).length, POPOVER_ELEMENT_NAME);
    await expect.poll(cards).toBe(1);
  });

  it('give the settings as a file, and take them back from it', async () => {
    const tab = await stage.open(PAGE);
    const chosen = {
      markStyle: 'tint',
      topicsOn: ['uyghurs'],
      sites: { mode: 'everywhere-but', hosts: ['*.a.test'] },
    } as const;
    await choose(stage, chosen);
    const page = await open();
    const file = await downloadedBy(stage, page, () => pressCalled(page, 'Export'));
    expect(file.name).toMatch(/^backgrounder-settings-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(file.text)).toEqual({ ...DEFAULT_SETTINGS, ...chosen });
    await pressCalled(page, 'Reset all settings');
    await expect.poll(() => rangesOf(tab.page, 'place')).toBe(2);
    await importText(page, file.name, file.text);
    await expect.poll(() => wordsOf(page, '.backup-news')).toBe(`The settings are those of ${file.name}. Undo`);
    await expect.poll(() => rangesOf(tab.page, 'place-tint')).toBe(2);
    expect(await storedIn(stage)).toMatchObject(chosen);
    await pressCalled(page, 'Undo');
    await expect.poll(() => rangesOf(tab.page, 'place')).toBe(2);
    expect(await wordsOf(page, '.backup-news')).toBe('The settings are as they were before.');
  });

  it('name each error of a bad file, and change nothing', async () => {
    await choose(stage, { theme: 'dark' });
    const page = await open();
    await importText(
      page,
      'bad.json',
      '{\n  "version": 1,\n  "theme": "mud",\n  "topicsOff": ["atlantis"],\n  "x": 1\n}',
    );
    expect(await wordsOf(page, '.backup-attempt')).toBe(
      'bad.json has 3 errors. Nothing was changed. theme: "mud" is not one of system, light, dark. ' +
        'topicsOff, item 1: there is no topic "atlantis". x: there is no such setting.',
    );
    await importText(page, 'broken.json', '{\n  "version": 1,\n}');
    expect(await wordsOf(page, '.backup-attempt')).toBe(
      'broken.json has 1 error. Nothing was changed. Line 3, column 1 is not JSON.',
    );
    expect(await storedIn(stage)).toEqual({ theme: 'dark' });
  });

  it('are as new after a reset, as before after its undo, and forget the undo with the next change', async () => {
    const tab = await stage.open(PAGE);
    await choose(stage, { topicsOff: ['jen-psaki'], textSize: 'L' });
    await expect.poll(() => highlightsOf(tab.page)).toEqual({ place: 2 });
    const page = await open();
    await pressCalled(page, 'Reset all settings');
    await expect.poll(() => wordsOf(page, '.backup-news')).toBe('The settings are as new. Undo');
    await expect.poll(() => highlightsOf(tab.page)).toEqual(MARKED);
    await pressCalled(page, 'Undo');
    await expect.poll(() => highlightsOf(tab.page)).toEqual({ place: 2 });
    await pressCalled(page, 'Reset all settings');
    await expect.poll(() => wordsOf(page, '.backup-news')).toContain('Undo');
    await choose(stage, { badge: false });
    await expect.poll(() => wordsOf(page, '.backup-news')).toBe('');
  });

  it('agree in two tabs', async () => {
    const [one, other] = [await open(), await open()];
    const chosenIn = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value).join(),
      );
    await pressCalled(one, 'Highlight');
    await pressCalled(one, 'Small');
    await pressCalled(other, 'Xinjiang');
    await addSite(other, 'a.test');
    await expect.poll(() => wordsOf(one, '.sites')).toBe('a.test');
    await expect.poll(async () => (await chosenIn(one)) === (await chosenIn(other))).toBe(true);
    expect(await storedIn(stage)).toMatchObject({
      markStyle: 'tint',
      textSize: 'S',
      topicsOff: ['xinjiang'],
      sites: { hosts: ['a.test'] },
    });
  });

  it("list every command, and open the browser's page for their keys", async () => {
    const page = await open();
    const commands = await ask<{ description: string }[]>(stage.browser.control, 'await api.commands.getAll()');
    const rows = () => page.evaluate(() => document.querySelectorAll('.shortcuts tbody tr').length);
    await expect.poll(rows).toBe(commands.length);
    const before = await tabIds(stage.browser.control);
    await pressCalled(page, 'Change them in the browser');
    const opened = async () => (await tabIds(stage.browser.control)).filter((id) => !before.includes(id));
    await expect.poll(opened).toHaveLength(1);
    for (const id of await opened()) await ask(stage.browser.control, `void (await api.tabs.remove(${id}))`);
  });

  it('say why each permission of the manifest is there', async () => {
    const page = await open();
    const manifest = await ask<{ permissions: string[] }>(stage.browser.control, 'api.runtime.getManifest()');
    const said = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-permission]')].map(({ dataset, innerText }) => ({
        permission: dataset.permission,
        lines: innerText.trim().split('\n').length,
      })),
    );
    expect(said).toEqual(manifest.permissions.map((permission) => ({ permission, lines: 2 })));
  });

  it.each(['light', 'dark'] as const)('break no rule of accessibility, %s, nor does the preview', async (theme) => {
    await choose(stage, { theme, sites: { mode: 'only', hosts: ['*.a.test'] } });
    const page = await open();
    expect(await violationsOn(page)).toEqual([]);
    const alone = await stage.browser.openOwnPage('preview.html');
    options.push(alone);
    await alone.page.waitForSelector('.sample');
    expect(await violationsOn(alone.page)).toEqual([]);
  });

  it('show whether all sites may be read, and take it back and grant it where the browser lets them', async () => {
    const page = await open();
    const access = () => page.evaluate(() => document.querySelector<HTMLElement>('.site-access')?.dataset.access);
    await expect.poll(access).toBe('granted');
    if (stage.browser.name === 'chromium') {
      expect(await wordsOf(page, '.site-access')).toContain('“Site access”');
      const before = await tabIds(stage.browser.control);
      await pressCalled(page, 'Open that page');
      const opened = async () => (await tabIds(stage.browser.control)).filter((id) => !before.includes(id));
      await expect.poll(opened).toHaveLength(1);
      for (const id of await opened()) await ask(stage.browser.control, `void (await api.tabs.remove(${id}))`);
      return;
    }
    await pressCalled(page, 'Take it back');
    await expect.poll(access).toBe('missing');
    // Nobody is there to answer the browser's own question.
    await bidiOf(page.browser()).evaluateInWindow(
      `(Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false), 'set')`,
    );
    await page.click('.site-access button');
    await expect.poll(access).toBe('granted');
  });
});
