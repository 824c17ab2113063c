import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ask } from '../browsers/control-page.ts';
import { openLabel, restOn } from './support/card.ts';
import { inSharedBrowsers } from './support/in-both-browsers.ts';
import { choose, chooseNothing } from './support/settings.ts';
import { highlightsOf, mentionsIn } from './support/what-a-page-has.ts';

const marksIn = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('mark')].map((mark) => `${mark.className}: ${mark.textContent}`));

/** A page that knows its text nodes before any mark comes, as a framework does. */
const PAGE = `<p>Then Ned <b>Price</b> spoke of Xinjiang, at length.</p><p>Jen Psaki</p>
  <script>
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    window.texts = [];
    while (walker.nextNode()) texts.push([walker.currentNode, walker.currentNode.data]);
  </script>`;

const MARKS = [
  'backgrounder-person: Ned ',
  'backgrounder-person: Price',
  'backgrounder-place: Xinjiang',
  'backgrounder-person: Jen Psaki',
];

inSharedBrowsers('inline marks', (stage) => {
  beforeEach(() => choose(stage, { painter: 'inline' }));
  afterEach(() => chooseNothing(stage));

  it('stand in the text, and open a card', async () => {
    const tab = await stage.open(PAGE);
    expect(await marksIn(tab.page)).toEqual(MARKS);
    expect(await highlightsOf(tab.page)).toEqual({});
    expect(await mentionsIn(stage, tab)).toEqual([
      'ned-price: Ned Price',
      'xinjiang: Xinjiang',
      'jen-psaki: Jen Psaki',
    ]);
    await restOn(tab.page, 'mark.backgrounder-place');
    await expect.poll(() => openLabel(stage, tab)).toBe('Xinjiang');
    expect(await marksIn(tab.page)).toContain(
      'backgrounder-place backgrounder-active backgrounder-active-place: Xinjiang',
    );
  });

  it('leave the page as it was when the reader takes highlights again', async () => {
    const tab = await stage.open(PAGE);
    expect(await marksIn(tab.page)).toHaveLength(4);
    await choose(stage, { painter: 'highlight' });
    await expect.poll(() => highlightsOf(tab.page)).toEqual({ person: 2, place: 1 });
    expect(await marksIn(tab.page)).toEqual([]);
    const isAsBefore = await tab.page.evaluate(() => {
      const texts: readonly [Text, string][] = Reflect.get(window, 'texts');
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      return texts.map(([text, data]) => walker.nextNode() === text && text.data === data);
    });
    expect(isAsBefore).not.toContain(false);
  });

  it('come live when the reader chooses them', async () => {
    await chooseNothing(stage);
    const tab = await stage.open(PAGE);
    expect(await marksIn(tab.page)).toEqual([]);
    await choose(stage, { painter: 'inline', markStyle: 'tint' });
    await expect.poll(() => marksIn(tab.page)).toHaveLength(4);
    expect(await marksIn(tab.page)).toContain('backgrounder-place-tint: Xinjiang');
    await choose(stage, { markStyle: 'underline' });
    await expect.poll(() => marksIn(tab.page)).toContain('backgrounder-place-underline: Xinjiang');
  });

  it('keep the text right when the page writes what it holds', async () => {
    const tab = await stage.open(PAGE);
    expect(await marksIn(tab.page)).toHaveLength(4);
    const text = await tab.page.evaluate(async () => {
      const texts: readonly [Text, string][] = Reflect.get(window, 'texts');
      const [then] = texts.find(([, data]) => data === 'Then Ned ') ?? [];
      const [spoke] = texts.find(([, data]) => data.startsWith(' spoke')) ?? [];
      if (then) then.data = 'Yesterday Ned ';
      spoke?.remove();
      await Promise.resolve();
      return document.querySelector('p')?.textContent;
    });
    expect(text).toBe('Yesterday Ned Price');
    await stage.settle(tab);
    expect(await mentionsIn(stage, tab)).toEqual(['ned-price: Ned Price', 'jen-psaki: Jen Psaki']);
  });

  it('look like marks of ours whatever the page says of its own, in shadow roots, too', async () => {
    const own =
      '<style>mark { background: yellow !important; padding: 9px; color: red } mark::before { content: "[" }</style>';
    const tab = await stage.open(
      `${own}<p>Ned Price</p><div id="host"><template shadowrootmode="open">${own}<p>Ned Price</p></template></div>`,
    );
    const looks = await tab.page.evaluate(() =>
      [document, document.querySelector('#host')?.shadowRoot].map((root) => {
        const mark = root?.querySelector('mark');
        if (!mark) return null;
        const { textDecorationLine, textDecorationStyle, backgroundColor, paddingLeft, color, display } =
          getComputedStyle(mark);
        const { content } = getComputedStyle(mark, '::before');
        return { textDecorationLine, textDecorationStyle, backgroundColor, paddingLeft, color, display, content };
      }),
    );
    const look = {
      textDecorationLine: 'underline',
      textDecorationStyle: 'dotted',
      backgroundColor: 'rgba(0, 0, 0, 0)',
      paddingLeft: '0px',
      color: 'rgb(0, 0, 0)',
      display: 'inline',
      content: 'none',
    };
    expect(looks).toEqual([look, look]);
    expect(await tab.page.evaluate(() => document.styleSheets.length + document.adoptedStyleSheets.length)).toBe(1);
  });

  it('stay out of editors and fields', async () => {
    const tab = await stage.open('<p>Xinjiang</p><div contenteditable>Ned Price</div><textarea>Ned Price</textarea>');
    expect(await marksIn(tab.page)).toEqual(['backgrounder-place: Xinjiang']);
  });

  it('are copied as the text that they are', async () => {
    const tab = await stage.open('<p>Then Ned Price spoke.</p>');
    expect(await marksIn(tab.page)).toHaveLength(1);
    const selected = await tab.page.evaluate(() => {
      getSelection()?.selectAllChildren(document.body);
      return getSelection()?.toString().trim();
    });
    expect(selected).toBe('Then Ned Price spoke.');
  });
});

/** No browser that we run in has a switch for it: taken from our scripts' own world, where nobody else looks. */
function hideHighlights(): boolean {
  Object.defineProperty(CSS, 'highlights', { value: undefined });
  Object.defineProperty(window, 'Highlight', { value: undefined });
  return CSS.highlights === undefined && typeof window.Highlight === 'undefined';
}

inSharedBrowsers('a browser without highlights', (stage) => {
  it('has inline marks by itself', async () => {
    const tab = await stage.open('<p>Nothing yet.</p>');
    const isHidden = await ask(
      stage.browser.control,
      `(await api.scripting.executeScript({ target: { tabId: ${tab.id} }, func: ${hideHighlights} }))[0].result`,
    );
    expect(isHidden).toBe(true);
    await tab.page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Then Ned <b>Price</b> spoke.</p>'));
    await expect.poll(() => marksIn(tab.page)).toEqual(MARKS.slice(0, 2));
    expect(await highlightsOf(tab.page)).toEqual({});
    await restOn(tab.page, 'mark');
    await expect.poll(() => openLabel(stage, tab)).toBe('Ned Price');
  });
});
