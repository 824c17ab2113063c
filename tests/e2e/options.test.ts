import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts';
import { POPOVER_SELECTOR } from '../../src/ui/popover/popover-element.ts';
import { bidiOf } from '../browsers/bidi.ts';
import { ask, tabIds } from '../browsers/control-page.ts';
import { inChromiumFirst, type Stage } from './support/in-both-browsers.ts';
import { choose } from './support/living-tab.ts';
import {
  addSite,
  downloadedBy,
  importText,
  inPreview,
  MARKED,
  openingOptions,
  PAGE,
  pressCalled,
  previewRanges,
  rangesOf,
  wordsOf,
} from './support/options-page.ts';
import { violationsOn } from './support/violations.ts';
import { highlightsOf } from './support/what-a-page-has.ts';

/** Without defaults: what was chosen. */
const storedIn = (stage: Stage) => ask<Record<string, unknown>>(stage.browser.control, 'await api.storage.sync.get()');

inChromiumFirst('the options', (stage) => {
  const open = openingOptions(stage);

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
    const preview = `api.extension.getViews().find(({ location }) => location.pathname === '/options.html')?.frames[0]`;
    const previewState = `\`\${${preview}?.location.pathname} \${${preview}?.document.readyState}\``;
    await expect.poll(() => ask(stage.browser.control, previewState)).toBe('/preview.html complete');
    for (const { id } of await opened()) await ask(stage.browser.control, `void (await api.tabs.remove(${id}))`);
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
      inPreview(page, ({ document }, name) => document.querySelectorAll(name).length, POPOVER_SELECTOR);
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
    await alone.page.waitForSelector('.sample');
    const violations = await violationsOn(alone.page);
    await alone.close();
    expect(violations).toEqual([]);
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
