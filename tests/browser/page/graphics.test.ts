import { expect, it } from 'vitest';
import { highlightUseIn } from '../../../src/page/graphic-text';
import { type Annotated, annotateFrame, annotatePage } from './support/annotated';
import { createFakeMatcher } from './support/fake-matcher';
import { elementIn, nextFrame, openFrame, until } from './support/frame';

const svg = (content: string) => `<svg width="400" height="200" font-size="16">${content}</svg>`;

it.each<[string, string, string[]]>([
  ['a text', '<text y="20">in Xinjiang</text>', ['Xinjiang']],
  ['a name split over spans', '<text y="20">Xi <tspan>Jin</tspan><tspan dy="2">ping</tspan></text>', ['Xi Jinping']],
  ['no name over two places', '<text><tspan x="9" y="20">Xi </tspan><tspan x="90" y="20">Jinping</tspan></text>', []],
  [
    'labels with places',
    '<text><tspan x="9" y="20">Xinjiang</tspan><tspan y="40">Xi Jinping</tspan></text>',
    ['Xinjiang', 'Xi Jinping'],
  ],
  ['no name over two texts', '<text y="20">Xi</text><text y="20">Jinping</text>', []],
  ['text in groups and links', '<g><a href="#x"><text y="20">Xinjiang</text></a></g>', ['Xinjiang']],
  ['text on a path', '<path id="p" d="M0 20h300"/><text><textPath href="#p">Xinjiang</textPath></text>', ['Xinjiang']],
  ['a graphic in a graphic', '<svg><text y="20">Xinjiang</text></svg>', ['Xinjiang']],
  [
    'HTML in a graphic',
    '<foreignObject width="300" height="90"><p>Xi <b>Jinping</b></p></foreignObject>',
    ['Xi Jinping'],
  ],
  [
    'no titles and descriptions',
    '<title>Xinjiang</title><desc>Xinjiang</desc><text y="20">x<title>Xinjiang</title></text>',
    [],
  ],
  ['no styles and scripts', '<style>/* Xinjiang */</style><script>/* Xinjiang */</script><text>x</text>', []],
  [
    'nothing that is defined only',
    '<defs><text>Xinjiang</text></defs><symbol><text>Xinjiang</text></symbol><text>x</text>',
    [],
  ],
  ['no text that no text element draws', '<g>Xinjiang</g><text>x</text>', []],
])('reads of a graphic %s', async (_, content, texts) => {
  const page = await annotatePage(svg(content));
  expect(page.texts()).toEqual(texts);
  expect(page.errors).toEqual([]);
});

it('keeps the words around a graphic apart, and reads its text by itself', async () => {
  const page = await annotatePage(
    `<p>Xi ${svg('<path d="M0 0"/>')}Jinping Xi ${svg('<text y="20">Xi Jinping</text>')} Jinping</p>`,
  );
  expect(page.texts()).toEqual(['Xi Jinping']);
});

it('keeps the mentions of a graphic when the text around it changes', async () => {
  const page = await annotatePage(`<p>one ${svg('<text y="20">Xinjiang</text>')}</p>`);
  const [before] = page.annotation.mentions();
  const first = elementIn(page.document, 'p').firstChild;
  if (first) first.nodeValue = 'Ned Price ';
  await until(() => page.texts().length === 2, 'the change is read');
  expect(page.annotation.mentions()[1]).toBe(before);
});

it('follows text in a graphic', async () => {
  const page = await annotatePage(svg('<text y="20">word</text><g></g>'));
  elementIn(page.document, 'text').textContent = 'Xinjiang';
  await until(() => page.texts().join() === 'Xinjiang', 'the new label is marked');
  elementIn(page.document, 'g').innerHTML = '<text y="50">Ned Price</text>';
  await until(() => page.texts().join() === 'Xinjiang,Ned Price', 'the new group is read');
  elementIn(page.document, 'text').remove();
  await until(() => page.texts().join() === 'Ned Price', 'the label that left is forgotten');
});

it('reads a new label without the paragraph around the graphic', async () => {
  const matcher = createFakeMatcher();
  let read: string[] = [];
  const page = await annotatePage(`<p>outside ${svg('<text y="20">old</text>')}</p>`, {
    matcher: {
      ...matcher,
      read(text) {
        read.push(text);
        return matcher.read(text);
      },
    },
  });
  read = [];
  elementIn(page.document, 'svg').insertAdjacentHTML('beforeend', '<text y="50">Xinjiang</text>');
  await until(() => page.texts().length === 1, 'the label is read');
  expect(read).toEqual(['Xinjiang']);
});

it('finds the mention at a point of a graphic', async () => {
  const page = await annotatePage(
    svg('<g transform="rotate(30)"><text x="60" y="20">in Xi <tspan dy="9">Jinping</tspan></text></g>'),
  );
  const [mention] = page.annotation.mentions();
  const rects = mention ? page.annotation.rectsOf(mention) : [];
  expect(rects).toHaveLength(2);
  for (const { left, top, width, height } of rects) {
    expect(page.annotation.mentionAt(left + width / 2, top + height / 2)).toBe(mention);
  }
});

it('looks first at graphics in view, too', async () => {
  const page: Annotated = annotateFrame(await openFrame(svg('<g><text y="20">Xinjiang</text></g>')));
  expect(page.texts()).toEqual(['Xinjiang']);
});

it.each<[use: string, content: string]>([
  ['tint', '<text y="20">Xinjiang</text>'],
  ['tint', '<text y="20" fill="#333">Xinjiang</text>'],
  ['none', '<text y="20" fill="#fff">Xinjiang</text>'],
  ['none', '<text y="20" stroke="red">Xinjiang</text>'],
  ['none', '<text y="20" fill="none">Xinjiang</text>'],
  ['none', '<g transform="scale(4)"><text y="20">Xinjiang</text></g>'],
  ['none', '<text><textPath href="#p">Xinjiang</textPath></text>'],
  ['mark', '<foreignObject width="99" height="99"><p>Xinjiang</p></foreignObject>'],
])('lets a highlight draw as "%s" in %s', async (use, content) => {
  const { document, view } = await openFrame(svg(`<path id="p" d="M0 20h300"/>${content}`));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() && texts.currentNode.nodeValue !== 'Xinjiang');
  expect(highlightUseIn(view, texts.currentNode.parentElement)).toBe(use);
});

it('reads nothing in an icon, whatever is written there', async () => {
  const page = await annotatePage(`<p>${svg('Xinjiang')}</p>`);
  expect(page.texts()).toEqual([]);
  const text = elementIn(page.document, 'svg').firstChild;
  if (text) text.nodeValue = 'Xi Jinping';
  await nextFrame(page.view);
  await page.settled();
  expect(page.annotation.hasMentions()).toBe(false);
});
