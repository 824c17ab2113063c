import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Tab } from '../browsers/extension-browser.ts';
import { framesOf, openMention } from '../browsers/frames.ts';
import { type CardBox, cardBox, openLabel, restOn } from './support/card.ts';
import { inSharedChromiumFirst, type Stage } from './support/in-both-browsers.ts';
import { highlightsOf, mentionsIn } from './support/what-a-page-has.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';
const GAP = '<div style="height: 2000px"></div>';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of an element that the page's own script put into `window.target`, also from inside a closed root. */
function targetOf(frame: Frame | Page): Promise<Point> {
  return frame.evaluate(() => {
    const target: unknown = Reflect.get(window, 'target');
    if (!(target instanceof Element)) throw new Error('the page names no target');
    const { left, top, width, height } = target.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
}

async function restAt({ mouse }: Page, { x, y }: Point): Promise<void> {
  await mouse.move(x - 2, y);
  await mouse.move(x, y);
}

async function openOnly(stage: Stage, tab: Tab, topic: string): Promise<void> {
  const frame = (await framesOf(stage.browser, tab)).find(({ report }) => report?.mentions[0]?.topic === topic);
  if (!frame) throw new Error(`no frame begins with ${topic}`);
  await openMention(stage.browser, tab, frame, 0);
}

const closedRoots = (inner: string) => `
  <p>text</p><x-outer></x-outer>
  <script>
    const root = document.querySelector('x-outer').attachShadow({ mode: 'closed' });
    root.innerHTML = '<p>x</p><div></div>';
    const inner = root.querySelector('div').attachShadow({ mode: 'closed' });
    inner.innerHTML = ${JSON.stringify(inner)};
    window.target = inner.querySelector('#target');
    inner.querySelector('dialog')?.showModal();
  </script>`;

inSharedChromiumFirst('kinds of page', (stage) => {
  it('opens the card in closed shadow roots, by mouse and by tap', async () => {
    const tab = await stage.open(closedRoots('<p>so said <span id="target">Ned Price</span></p>'));
    expect(await mentionsIn(stage, tab)).toEqual(['ned-price: Ned Price']);
    await restAt(tab.page, await targetOf(tab.page));
    await expect.poll(() => openLabel(stage, tab)).toBe('Ned Price');
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => openLabel(stage, tab)).toBeNull();
    const { x, y } = await targetOf(tab.page);
    await tab.page.mouse.click(x, y);
    await expect.poll(() => openLabel(stage, tab)).toBe('Ned Price');
  });

  it('opens the card in a modal dialog of a closed shadow root, where it can be used', async () => {
    const tab = await stage.open(closedRoots('<dialog><p id="target">Ned Price</p></dialog>'));
    await openOnly(stage, tab, 'ned-price');
    await expect.poll(() => openLabel(stage, tab)).toBe('Ned Price');
    expect(await tab.page.evaluate('window.target.parentNode.lastElementChild.className')).toBe('backgrounder-popover');
    expect(await mentionsIn(stage, tab)).toEqual(['ned-price: Ned Price']);
  });

  it('finds a shadow root that comes late, with and without mentions on the page before', async () => {
    const tab = await stage.open('<x-late></x-late><x-later></x-later>');
    expect((await framesOf(stage.browser, tab))[0]?.tenant).toBe('sentinel');
    const attach = (name: string, text: string) =>
      tab.page.evaluate(
        (host, content) => {
          const root = document.querySelector(host)?.attachShadow({ mode: 'closed' });
          if (root) root.innerHTML = content;
        },
        name,
        text,
      );
    await attach('x-late', 'Ned Price');
    await expect.poll(() => mentionsIn(stage, tab)).toEqual(['ned-price: Ned Price']);
    await attach('x-later', '<p>Xinjiang</p>');
    await expect.poll(() => mentionsIn(stage, tab)).toEqual(['ned-price: Ned Price', 'xinjiang: Xinjiang']);
  });

  it('reads text in graphics, and opens the card on it', async () => {
    const tab = await stage.open(
      `<svg width="600" height="200" font-size="20"><title>Xinjiang</title>
         <text id="a" x="20" y="40">Ned <tspan>Price</tspan></text>
         <text y="80"><tspan x="20">Xin</tspan><tspan x="120">jiang</tspan></text>
         <g transform="scale(4)"><text x="5" y="30" font-size="5">Jen Psaki</text></g>
         <foreignObject x="300" width="200" height="90"><p xmlns="${XHTML}">Xinjiang</p></foreignObject>
       </svg>`,
    );
    expect(await mentionsIn(stage, tab)).toEqual([
      'ned-price: Ned Price',
      'jen-psaki: Jen Psaki',
      'xinjiang: Xinjiang',
    ]);
    // Enlarged letters would lose their lower half under a mark.
    expect(await highlightsOf(tab.page)).toEqual({ 'in-link': 1, place: 1 });
    await restOn(tab.page, '#a');
    await expect.poll(() => openLabel(stage, tab)).toBe('Ned Price');
  });

  it('works in XHTML', async () => {
    const path = stage.server.addFile(
      `<?xml version="1.0"?><html xmlns="${XHTML}"><head><title>x</title></head>
       <body><p>in <span id="a"><![CDATA[Xinjiang]]></span> &amp; elsewhere</p></body></html>`,
      'application/xhtml+xml',
    );
    const tab = await stage.visit(stage.server.origin + path);
    expect(await mentionsIn(stage, tab)).toEqual(['xinjiang: Xinjiang']);
    expect(await highlightsOf(tab.page)).toEqual({ place: 1 });
    await restOn(tab.page, '#a');
    await expect.poll(() => openLabel(stage, tab)).toBe('Xinjiang');
    expect(((await cardBox(stage, tab))?.right ?? 0) - ((await cardBox(stage, tab))?.left ?? 0)).toBe(360);
  });

  it.each([
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Xinjiang</text></svg>'],
    ['application/xml', '<place>Xinjiang</place>'],
  ])('marks nothing in a document of %s', async (type, text) => {
    const tab = await stage.browser.openTab(stage.server.origin + stage.server.addFile(text, type));
    await tab.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    for (const { report } of await framesOf(stage.browser, tab)) expect(report?.mentions ?? []).toEqual([]);
    expect(await highlightsOf(tab.page)).toEqual({});
    await tab.close();
  });

  it.each([
    ['right to left', '<div dir="rtl"><p>رئيس <span id="a">Ned Price</span> و</p></div>'],
    [
      'vertical',
      '<div style="writing-mode: vertical-rl; height: 300px"><p>日本 <span id="a">Ned Price</span></p></div>',
    ],
    [
      'vertical from the left',
      '<div style="writing-mode: vertical-lr; height: 300px"><p>x <span id="a">Ned Price</span></p></div>',
    ],
    ['sideways', '<div style="writing-mode: sideways-lr; height: 300px"><p>x <span id="a">Ned Price</span></p></div>'],
  ])('opens the card beside a mention in text that runs %s', async (_, html) => {
    const tab = await stage.open(html);
    await restOn(tab.page, '#a');
    await expect.poll(() => openLabel(stage, tab)).toBe('Ned Price');
    // It rises by a few pixels while it fades in, and places are whole pixels.
    await expect.poll(async () => (await cardBox(stage, tab))?.bottom).toBeLessThanOrEqual(693);
    const card = await cardBox(stage, tab);
    const mention = await tab.page.evaluate(() => {
      const { left, top, right, bottom } = document.querySelector('#a')?.getBoundingClientRect() ?? new DOMRect();
      return { left, top, right, bottom };
    });
    expect(card && overlaps(card, mention)).toBe(false);
    expect(card?.left).toBeGreaterThanOrEqual(7);
    expect(card?.top).toBeGreaterThanOrEqual(7);
    expect(card?.right).toBeLessThanOrEqual(993);
  });

  it('follows a page that changes its route, and forgets the one before', async () => {
    const tab = await stage.open('<main><h1>Ned Price</h1><p>Price said so.</p></main>');
    expect(await mentionsIn(stage, tab)).toHaveLength(2);
    await tab.page.evaluate(() => {
      history.pushState({}, '', '/next');
      document.title = 'Next';
      const main = document.createElement('main');
      main.innerHTML = '<h1>Xinjiang</h1><p>The Price of bread</p>';
      document.querySelector('main')?.replaceWith(main);
    });
    await stage.settle(tab);
    expect(await mentionsIn(stage, tab)).toEqual(['xinjiang: Xinjiang']);
    expect(await highlightsOf(tab.page)).toEqual({ place: 1 });
  });

  it('follows a list that scrolls for ever and uses its rows again', async () => {
    const tab = await stage.open(`<ul>${'<li>Xinjiang</li>'.repeat(20)}</ul>`);
    await tab.page.evaluate(async () => {
      const list = document.querySelector('ul');
      for (let round = 0; round < 100; round++) {
        const row = list?.firstElementChild;
        if (!list || !row?.firstChild) return;
        row.firstChild.nodeValue = round % 2 === 0 ? `${round} Ned Price` : `${round}`;
        list.append(row);
        if (round % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 30));
      }
    });
    await stage.settle(tab);
    expect(await highlightsOf(tab.page)).toEqual({ person: 10 });
  });

  it('follows frames that come, go, are rewritten and lead elsewhere', async () => {
    const { server } = stage;
    const tab = await stage.open('<p>text</p>');
    const [first, second] = [server.add('<p>Jen Psaki</p>'), server.add('<p>Xinjiang</p>')];
    await tab.page.evaluate((address) => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<iframe id="a" srcdoc="Ned Price"></iframe><iframe id="b"></iframe>',
      );
      document.querySelector('#b')?.setAttribute('src', address);
    }, server.otherOrigin + first);
    await expect.poll(() => mentionsIn(stage, tab)).toEqual(['ned-price: Ned Price', 'jen-psaki: Jen Psaki']);
    await tab.page.evaluate((address) => {
      document.querySelector('#a')?.setAttribute('srcdoc', '<p>Xi Jinping</p>');
      document.querySelector('#b')?.setAttribute('src', address);
    }, server.origin + second);
    await expect.poll(() => mentionsIn(stage, tab)).toEqual(['xi-jinping: Xi Jinping', 'xinjiang: Xinjiang']);
    await tab.page.evaluate(() => document.querySelector('#a')?.remove());
    await expect.poll(() => mentionsIn(stage, tab)).toEqual(['xinjiang: Xinjiang']);
  });

  it('works in a frame that is written with document.open, also when it is written again', async () => {
    const tab = await stage.open('<iframe style="width: 700px; height: 500px; border: 0"></iframe>');
    const write = (html: string) =>
      tab.page.evaluate((content) => {
        const inner = document.querySelector('iframe')?.contentDocument;
        inner?.open();
        inner?.write(content);
        inner?.close();
      }, html);
    await write('<p>Ned Price</p>');
    await expect.poll(() => mentionsIn(stage, tab)).toEqual(['ned-price: Ned Price']);
    await write('<p><span id="a">Xinjiang</span></p>');
    await expect.poll(() => mentionsIn(stage, tab)).toEqual(['xinjiang: Xinjiang']);
    await stage.settle(tab);
    const { x, y } = await tab.page.evaluate(() => {
      const frame = document.querySelector('iframe');
      const word = frame?.contentDocument?.querySelector('#a')?.getBoundingClientRect() ?? new DOMRect();
      const box = frame?.getBoundingClientRect() ?? new DOMRect();
      return { x: box.left + word.left + word.width / 2, y: box.top + word.top + word.height / 2 };
    });
    await restAt(tab.page, { x, y });
    await expect.poll(() => openLabel(stage, tab)).toBe('Xinjiang');
  });

  it('scrolls to a mention through frames of other sites, three deep', async () => {
    const { server } = stage;
    const frameOf = (address: string) =>
      `${GAP}<iframe src="${address}" style="width: 800px; height: 3000px; border: 0"></iframe>${GAP}`;
    const innermost = server.otherOrigin + server.add(`${GAP}<p id="a">Xinjiang</p>${GAP}`);
    const middle = server.origin + server.add(frameOf(innermost));
    const outer = server.otherOrigin + server.add(frameOf(middle));
    const tab = await stage.open(frameOf(outer));
    await openOnly(stage, tab, 'xinjiang');
    await expect.poll(() => openLabel(stage, tab)).toBe('Xinjiang');
    await expect.poll(() => placeInWindow(tab.page, '#a')).toSatisfy((y: number) => y > 0 && y < 600);
  });
});

function overlaps(one: CardBox, other: CardBox): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** How far below the window's top edge an element of the innermost frame stands. */
async function placeInWindow(page: Page, selector: string): Promise<number> {
  let frame: Frame | null = page.frames().at(-1) ?? null;
  let top = (await frame?.evaluate((each) => document.querySelector(each)?.getBoundingClientRect().top, selector)) ?? 0;
  while (frame?.parentFrame()) {
    const element = await frame.frameElement();
    top += (await element?.evaluate((each) => each.getBoundingClientRect().top)) ?? 0;
    frame = frame.parentFrame();
  }
  return top;
}
