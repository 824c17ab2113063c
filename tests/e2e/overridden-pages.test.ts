import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ask } from '../browsers/control-page.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { framesOf } from '../browsers/frames.ts';
import { openLabel } from './support/card.ts';
import { inSharedBrowsers, type Stage } from './support/in-both-browsers.ts';
import { highlightsOf, mentionsIn } from './support/what-a-page-has.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/odd-documents');
const OVERRIDE = readFileSync(join(FIXTURES, 'override-natives.js'), 'utf8');
const OLD_LIBRARY = readFileSync(join(FIXTURES, 'old-library.js'), 'utf8');

/** Where the first mention of each page stands in its frame, so that no function of the page has to be asked. */
const STYLE = '<style>p { position: absolute; top: 10px; left: 10px; margin: 0; font: 20px/1.5 sans-serif }</style>';

const PAGES: ReadonlyArray<readonly [name: string, html: string]> = [
  ...['replaced', 'frozen', 'deleted'].map((how): [string, string] => [
    how,
    `${STYLE}<p>Ned Price</p><script>${OVERRIDE}; overrideNatives('${how}')</script>`,
  ]),
  ['old-library', `${STYLE}<p>Ned Price <b></b> and</p><script>${OLD_LIBRARY}</script>`],
];

const FRAME_HEIGHT = 300;

/** How many ranges are drawn in each frame, asked in the extension's own world: the page's may have lost the words for it. */
async function paintedInFrames(stage: Stage, tab: Tab): Promise<Record<string, number>> {
  const answers = await ask<readonly { readonly result: [string, number] }[]>(
    stage.browser.control,
    `await api.scripting.executeScript({
      target: { tabId: ${tab.id}, allFrames: true },
      func: () => {
        const sizes = ['person', 'place'].map((kind) => CSS.highlights.get('backgrounder-' + kind)?.size ?? 0);
        return [window.name, sizes[0] + sizes[1]];
      },
    })`,
  );
  return Object.fromEntries(answers.map(({ result }) => result).filter(([name]) => name !== ''));
}

inSharedBrowsers('pages that change what is theirs', (stage) => {
  it('depends on no native that a page has replaced, frozen or deleted', async () => {
    const frames = PAGES.map(([name, html]) => `<iframe name="${name}" src="${stage.server.add(html)}"></iframe>`);
    const tab = await stage.open(
      `<style>body { margin: 0 } iframe { display: block; border: 0; width: 600px; height: ${FRAME_HEIGHT}px }</style>
       ${frames.join('')}`,
    );
    const each = <T>(value: T) => Object.fromEntries(PAGES.map(([name]) => [name, value]));
    expect(await paintedInFrames(stage, tab)).toEqual(each(1));

    await tab.page.evaluate(() => {
      for (let i = 0; i < frames.length; i++)
        Reflect.apply(Reflect.get(frames[i] ?? {}, 'change'), null, [' in Xinjiang']);
    });
    await expect.poll(() => paintedInFrames(stage, tab)).toEqual(each(2));
    await stage.settle(tab);

    for (let index = 0; index < PAGES.length; index++) {
      await tab.page.evaluate((top) => scrollTo(0, top), index * FRAME_HEIGHT);
      const top = index * FRAME_HEIGHT - (await tab.page.evaluate(() => scrollY));
      await tab.page.mouse.move(30, top + 26);
      await tab.page.mouse.move(40, top + 26);
      await expect.poll(() => openLabel(stage, tab), { message: PAGES[index]?.[0] ?? '' }).toBe('Ned Price');
      await tab.page.mouse.move(900, 10);
      await expect.poll(() => openLabel(stage, tab)).toBeNull();
    }

    const told = await tab.page.evaluate(() =>
      Array.from(frames as unknown as ArrayLike<object>, (frame) => [
        Reflect.get(frame, 'overridden'),
        Reflect.apply(Reflect.get(frame, 'calledNatives'), null, []),
      ]),
    );
    expect(told).toEqual(PAGES.map(([name]) => [name, '']));
    for (const { report } of await framesOf(stage.browser, tab)) expect(report?.errors).toEqual([]);
  });

  it('brings marks back that a page has taken out of its registry', async () => {
    const tab = await stage.open('<p id="a">Ned Price</p><p>Xinjiang</p><p id="c">word</p>');
    const marks = { person: 1, place: 1 };
    expect(await highlightsOf(tab.page)).toEqual(marks);
    const change = (text: string) =>
      tab.page.evaluate((words) => {
        const element = document.querySelector('#c');
        if (element) element.textContent = words;
      }, text);

    await tab.page.evaluate(() => CSS.highlights.clear());
    expect(await highlightsOf(tab.page)).toEqual({});
    await change('the page goes on');
    await expect.poll(() => highlightsOf(tab.page)).toEqual(marks);

    await tab.page.evaluate(() => {
      CSS.highlights.get('backgrounder-person')?.clear();
      CSS.highlights.set('backgrounder-place', new Highlight());
    });
    await change('and on');
    await expect.poll(() => highlightsOf(tab.page)).toEqual(marks);

    await tab.page.evaluate(() => CSS.highlights.delete('backgrounder-place'));
    await tab.page.mouse.move(5, 690);
    await tab.page.mouse.move(30, 20);
    await expect.poll(() => highlightsOf(tab.page)).toMatchObject(marks);
    expect(await mentionsIn(stage, tab)).toEqual(['ned-price: Ned Price', 'xinjiang: Xinjiang']);
  });
});
