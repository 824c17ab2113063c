import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { activateTab } from '../browsers/control-page.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { inSharedChromiumFirst } from './support/in-both-browsers.ts';
import { type LivePage, livePage, readerHas, readerWouldHave } from './support/live-pages.ts';
import { choose, chooseNothing } from './support/settings.ts';
import { highlightsOf, markupOf, mentionsIn } from './support/what-a-page-has.ts';

/**
 * Everything at once, for two seconds.
 *
 * @returns What the ticker showed in some frame and never said.
 */
function runAll(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { startChat, startTicker, startList } = globalThis as unknown as LivePage;
    const wrong = new Set<string>();
    const ticker = document.querySelector('#ticker');
    const chat = startChat(40);
    let isOver = false;
    const look = () => {
      const text = ticker?.textContent ?? '';
      if (!/^(?:Xinjiang cotton \d+|The last of Xinjiang cotton)$/.test(text)) wrong.add(text);
      if (!isOver) requestAnimationFrame(look);
    };
    const run = Promise.all([startTicker(chat), startList(60)]);
    // In a frame the ticker comes first, and what follows its change comes with it.
    requestAnimationFrame(look);
    await run;
    isOver = true;
    return [...wrong];
  });
}

const textOf = (page: Page) => page.evaluate(() => document.documentElement.textContent);

inSharedChromiumFirst('live pages', (stage) => {
  afterEach(() => chooseNothing(stage));

  /** The same page on a site that is switched off. */
  async function openWithoutUs(html: string): Promise<Tab> {
    await choose(stage, { sites: { mode: 'everywhere-but', hosts: ['localhost'] } });
    return stage.browser.openTab(stage.server.otherOrigin + stage.server.add(html));
  }

  it('marks a chat, a ticker and a list that scrolls as it would mark them at rest, and leaves them alone', async () => {
    const html = livePage();
    const plain = await openWithoutUs(html);
    await runAll(plain.page);
    const markup = await markupOf(plain.page);
    await plain.close();
    const tab = await stage.open(html);
    expect(await runAll(tab.page)).toEqual([]);
    await stage.settle(tab);
    const has = await readerHas(stage, tab);
    expect(has.mentions.length).toBeGreaterThan(20);
    expect(has).toEqual(await readerWouldHave(stage, tab));
    expect(await markupOf(tab.page)).toBe(markup);
  });

  it('keeps the text of such a page right with marks in it', async () => {
    const html = livePage('<p>Jen Psaki</p>');
    const plain = await openWithoutUs(html);
    await runAll(plain.page);
    const text = await textOf(plain.page);
    await plain.close();
    await choose(stage, { painter: 'inline' });
    const tab = await stage.open(html);
    const marks = () => tab.page.evaluate(() => [...document.querySelectorAll('mark')].map((mark) => mark.textContent));
    await expect.poll(marks).toEqual(['Ned Price', 'Xinjiang', 'Jen Psaki']);
    expect(await runAll(tab.page)).toEqual([]);
    expect(await textOf(tab.page)).toBe(text);
    await stage.settle(tab);
    expect(await textOf(tab.page)).toBe(text);
    const mentions = await mentionsIn(stage, tab);
    expect(mentions.length).toBeGreaterThan(20);
    const parts = mentions.map((mention) => mention.slice(mention.indexOf(': ') + 2));
    for (const mark of await marks()) expect(parts).toContain(mark);
  });

  it('follows a body that is swapped once, and forty times', async () => {
    const article = (at: number) => `<p>${at} ${at % 2 ? 'Xi <b>Jinping</b>' : 'Ned Price'} in Xinjiang</p>`;
    const bodies = [0, 1].map((half) => Array.from({ length: 120 }, (_, at) => article(2 * at + half)).join(''));
    const tab = await stage.open('<h1>Jen Psaki</h1>');
    const swap = (times: number) =>
      tab.page.evaluate(
        async (texts, most) => {
          for (let time = 0; time < most; time++) {
            document.body.innerHTML = texts[time % texts.length] ?? '';
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
        },
        bodies,
        times,
      );
    await swap(1);
    await stage.settle(tab);
    expect(await mentionsIn(stage, tab)).toHaveLength(240);
    expect(await highlightsOf(tab.page)).toEqual({ person: 120, place: 120 });
    await swap(40);
    await stage.settle(tab);
    const has = await readerHas(stage, tab);
    expect(has.mentions[0]).toBe('xi-jinping: Xi Jinping');
    expect(has).toEqual(await readerWouldHave(stage, tab));
  });

  it('follows a document that is written anew, at rest and while it is read', async () => {
    const tab = await stage.open(`<h1>Jen Psaki</h1>${'<p>Xinjiang in the news</p>'.repeat(3_000)}`);
    await tab.page.evaluate(async () => {
      for (let time = 0; time < 4; time++) {
        document.open();
        for (let part = 0; part < 10; part++) {
          document.write(`<p>${time}-${part} Ned Price</p>${'<p>of nothing in the valley</p>'.repeat(300)}`);
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        document.write('<p>Xi Jinping');
        if (time === 3) document.close();
      }
    });
    await expect.poll(() => mentionsIn(stage, tab)).toHaveLength(11);
    await stage.settle(tab);
    const has = await readerHas(stage, tab);
    expect(has.marks).toEqual({ person: 11 });
    expect(has).toEqual(await readerWouldHave(stage, tab));
  });

  it('has all marks of a tab that changed while nobody saw it, as soon as it is seen', async () => {
    const tab = await stage.open(livePage());
    const front = await stage.open('<p>text</p>');
    const isHidden = () => tab.page.evaluate(() => document.hidden);
    await activateTab(stage.browser.control, front.id);
    await expect.poll(isHidden).toBe(true);
    await tab.page.evaluate(() => {
      const list = document.querySelector('#chat');
      for (let post = 0; post < 3_000; post++) {
        list?.insertAdjacentHTML('beforeend', `<li>${post} Ned Price</li>`);
        if (list && list.childElementCount > 50) list.firstElementChild?.remove();
      }
    });
    await activateTab(stage.browser.control, tab.id);
    await expect.poll(() => mentionsIn(stage, tab)).toHaveLength(52);
    await stage.settle(tab);
    expect(await readerHas(stage, tab)).toEqual(await readerWouldHave(stage, tab));
  });
});
