import { expect, it } from 'vitest';
import { framesOf, openMention } from '../browsers/frames.ts';
import { openFirstPopover } from '../browsers/popover.ts';
import { askCard, cardBox, openLabel, pressInCard } from './support/card.ts';
import { inSharedBrowsers } from './support/in-both-browsers.ts';

const FILLER = '<p>Lines of no interest at all.</p>'.repeat(80);

inSharedBrowsers('the place of the popover', (stage) => {
  it('is beside the mention, inside the view, at most 360 pixels wide', async () => {
    const tab = await stage.open('<p style="text-align: right"><span id="a">Ned Price</span></p>');
    await openFirstPopover(stage.browser, tab);
    const box = await cardBox(stage, tab);
    const mention = await tab.page.evaluate(() => document.querySelector('#a')?.getBoundingClientRect().bottom ?? 0);
    expect(box).not.toBeNull();
    if (!box) return;
    expect(box.right - box.left).toBeLessThanOrEqual(360);
    expect(box.left).toBeGreaterThanOrEqual(8);
    expect(box.right).toBeLessThanOrEqual(1000 - 8);
    expect(box.bottom - box.top).toBeLessThanOrEqual(700 * 0.6 + 1);
    expect(box.top).toBeGreaterThanOrEqual(mention);
  });

  it('is just above a mention that is low in a view with scroll bars', async () => {
    const tab = await stage.open(
      '<style>html { overflow: scroll } p { position: absolute; top: 560px }</style><p><span id="a">Ned Price</span></p>',
    );
    await openFirstPopover(stage.browser, tab);
    const mention = await tab.page.evaluate(() => document.querySelector('#a')?.getBoundingClientRect().top ?? 0);
    expect(Math.abs(((await cardBox(stage, tab))?.bottom ?? 0) - (mention - 6))).toBeLessThanOrEqual(2);
  });

  it('follows the mention when the page scrolls', async () => {
    const tab = await stage.open(`<div style="height: 200px"></div><p>Ned Price</p>${FILLER}`);
    await openFirstPopover(stage.browser, tab);
    const before = await cardBox(stage, tab);
    await tab.page.evaluate(() => scrollBy(0, 120));
    await expect.poll(async () => (await cardBox(stage, tab))?.top).toBe((before?.top ?? 0) - 120);
  });

  it('stands above a modal dialog and works in it', async () => {
    const tab = await stage.open(
      '<dialog id="d"><p>Jen Psaki</p></dialog><script>document.querySelector("#d").showModal()</script>',
    );
    await openFirstPopover(stage.browser, tab);
    expect(await tab.page.evaluate(() => document.querySelector('.backgrounder-popover')?.parentElement?.id)).toBe('d');
    await pressInCard(stage, tab, 'Close');
    await expect.poll(() => openLabel(stage, tab)).toBeNull();
    expect(await tab.page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  });

  it('stands above a fullscreen element and works in it', async () => {
    const tab = await stage.open(
      `<div id="full" style="background: white"><button id="go">Go</button><p>Jen Psaki</p></div>
       <script>document.querySelector("#go").onclick = () => document.querySelector("#full").requestFullscreen()</script>`,
    );
    await tab.page.click('#go');
    await tab.page.waitForFunction(() => document.fullscreenElement !== null);
    await stage.settle(tab);
    await openFirstPopover(stage.browser, tab);
    expect(await tab.page.evaluate(() => document.querySelector('.backgrounder-popover')?.parentElement?.id)).toBe(
      'full',
    );
    await pressInCard(stage, tab, 'Close');
    await expect.poll(() => openLabel(stage, tab)).toBeNull();
    expect(await tab.page.evaluate(() => document.fullscreenElement?.id)).toBe('full');
    await tab.page.evaluate(() => document.exitFullscreen());
  });

  it('fills a frame that is smaller than the card, and scrolls in it', async () => {
    const tab = await stage.open('<iframe style="width: 200px; height: 150px" srcdoc="<p>Jen Psaki</p>"></iframe>');
    await openFirstPopover(stage.browser, tab);
    const box = await cardBox(stage, tab);
    expect(box).toEqual({ left: 0, top: 0, right: 200, bottom: 150 });
    const canScroll = await askCard(stage, tab, (root) => {
      const dialog = root.querySelector('[role="dialog"]');
      dialog?.scrollTo(0, 100);
      return dialog?.scrollTop;
    });
    expect(canScroll).toBe(100);
  });

  it('is light or dark as the system is', async () => {
    const tab = await stage.open('<p>Jen Psaki</p>');
    await openFirstPopover(stage.browser, tab);
    const paper = () =>
      askCard(stage, tab, (root) => {
        const dialog = root.querySelector('[role="dialog"]');
        return dialog && getComputedStyle(dialog).backgroundColor;
      });
    await stage.browser.preferColorScheme(tab, 'light');
    await expect.poll(paper).toBe('rgb(255, 253, 248)');
    await stage.browser.preferColorScheme(tab, 'dark');
    await expect.poll(paper).toBe('rgb(31, 30, 27)');
  });

  it('cannot be restyled by the page', async () => {
    const tab = await stage.open(
      '<style>* { display: none !important; opacity: 0 !important } html, body, p { display: block !important; opacity: 1 !important }</style><p>Jen Psaki</p>',
    );
    await openFirstPopover(stage.browser, tab);
    const box = await cardBox(stage, tab);
    expect((box?.right ?? 0) - (box?.left ?? 0)).toBeGreaterThan(300);
  });

  it('stands in the frame of its mention', async () => {
    const tab = await stage.open(
      '<p>Xinjiang</p><iframe style="width: 600px; height: 500px" srcdoc="<p>Ned Price</p>"></iframe>',
    );
    const frames = await framesOf(stage.browser, tab);
    const inner = frames.find(({ report }) => report?.mentions[0]?.topic === 'ned-price');
    expect(inner).toBeDefined();
    if (inner) await openMention(stage.browser, tab, inner, 0);
    await expect.poll(() => openLabel(stage, tab)).toBe('Ned Price');
    expect(await tab.page.evaluate(() => document.querySelector('.backgrounder-popover'))).toBeNull();
  });
});
