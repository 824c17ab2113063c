import { expect, it } from 'vitest';
import { createSectionQuestion } from '../../../src/page/sections';
import type { Density } from '../../../src/settings/settings';
import { withBothPainters } from './support/both-painters';
import { elementIn, nextFrame, openFrame } from './support/frame';
import { paintedTexts } from './support/painted';

/** Each `m` is a text; texts of one section get one letter. */
it.each([
  ['one where there is no heading', '<m></m><p><m></m></p>', 'aa'],
  ['one from each heading on', '<m></m><h2>x</h2><m></m><p><m></m></p><h3>y</h3><m></m>', 'abbc'],
  ['the heading with what it heads', '<m></m><h2><m></m></h2><p><m></m></p>', 'abb'],
  ['a heading by its role', '<m></m><div role="heading">x</div><m></m>', 'ab'],
  ['an article by itself, and what is around it', '<h1>x</h1><m></m><article><m></m></article><m></m>', 'aba'],
  ['the headings of an article for it alone', '<m></m><article><h2>x</h2><m></m></article><m></m>', 'aba'],
  ['two articles', '<article><m></m></article><article><m></m></article>', 'ab'],
])('tells the sections: %s', async (_, body, letters) => {
  const { document } = await openFrame(body.replaceAll('<m>', '<m>text'));
  const sectionOf = createSectionQuestion();
  const sections = [...document.querySelectorAll('m')].map((element) => sectionOf(element.firstChild ?? element));
  const known = [...new Set(sections)];
  expect(sections.map((section) => 'abc'.charAt(known.indexOf(section))).join('')).toBe(letters);
});

it('tells the sections within one parent, and within a shadow root', async () => {
  const { document } = await openFrame('<div>one<h2>x</h2>two</div><b></b>');
  const root = elementIn(document, 'b').ownerDocument.createElement('div').attachShadow({ mode: 'open' });
  elementIn(document, 'b').append(root.host);
  root.innerHTML = '<p>three</p>';
  const div = elementIn(document, 'div');
  const texts = [div.firstChild, div.lastChild, elementIn(root, 'p').firstChild];
  const sectionOf = createSectionQuestion();
  expect(new Set(texts.map((text) => text && sectionOf(text))).size).toBe(3);
});

withBothPainters(({ annotateFrame, annotatePage }) => {
  const PAGE = `<p>Xinjiang and Xi Jinping</p><p>Xinjiang</p>
    <h2>Two</h2><p id="b">新疆, Xinjiang, Xi Jinping</p>`;

  it.each<[Density, string[]]>([
    ['every', ['Xinjiang', 'Xi Jinping', 'Xinjiang', '新疆', 'Xinjiang', 'Xi Jinping']],
    ['first-in-section', ['Xinjiang', 'Xi Jinping', '新疆', 'Xi Jinping']],
    ['first-on-page', ['Xinjiang', 'Xi Jinping']],
  ])('marks %s, and lists all', async (density, marked) => {
    const page = await annotatePage(PAGE, { density: () => density });
    expect(page.texts()).toHaveLength(6);
    expect(paintedTexts(page)).toEqual(marked);
  });

  it('finds a marked mention under the pointer, and no other', async () => {
    const page = await annotatePage(PAGE, { density: () => 'first-on-page' });
    const found = page.annotation.mentions().map((mention) => {
      const [rect] = page.annotation.rectsOf(mention);
      return rect && page.annotation.mentionAt(rect.left + rect.width / 2, rect.top + rect.height / 2)?.text;
    });
    expect(found).toEqual(['Xinjiang', 'Xi Jinping', ...Array(4).fill(undefined)]);
  });

  it('marks the next one when the first goes, and the first again when it comes back', async () => {
    const page = await annotatePage(PAGE, { density: () => 'first-on-page' });
    const first = elementIn(page.document, 'p');
    first.remove();
    await nextFrame(page.view);
    await page.settled();
    const [next] = page.annotation.mentions();
    expect(paintedTexts(page)).toEqual(['Xinjiang', 'Xi Jinping']);
    expect(next && page.annotation.paragraphText(next).trim()).toBe('Xinjiang');
    page.document.body.prepend(first);
    await nextFrame(page.view);
    await page.settled();
    expect(paintedTexts(page)).toEqual(['Xinjiang', 'Xi Jinping']);
    expect(page.annotation.rectsOf(page.annotation.mentions()[2] ?? Object.create(null))).toHaveLength(1);
  });

  it('marks one more when a heading comes between', async () => {
    const page = await annotatePage('<p>Xinjiang</p><p>新疆</p>', { density: () => 'first-in-section' });
    expect(paintedTexts(page)).toEqual(['Xinjiang']);
    elementIn(page.document, 'p').insertAdjacentHTML('afterend', '<h2>Two</h2>');
    await nextFrame(page.view);
    await page.settled();
    expect(paintedTexts(page)).toEqual(['Xinjiang', '新疆']);
  });

  it('marks the first that a reader can see', async () => {
    const page = await annotatePage('<nav hidden>Xinjiang</nav><p>新疆</p>', { density: () => 'first-on-page' });
    expect(page.texts()).toEqual(['新疆']);
    expect(paintedTexts(page)).toEqual(['新疆']);
  });

  it('follows the reader’s wish without reading anything again', async () => {
    let density: Density = 'every';
    const page = annotateFrame(await openFrame(PAGE), { density: () => density });
    await page.settled();
    const mentions = page.annotation.mentions();
    for (const [wish, count] of [
      ['first-on-page', 2],
      ['first-in-section', 4],
      ['every', 6],
    ] as const) {
      density = wish;
      page.annotation.remark('dotted');
      await page.settled();
      expect(paintedTexts(page)).toHaveLength(count);
      expect(page.annotation.mentions().every((mention, at) => mention === mentions[at])).toBe(true);
    }
  });

  it('shows an unmarked mention as the active one', async () => {
    const page = await annotatePage('<p>Xinjiang</p><p>Xi Jinping</p><p>新疆</p>', { density: () => 'first-on-page' });
    const last = page.annotation.mentions()[2];
    page.annotation.activate(last ?? null);
    expect([...(page.view.CSS.highlights.get('backgrounder-active') ?? [])]).toEqual([last?.range]);
    page.annotation.activate(null);
    expect(page.view.CSS.highlights.has('backgrounder-active')).toBe(false);
  });
});
