import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import type { Tab } from '../browsers/extension-browser.ts';
import { openLabel, restOn } from './support/card.ts';
import {
  addEditorsPage,
  EDITORS,
  type EditorName,
  editorsWithMarks,
  enterEditor,
  pressWithControl,
  READ_ONLY,
  savedBy,
} from './support/editors-page.ts';
import { inSharedBrowsers } from './support/in-both-browsers.ts';
import { choose, chooseNothing } from './support/settings.ts';
import { mentionsIn } from './support/what-a-page-has.ts';

const TYPED = 'Xi Jinping';

/** What stands around the editors and in the preview, in the order of the page. */
const AROUND = [
  ...['ned-price: Ned Price', 'xinjiang: Xinjiang'],
  // In what is drawn by ProseMirror and Lexical to be read only; CodeMirror says that its is a field.
  ...['jen-psaki: Jen Psaki', 'xinjiang: Xinjiang', 'jen-psaki: Jen Psaki', 'xinjiang: Xinjiang'],
  'xinjiang: Xinjiang',
  ...['jen-psaki: Jen Psaki', 'xi-jinping: Xi Jinping', 'ned-price: Ned Price', 'xinjiang: Xinjiang'],
  ...['jen-psaki: Jen Psaki', 'xinjiang: Xinjiang'],
];

/** What each editor would save after each step. */
type Written = Readonly<Record<EditorName, Readonly<Record<string, string>>>>;

async function write(page: Page): Promise<Written> {
  const written = EDITORS.map((editor) => [editor, {} as Record<string, string>] as const);
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#before') ?? document.body));
  await pressWithControl(page, 'KeyC');
  for (const [editor, steps] of written) {
    const saves = async (step: string) => {
      steps[step] = await savedBy(page, editor);
    };
    await enterEditor(page, editor);
    await saves('before');
    await page.keyboard.type(TYPED);
    await saves('typed');
    await pressWithControl(page, 'KeyZ');
    await saves('undone');
    await pressWithControl(page, 'KeyY');
    await saves('redone');
    await pressWithControl(page, 'KeyV');
    await saves('pasted');
  }
  return Object.fromEntries(written) as Written;
}

/** But for what Chromium says of an icon of the whole server, once. */
function listenTo({ page }: Tab): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (!message.location().url?.endsWith('/favicon.ico')) said.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(String(error)));
  return said;
}

inSharedBrowsers('editors', (stage) => {
  afterEach(() => chooseNothing(stage));

  async function openEditors(origin: string) {
    const tab = await stage.open('');
    const said = listenTo(tab);
    await tab.page.goto(origin + (await addEditorsPage(stage)));
    return { tab, said };
  }

  it('save what they save without us, whoever paints', async () => {
    await choose(stage, { sites: { mode: 'everywhere-but', hosts: ['localhost'] } });
    const control = await openEditors(stage.server.otherOrigin);
    const without = await write(control.tab.page);
    for (const editor of EDITORS) {
      expect(without[editor].typed, editor).toContain(TYPED);
      // The page draws it by itself, letter by letter.
      if (editor === 'drawn') continue;
      expect(without[editor].undone, editor).not.toBe(without[editor].typed);
      expect(without[editor].redone, editor).toBe(without[editor].typed);
      expect(without[editor].pasted, editor).toContain('at length.');
    }
    const readOnly = (page: Page) => Promise.all(READ_ONLY.map((editor) => savedBy(page, editor)));
    const readWithout = await readOnly(control.tab.page);
    for (const painter of ['highlight', 'inline'] as const) {
      await choose(stage, { painter });
      const { tab, said } = await openEditors(stage.server.origin);
      await stage.settle(tab);
      expect(await write(tab.page), painter).toEqual(without);
      await stage.settle(tab);
      expect(await editorsWithMarks(tab.page), painter).toEqual([]);
      expect(await readOnly(tab.page), painter).toEqual(readWithout);
      expect(await mentionsIn(stage, tab), painter).toEqual(AROUND);
      expect(said, painter).toEqual(control.said);
    }
  });

  it('keep caret, focus and undo while cards open and close beside them', async () => {
    await choose(stage, { painter: 'inline' });
    const { tab } = await openEditors(stage.server.origin);
    const { page } = tab;
    await stage.settle(tab);
    const cardCloses = () => expect.poll(() => openLabel(stage, tab)).toBeNull();
    for (const editor of ['prosemirror', 'lexical', 'area', 'bare'] as const) {
      await enterEditor(page, editor);
      for (let back = 0; back < 2; back++) await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('Xin');
      await restOn(page, '#before b');
      await expect.poll(() => openLabel(stage, tab)).toBe('Xinjiang');
      await page.keyboard.type('ji');
      await page.mouse.move(1, 1);
      await cardCloses();
      await page.keyboard.type('an');
      await stage.browser.sendCommand('next-mention');
      await expect.poll(() => openLabel(stage, tab)).not.toBeNull();
      await page.keyboard.press('Escape');
      await cardCloses();
      await page.keyboard.type('g');
      expect(await savedBy(page, editor), editor).toContain('saidXinjiang —');
    }
    for (let step = 0; step < 4; step++) await pressWithControl(page, 'KeyZ');
    expect(await savedBy(page, 'bare')).toBe('Jen Psaki said —');
  });

  it('that a document becomes as a whole hold what they hold without us', async () => {
    const path = stage.server.add('<p>Ned Price</p><p>Jen Psaki</p>');
    async function writeInto({ page }: Tab): Promise<string> {
      await page.evaluate(() => {
        document.designMode = 'on';
      });
      await page.click('p');
      await page.keyboard.press('End');
      await page.keyboard.type(' on Xinjiang');
      return page.evaluate(() => document.body.innerHTML);
    }
    await choose(stage, { painter: 'inline', sites: { mode: 'everywhere-but', hosts: ['localhost'] } });
    const tab = await stage.visit(stage.server.origin + path);
    expect(await tab.page.evaluate(() => document.querySelectorAll('mark').length)).toBe(2);
    const control = await stage.browser.openTab(stage.server.otherOrigin + path);
    const without = await writeInto(control);
    await control.close();
    expect(without).toContain('Ned Price on Xinjiang');
    await tab.page.bringToFront();
    expect(await writeInto(tab)).toBe(without);
    await expect.poll(() => mentionsIn(stage, tab)).toEqual([]);
  });

  it('have a preview beside them that is marked and right after each key', async () => {
    await choose(stage, { painter: 'inline' });
    const { tab } = await openEditors(stage.server.origin);
    const preview = () => tab.page.evaluate(() => document.querySelector('#preview')?.textContent);
    await stage.settle(tab);
    await enterEditor(tab.page, 'area');
    let said = 'Jen Psaki said —';
    for (const letter of TYPED) {
      await tab.page.keyboard.type(letter);
      said += letter;
      expect(await preview()).toBe(`You wrote: ${said}`);
    }
    await stage.settle(tab);
    expect(await preview()).toBe(`You wrote: ${said}`);
    const lastFour = ['jen-psaki: Jen Psaki', 'xi-jinping: Xi Jinping', ...AROUND.slice(-2)];
    expect((await mentionsIn(stage, tab)).slice(-4)).toEqual(lastFour);
    expect(await tab.page.evaluate(() => document.querySelectorAll('#preview mark').length)).toBe(2);
  });
});
