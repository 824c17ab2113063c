import { expect, it } from 'vitest';
import marksStyle from '../../../../assets/styles/marks.css?inline';
import { ALL_NAMES } from '../../../../src/page/painters/mark-names';
import { type Annotated, annotateFrame, annotatePage } from '../support/annotated';
import { openFrame } from '../support/frame';

function textsIn(document: Document): Node[] {
  return [...document.querySelectorAll('*')].flatMap((element) => [...element.childNodes]);
}

function sizes({ view }: Annotated): Record<string, number> {
  return Object.fromEntries([...view.CSS.highlights].map(([name, { size }]) => [name, size]));
}

it('changes no node and no attribute of the page', async () => {
  const frame = await openFrame('<p class="a">Xi <b>Jinping</b> and <a href="#">Xinjiang</a></p>');
  const before = frame.document.documentElement.outerHTML;
  const texts = textsIn(frame.document);
  const page = annotateFrame(frame);
  await page.settled();
  expect(page.texts()).toHaveLength(2);
  expect(frame.document.documentElement.outerHTML).toBe(before);
  expect(textsIn(frame.document)).toEqual(texts);
});

it('paints each kind under its own name', async () => {
  const page = await annotatePage('<p>Xi Jinping, Jen Psaki, Xinjiang</p>');
  expect(sizes(page)).toMatchObject({ 'backgrounder-person': 2, 'backgrounder-place': 1, 'backgrounder-event': 0 });
});

it.each([
  ['a link', '<a href="#">Xinjiang</a>', 1],
  ['an inline element inside a link', '<a href="#"><b>Xinjiang</b></a>', 1],
  ['a name that only begins in a link', '<a href="#">Xi</a> Jinping', 1],
  ['underlined text that is no link', '<u>Xinjiang</u>', 1],
  ['a link with a border below', '<a href="#" style="text-decoration: none; border-bottom: 1px solid">Xinjiang</a>', 1],
  ['a link without a line', '<a href="#" style="text-decoration: none">Xinjiang</a>', 0],
  ['a block with a border below', '<p style="border-bottom: 1px solid">Xinjiang</p>', 0],
])('draws no second line under %s', async (_, body, inLink) => {
  expect(sizes(await annotatePage(body))['backgrounder-in-link']).toBe(inLink);
});

it('changes the look of all marks without touching a range', async () => {
  const page = await annotatePage('<p>Xi Jinping <a href="#">Xinjiang</a></p>');
  const [range] = page.view.CSS.highlights.get('backgrounder-person') ?? [];
  page.annotation.remark('tint');
  expect([...(page.view.CSS.highlights.get('backgrounder-person-tint') ?? [])]).toEqual([range]);
  expect(page.view.CSS.highlights.has('backgrounder-person')).toBe(false);
  expect(sizes(page)['backgrounder-in-link']).toBe(1);
  page.annotation.remark('underline');
  expect(page.view.CSS.highlights.get('backgrounder-person-underline')?.size).toBe(1);
  page.annotation.remark('hover-only');
  expect(sizes(page)).toEqual({});
});

it('shows the active mention also where marks show only then', async () => {
  const page = await annotatePage('<p>Xi Jinping, Xinjiang</p>');
  const [person, place] = page.annotation.mentions();
  page.annotation.remark('hover-only');
  page.annotation.activate(person ?? null);
  expect(sizes(page)).toEqual({ 'backgrounder-active': 1, 'backgrounder-active-person': 1 });
  page.annotation.activate(place ?? null);
  expect(sizes(page)).toEqual({ 'backgrounder-active': 1, 'backgrounder-active-place': 1 });
  page.annotation.activate(null);
  expect(sizes(page)).toEqual({});
});

it('shows no active mention whose text is gone', async () => {
  const page = await annotatePage('<p>Xi Jinping</p>');
  page.annotation.activate(page.annotation.mentions()[0] ?? null);
  page.document.body.textContent = '';
  await new Promise((resolve) => page.view.requestAnimationFrame(resolve));
  await page.settled();
  expect(page.view.CSS.highlights.has('backgrounder-active')).toBe(false);
});

it('clears what an earlier script left under its names, and nothing else', async () => {
  const frame = await openFrame('<p>word</p>');
  const { Highlight, CSS } = frame.view;
  const old = new frame.view.StaticRange({
    startContainer: frame.document.body,
    startOffset: 0,
    endContainer: frame.document.body,
    endOffset: 1,
  });
  CSS.highlights.set('backgrounder-person', new Highlight(old));
  CSS.highlights.set('backgrounder-active', new Highlight(old));
  CSS.highlights.set('of-the-page', new Highlight(old));
  const page = annotateFrame(frame);
  expect(sizes(page)).toMatchObject({ 'backgrounder-person': 0, 'of-the-page': 1 });
  expect(CSS.highlights.has('backgrounder-active')).toBe(false);
  page.stop();
  expect(sizes(page)).toEqual({ 'of-the-page': 1 });
});

it('has a rule for every name that it registers', () => {
  const plain = new Set(['backgrounder-active', 'backgrounder-flash']);
  for (const name of ALL_NAMES) if (!plain.has(name)) expect(marksStyle).toContain(`::highlight(${name})`);
});

it('draws nothing under the readings above a name, under no name', async () => {
  const head = `<style>${marksStyle}</style>`;
  const page = await annotatePage('<ruby>新<rt>xīn</rt>疆<rt>jiāng</rt></ruby>', {}, head);
  expect(page.texts()).toEqual(['新疆']);
  const reading = page.document.querySelector('rt') ?? page.document.body;
  const plain = new Set(['backgrounder-active', 'backgrounder-flash']);
  for (const name of ALL_NAMES.filter((each) => !plain.has(each))) {
    const { textDecorationLine, backgroundColor } = page.view.getComputedStyle(reading, `::highlight(${name})`);
    expect([name, textDecorationLine, backgroundColor]).toEqual([name, 'none', 'rgba(0, 0, 0, 0)']);
  }
});

it.each([
  ['white', 1],
  ['black', 0],
])('draws lines that stand out from %s pages', (_, page) => {
  const colours = [...marksStyle.matchAll(/text-decoration: [^;]*(#[0-9a-f]{6})/g)].map(([, colour]) => colour ?? '');
  expect(new Set(colours).size).toBe(4);
  for (const colour of colours) {
    const [darker = 0, lighter = 0] = [luminanceOf(colour), page].sort((one, other) => one - other);
    expect((lighter + 0.05) / (darker + 0.05)).toBeGreaterThan(4.4);
  }
});

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

it('leaves colour and metrics of the text alone and prints nothing', async () => {
  const head = `<style>${marksStyle} p { color: rgb(1, 2, 3) }</style>`;
  const page = await annotatePage('<p>Xinjiang</p>', {}, head);
  const style = page.view.getComputedStyle(
    page.document.querySelector('p') ?? page.document.body,
    '::highlight(backgrounder-place)',
  );
  expect(style.textDecorationStyle).toBe('dotted');
  expect(style.textDecorationLine).toBe('underline');
  expect(style.color).toBe('rgb(1, 2, 3)');
  const sheet = page.document.styleSheets[0];
  for (const rule of sheet?.cssRules ?? []) {
    if (!rule.cssText.includes('::highlight')) continue;
    expect(rule instanceof page.view.CSSMediaRule && rule.conditionText).toMatch(/^screen/);
  }
});
