import { expect, it } from 'vitest';
import { framesOf } from '../browsers/frames.ts';
import { inSharedBrowsers } from './support/in-both-browsers.ts';
import { highlightsOf, mentionsIn } from './support/what-a-page-has.ts';

inSharedBrowsers('changes of the page', (stage) => {
  it('marks text that is added to a page without mentions', async () => {
    const tab = await stage.open('<main><p>Nothing yet.</p></main>');
    expect((await framesOf(stage.browser, tab))[0]?.tenant).toBe('sentinel');
    await tab.page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>Ned Price</p>'));
    await stage.settle(tab);
    expect(await mentionsIn(stage, tab)).toEqual(['ned-price: Ned Price']);
  });

  it('marks text that is added later', async () => {
    const tab = await stage.open('<main><p>Xinjiang</p></main>');
    await tab.page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('afterbegin', '<p>Ned Price</p>'));
    await stage.settle(tab);
    expect(await mentionsIn(stage, tab)).toEqual(['ned-price: Ned Price', 'xinjiang: Xinjiang']);
  });

  it('follows text that is rewritten in place', async () => {
    const tab = await stage.open('<p id="a">Ned Price spoke.</p><p>Xinjiang</p>');
    await tab.page.evaluate(() => {
      const text = document.querySelector('#a')?.firstChild;
      if (text) text.nodeValue = 'Then spoke Jen Psaki.';
    });
    await stage.settle(tab);
    expect(await mentionsIn(stage, tab)).toEqual(['jen-psaki: Jen Psaki', 'xinjiang: Xinjiang']);
    expect(await highlightsOf(tab.page)).toEqual({ person: 1, place: 1 });
  });

  it('drops the mark of rewritten text within a frame', async () => {
    const tab = await stage.open('<p id="a">Ned Price spoke.</p><p>Xinjiang</p>');
    const left = await tab.page.evaluate(async () => {
      const text = document.querySelector('#a')?.firstChild;
      if (text) text.nodeValue = 'Nobody spoke, not a single one.';
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return CSS.highlights.get('backgrounder-person')?.size;
    });
    expect(left).toBe(0);
  });

  it('forgets text that is removed', async () => {
    const tab = await stage.open('<p id="a">Ned Price spoke.</p><p>Xinjiang</p>');
    await tab.page.evaluate(() => document.querySelector('#a')?.remove());
    await stage.settle(tab);
    expect(await mentionsIn(stage, tab)).toEqual(['xinjiang: Xinjiang']);
    expect(await highlightsOf(tab.page)).toEqual({ place: 1 });
  });

  it('fixes a surname by a headline that comes late, and takes it back when it goes', async () => {
    const tab = await stage.open('<h1 id="h"></h1><p>Xinjiang was the subject. Price said so.</p>');
    expect(await mentionsIn(stage, tab)).toEqual(['xinjiang: Xinjiang']);
    await tab.page.evaluate(() => document.querySelector('#h')?.append('Ned Price meets the press'));
    await stage.settle(tab);
    expect(await mentionsIn(stage, tab)).toEqual(['ned-price: Ned Price', 'xinjiang: Xinjiang', 'ned-price: Price']);
    await tab.page.evaluate(() => document.querySelector('#h')?.replaceChildren());
    await stage.settle(tab);
    expect(await mentionsIn(stage, tab)).toEqual(['xinjiang: Xinjiang']);
  });

  it('begins and ends with an editor being switched on and off', async () => {
    const tab = await stage.open('<p id="a">Ned Price</p><p>Xinjiang</p>');
    await tab.page.evaluate(() => document.querySelector('#a')?.setAttribute('contenteditable', ''));
    await stage.settle(tab);
    expect(await mentionsIn(stage, tab)).toEqual(['xinjiang: Xinjiang']);
    await tab.page.evaluate(() => document.querySelector('#a')?.removeAttribute('contenteditable'));
    await stage.settle(tab);
    expect(await mentionsIn(stage, tab)).toEqual(['ned-price: Ned Price', 'xinjiang: Xinjiang']);
  });

  it('paints what is in view before it has read a long page', async () => {
    const filler = '<p>The weather was fine and nothing of note took place in the whole of the valley.</p>'.repeat(
      40_000,
    );
    const tab = await stage.open(
      `<p>Jen Psaki</p><div id="long">${filler}</div><p>Ned Price</p>
       <script>
         const seen = [];
         const look = () => {
           const size = CSS.highlights.get('backgrounder-person')?.size ?? 0;
           if (size !== (seen.at(-1) ?? 0)) seen.push(size);
           setTimeout(look, 1);
         };
         look();
       </script>`,
    );
    expect(await mentionsIn(stage, tab)).toEqual(['jen-psaki: Jen Psaki', 'ned-price: Ned Price']);
    expect(await tab.page.evaluate('seen')).toEqual([1, 2]);
  });
});
