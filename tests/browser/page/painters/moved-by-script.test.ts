import { expect, it } from 'vitest';
import { annotatePage } from '../support/annotated';
import { elementIn } from '../support/frame';
import { lines, lookAt } from '../support/marks-in-view';

/** More than are drawn wherever they stand. */
const MANY = 700;
const PANEL = 25;
/** Twice the half second that a reader may wait: a machine that is busy is slower. */
const SOON_MS = 1_000;
/** What is far is looked for while a page rests. */
const RESTED_MS = 1_000;

const panels = Array.from(
  { length: 40 },
  (_, at) => `<section id="panel-${at}" ${at === 0 ? '' : 'style="display: none"'}>${lines(PANEL)}</section>`,
).join('');
const rows = Array.from(
  { length: MANY },
  (_, at) =>
    `<p style="position: absolute; height: 20px; margin: 0; top: ${9000 + at * 20}px">${at}: from Xinjiang</p>`,
).join('');

function styleOf(document: Document, selector: string): CSSStyleDeclaration {
  return elementIn(document, selector).style;
}

/** What a page shows, and how a script shows other parts of it. */
const PAGES: readonly (readonly [string, string, (document: Document) => void])[] = [
  [
    'another tab',
    panels,
    (document) => {
      styleOf(document, '#panel-0').display = 'none';
      styleOf(document, '#panel-30').display = '';
    },
  ],
  [
    'a box over the page',
    `${lines(MANY)}<div id="box" style="position: fixed; inset: 0; background: white; display: none">${lines(PANEL)}</div>`,
    (document) => styleOf(document, '#box').setProperty('display', 'block'),
  ],
  [
    'rows with places of their own',
    `<div style="position: relative; height: 400px; overflow: hidden">${rows}</div>${lines(MANY)}`,
    (document) =>
      document.querySelectorAll<HTMLElement>('div p').forEach((row, at) => {
        row.style.top = `${(at - 300) * 20}px`;
      }),
  ],
  [
    'a page that moves as one',
    `<div style="height: 100vh; overflow: hidden"><main>${lines(MANY)}</main></div>`,
    (document) => styleOf(document, 'main').setProperty('transform', 'translateY(-12000px)'),
  ],
];

it('has soon marked what a script shows by itself, without an event that tells of it', async () => {
  // At once, because each waits as long.
  const pages = await Promise.all(PAGES.map(([, body]) => annotatePage(body)));
  const bare = () => Object.fromEntries(pages.map((page, at) => [PAGES[at]?.[0], lookAt(page).bare]));
  const nothing = Object.fromEntries(PAGES.map(([name]) => [name, []]));
  await expect.poll(bare).toEqual(nothing);
  await new Promise((resolve) => setTimeout(resolve, RESTED_MS));
  pages.forEach(({ document }, at) => {
    PAGES[at]?.[2](document);
  });
  expect(pages.every((page) => lookAt(page).bare.length > 10)).toBe(true);
  await expect.poll(bare, { timeout: SOON_MS }).toEqual(nothing);
  for (const page of pages) expect(lookAt(page).seen).toBeGreaterThan(10);
});
