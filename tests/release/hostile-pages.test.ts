import { afterEach, expect, it } from 'vitest';
import { waitUntilAnnotated } from '../browsers/annotation.ts';
import { openLabel } from '../e2e/support/card.ts';
import { inBothBrowsers } from '../e2e/support/in-both-browsers.ts';
import { choose, chooseNothing } from '../e2e/support/settings.ts';
import { mentionsIn } from '../e2e/support/what-a-page-has.ts';

/** Something that a page does as fast as it can, in a turn of 10 ms each 20 ms. */
const storm = (act: string) => `
  let times = 0;
  const end = performance.now() + 3000;
  const turn = () => {
    for (const until = performance.now() + 10; performance.now() < until; times++) { ${act} }
    if (performance.now() < end) setTimeout(turn, 10);
    else document.title = 'over after ' + times;
  };
  setTimeout(turn, 300);`;

const STORMS: readonly (readonly [string, string])[] = [
  ['changes its texts', `box.firstChild.data = 'Xinjiang ' + times`],
  ['takes elements away and brings them back', `box.remove(); document.body.append(box)`],
  ['makes all anew', `box.innerHTML = '<p>Xinjiang <b>' + times + '</b></p>'`],
  [
    'dispatches events',
    `document.dispatchEvent(new Event('scroll')); window.dispatchEvent(new Event('resize')); document.dispatchEvent(new Event('backgrounder-succession'))`,
  ],
  [
    'hides and shows',
    `document.body.style.display = times % 2 ? 'none' : ''; if (times % 50 === 0) void box.offsetTop`,
  ],
  ['takes every card away', `document.querySelector('.backgrounder-popover')?.remove()`],
];

inBothBrowsers('a page that storms', (stage) => {
  afterEach(() => chooseNothing(stage));

  it.each(STORMS)('that %s is marked rightly when it is over, and shows cards', async (_, act) => {
    const tab = await stage.browser.openTab(
      stage.server.origin +
        stage.server.add(
          `<p><span id="a">Jen Psaki</span></p><div id="box">Xinjiang</div><script>const box = document.querySelector('#box');${storm(act)}</script>`,
        ),
    );
    await tab.page.waitForFunction(() => document.title.startsWith('over'), { timeout: 60_000 });
    await tab.page.evaluate(() => {
      document.body.style.display = '';
    });
    expect(await waitUntilAnnotated(stage.browser, tab, { quietMs: 300 })).toBe(true);
    expect(await mentionsIn(stage, tab)).toEqual(['jen-psaki: Jen Psaki', 'xinjiang: Xinjiang']);
    await tab.page.click('#a');
    await expect.poll(() => openLabel(stage, tab)).toBe('Jen Psaki');
    await tab.close();
  });

  it('that undoes each inline mark gets none there in the end', async () => {
    await choose(stage, { painter: 'inline' });
    const tab = await stage.open(`<p>They met in <b>Xinjiang</b>.</p><script>
      window.undone = 0;
      const p = document.querySelector('p');
      const b = p.firstElementChild;
      new MutationObserver(() => {
        if (b.querySelector('mark') === null) return;
        undone++;
        b.textContent = 'Xinjiang';
      }).observe(p, { childList: true, subtree: true });
    </script>`);
    await expect.poll(() => tab.page.evaluate('window.undone'), { timeout: 20_000 }).toBe(3);
    await stage.settle(tab);
    expect(await tab.page.evaluate('window.undone')).toBe(3);
    expect(await tab.page.$('mark')).toBeNull();
    expect(await mentionsIn(stage, tab)).toEqual(['xinjiang: Xinjiang']);
  });

  it('with 200 frames is marked in each', async () => {
    const tab = await stage.browser.openTab(
      stage.server.origin + stage.server.add('<iframe srcdoc="<p>Jen Psaki</p>"></iframe>'.repeat(200)),
    );
    expect(await waitUntilAnnotated(stage.browser, tab, { timeoutMs: 60_000 })).toBe(true);
    expect(await mentionsIn(stage, tab)).toHaveLength(200);
    await tab.close();
  });
});
