import { expect, it } from 'vitest';
import { annotatePage } from '../support/annotated';
import { elementIn, nextFrame } from '../support/frame';
import { drawnRanges, line, lines, lookAt } from '../support/marks-in-view';

const MANY = 1_500;
/** Five times what a reader waits for: a machine that is busy is slower. */
const SOON_MS = 1_000;

it('draws all marks of a page with few, wherever they stand', async () => {
  const page = await annotatePage(lines(200));
  expect(drawnRanges(page).size).toBe(200);
});

it('draws those near the view of a page with many', async () => {
  const page = await annotatePage(lines(MANY));
  const { seen, bare } = lookAt(page);
  expect(seen).toBeGreaterThan(10);
  expect(bare).toEqual([]);
  expect(drawnRanges(page).size).toBeLessThan(300);
  expect(page.annotation.mentions()).toHaveLength(MANY);
});

it('has drawn those that a jump brings into view by the frame that shows them', async () => {
  const page = await annotatePage(lines(MANY));
  for (const place of [0.5, 1, 0.2]) {
    page.view.scrollTo(0, page.document.documentElement.scrollHeight * place);
    await nextFrame(page.view);
    expect(lookAt(page)).toMatchObject({ seen: expect.toSatisfy((seen) => seen > 10), bare: [] });
    expect(drawnRanges(page).size).toBeLessThan(600);
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
  expect(drawnRanges(page).size).toBeLessThan(600);
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

/** Places of lines that do not follow their order, and are still each its own. */
const place = (at: number) => (at * 997) % MANY;
const placed = (style: (at: number) => string) =>
  Array.from({ length: MANY }, (_, at) => `<p style="${style(at)}">${at}: trains from Xinjiang</p>`).join('');

it.each([
  ['columns', `<div style="columns: 3">${lines(MANY)}</div>`],
  [
    'a panel that lies over the page',
    `${lines(MANY)}<footer><div style="position: fixed; inset: 100px">${line(-1)}</div></footer>`,
  ],
  ['a list in reverse', `<div style="display: flex; flex-direction: column-reverse">${lines(MANY)}</div>`],
  ['a grid in an order of its own', `<div style="display: grid">${placed((at) => `order: ${place(at)}`)}</div>`],
  [
    'a list with places of its own',
    `<div style="position: relative; height: ${MANY * 20}px">${placed((at) => `position: absolute; top: ${place(at) * 20}px`)}</div>`,
  ],
  [
    'a list that is turned by transforms',
    placed((at) => `height: 20px; transform: translateY(${(MANY - 2 * at) * 36}px)`),
  ],
  ['a list with a heading that stays', `<h2 style="position: sticky; top: 0">Xi Jinping</h2>${lines(MANY)}`],
])('soon has marked all that is in view of %s', async (_, body) => {
  const page = await annotatePage(body);
  for (const height of [0, 0.5, 1, 0.2]) {
    page.view.scrollTo(0, page.document.documentElement.scrollHeight * height);
    await nextFrame(page.view);
    await expect.poll(() => lookAt(page).bare, { timeout: SOON_MS }).toEqual([]);
    expect(lookAt(page).seen).toBeGreaterThan(10);
  }
});

it('forgets what the page takes out, drawn or not', async () => {
  const page = await annotatePage(`<main>${lines(MANY)}</main>`);
  elementIn(page.document, 'main').replaceChildren();
  await nextFrame(page.view);
  await page.settled();
  expect(drawnRanges(page).size).toBe(0);
  page.view.scrollTo(0, 1);
  await nextFrame(page.view);
  expect(drawnRanges(page).size).toBe(0);
});

it('draws what comes on a page that has many', async () => {
  const page = await annotatePage(lines(MANY));
  page.document.body.insertAdjacentHTML('afterbegin', '<p id="new">Xinjiang, Xinjiang and Xinjiang</p>');
  await nextFrame(page.view);
  await page.settled();
  await expect.poll(() => lookAt(page).bare).toEqual([]);
});
