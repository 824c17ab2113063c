import { expect, it } from 'vitest';
import type { PaintedMention } from '../../../../src/page/painted-mention';
import { type Annotated, annotatePage } from '../support/annotated';
import { elementIn, nextFrame } from '../support/frame';

const MANY = 1_500;
const line = (at: number) => `<p>${at}: trains from Xinjiang</p>`;
const lines = (count: number) => Array.from({ length: count }, (_, at) => line(at)).join('');

function drawn({ view }: Pick<Annotated, 'view'>): Set<AbstractRange> {
  return new Set([...(view.CSS.highlights.get('backgrounder-place') ?? [])]);
}

function isInView({ view, annotation }: Annotated, mention: PaintedMention): boolean {
  return annotation.rectsOf(mention).some(({ top, bottom }) => bottom > 0 && top < view.innerHeight);
}

/** The mentions in view, and those of them that are not drawn. */
function lookAt(page: Annotated): { readonly seen: number; readonly bare: readonly string[] } {
  const ranges = drawn(page);
  const seen = page.annotation.mentions().filter((mention) => isInView(page, mention));
  const bare = seen.filter(({ range }) => !ranges.has(range));
  return { seen: seen.length, bare: bare.map(({ range }) => range.startContainer.textContent ?? '') };
}

it('draws all marks of a page with few, wherever they stand', async () => {
  const page = await annotatePage(lines(200));
  expect(drawn(page).size).toBe(200);
});

it('draws those near the view of a page with many', async () => {
  const page = await annotatePage(lines(MANY));
  const { seen, bare } = lookAt(page);
  expect(seen).toBeGreaterThan(10);
  expect(bare).toEqual([]);
  expect(drawn(page).size).toBeLessThan(300);
  expect(page.annotation.mentions()).toHaveLength(MANY);
});

it('has drawn those that a jump brings into view by the frame that shows them', async () => {
  const page = await annotatePage(lines(MANY));
  for (const place of [0.5, 1, 0.2]) {
    page.view.scrollTo(0, page.document.documentElement.scrollHeight * place);
    await nextFrame(page.view);
    expect(lookAt(page)).toMatchObject({ seen: expect.toSatisfy((seen) => seen > 10), bare: [] });
    expect(drawn(page).size).toBeLessThan(600);
  }
});

it.each([
  ['a list that scrolls by itself', `<div id="box" style="height: 300px; overflow: auto">${lines(MANY)}</div>`],
  [
    'a component that scrolls by itself',
    `<div id="box" style="height: 300px; overflow: auto"><div>${'<x-row></x-row>'}</div></div>`,
  ],
])('follows %s', async (_, body) => {
  const page = await annotatePage(body);
  const host = page.document.querySelector('x-row');
  if (host) {
    host.attachShadow({ mode: 'open' }).innerHTML = lines(MANY);
    page.document.body.append('.');
    await nextFrame(page.view);
    await page.settled();
    await expect.poll(() => page.annotation.mentions().length).toBe(MANY);
  }
  const box = elementIn(page.document, '#box');
  box.scrollTop = 20_000;
  await expect.poll(() => lookAt(page).bare).toEqual([]);
  expect(lookAt(page).seen).toBeGreaterThan(3);
});

it('reaches what stands below a wrapper that is as high as the window', async () => {
  const page = await annotatePage(
    `<div id="app"><main>${lines(MANY)}</main></div>`,
    {},
    '<style>html, body, #app, main { height: 100%; margin: 0 }</style>',
  );
  page.view.scrollTo(0, 15_000);
  await nextFrame(page.view);
  expect(lookAt(page).bare).toEqual([]);
  expect(drawn(page).size).toBeLessThan(600);
});

it.each<readonly [string, string, (document: Document) => void]>([
  ['what stood above goes', '<p></p>', (document) => elementIn(document, '#early').remove()],
  [
    'what stood above is hidden',
    '<p></p>',
    (document) => elementIn(document, '#early').style.setProperty('display', 'none'),
  ],
  ['a panel is shown', '<p></p>', (document) => elementIn(document, '#late').style.setProperty('order', '-1')],
])('follows when %s', async (_, between, change) => {
  const page = await annotatePage(
    `<div style="display: flex; flex-direction: column"><div id="early">${lines(MANY)}</div>${between}<div id="late">${lines(MANY)}</div></div>`,
  );
  expect(lookAt(page).bare).toEqual([]);
  change(page.document);
  await expect.poll(() => lookAt(page).bare).toEqual([]);
  expect(lookAt(page).seen).toBeGreaterThan(10);
});

it.each([
  ['columns', `<div style="columns: 3; height: 500px; column-fill: auto">${lines(MANY)}</div>`],
  [
    'a panel that lies over the page',
    `${lines(MANY)}<footer><div style="position: fixed; inset: 100px">${line(-1)}</div></footer>`,
  ],
  ['a list in reverse', `<div style="display: flex; flex-direction: column-reverse">${lines(MANY)}</div>`],
])('leaves none in view without its mark in %s', async (_, body) => {
  const page = await annotatePage(body);
  await expect.poll(() => lookAt(page).bare, { timeout: 20_000 }).toEqual([]);
  expect(lookAt(page).seen).toBeGreaterThan(10);
});

it('forgets what the page takes out, drawn or not', async () => {
  const page = await annotatePage(`<main>${lines(MANY)}</main>`);
  elementIn(page.document, 'main').replaceChildren();
  await nextFrame(page.view);
  await page.settled();
  expect(drawn(page).size).toBe(0);
  page.view.scrollTo(0, 1);
  await nextFrame(page.view);
  expect(drawn(page).size).toBe(0);
});

it('draws what comes on a page that has many', async () => {
  const page = await annotatePage(lines(MANY));
  page.document.body.insertAdjacentHTML('afterbegin', '<p id="new">Xinjiang, Xinjiang and Xinjiang</p>');
  await nextFrame(page.view);
  await page.settled();
  await expect.poll(() => lookAt(page).bare).toEqual([]);
});
