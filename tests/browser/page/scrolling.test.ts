import { expect, it } from 'vitest';
import { scrollIntoView } from '../../../src/page/scroll-into-view';
import { type Annotated, annotateFrame, annotatePage } from './support/annotated';
import { elementIn, type Frame, nextFrame, openFrame, until } from './support/frame';

const GAP = '<div style="height: 2000px"></div>';

function scrollTo(page: Annotated, index = 0): void {
  const mention = page.annotation.mentions()[index];
  if (!mention) throw new Error(`no mention ${index}`);
  const { rects, contextElement } = page.annotation.anchorOf(mention);
  scrollIntoView(page.document, contextElement, () => rects()[0], page.annotation.drawnParent);
}

/** Where a mention is in the viewport. */
function placeOf(page: Annotated, index = 0): DOMRect {
  const mention = page.annotation.mentions()[index];
  const rect = mention && page.annotation.rectsOf(mention)[0];
  if (!rect) throw new Error(`mention ${index} has no place`);
  return rect;
}

function expectWithin(rect: DOMRect, frame: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>): void {
  expect(rect.top).toBeGreaterThanOrEqual(frame.top);
  expect(rect.bottom).toBeLessThanOrEqual(frame.bottom);
  expect(rect.left).toBeGreaterThanOrEqual(frame.left);
  expect(rect.right).toBeLessThanOrEqual(frame.right);
}

const viewportOf = ({ view }: Frame) => ({ left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight });

it('scrolls the box whose own text holds the mention', async () => {
  const page = await annotatePage(
    `<pre id="box" style="height: 90px; overflow: auto">${'\n'.repeat(99)}in Xinjiang${'\n'.repeat(99)}</pre>`,
  );
  scrollTo(page);
  expectWithin(placeOf(page), elementIn(page.document, '#box').getBoundingClientRect());
});

it('scrolls a wide table sideways', async () => {
  const cell = '<td style="min-width: 900px">x</td>';
  const page = await annotatePage(
    `<div id="box" style="width: 300px; overflow-x: auto"><table><tr>${cell}<td>Xinjiang</td>${cell}</tr></table></div>`,
  );
  scrollTo(page);
  expectWithin(placeOf(page), elementIn(page.document, '#box').getBoundingClientRect());
});

it('brings a mention out from under a head that stays', async () => {
  const page = await annotatePage(
    `<header style="position: fixed; top: 0; left: 0; right: 0; height: 80px; background: white; z-index: 1">x</header>
     <div style="height: 300px"></div><p>Xinjiang</p>${GAP}`,
  );
  page.view.scrollTo(0, placeOf(page).top - 20);
  expect(placeOf(page).bottom).toBeLessThan(80);
  scrollTo(page);
  expect(placeOf(page).top).toBeGreaterThan(80);
});

it('scrolls the box of a shadow root that slotted text is drawn in', async () => {
  const frame = await openFrame(`<x-box>${GAP}<p>Xinjiang</p>${GAP}</x-box>`);
  const root = elementIn(frame.document, 'x-box').attachShadow({ mode: 'open' });
  root.innerHTML = '<div style="height: 90px; overflow: auto"><slot></slot></div>';
  const page = annotateFrame(frame);
  await page.settled();
  scrollTo(page);
  expectWithin(placeOf(page), elementIn(root, 'div').getBoundingClientRect());
});

it('arrives in a part of the page that is laid out only when it comes near', async () => {
  const section = `<section style="content-visibility: auto; contain-intrinsic-size: auto 100px">${GAP}</section>`;
  const page = await annotatePage(section.repeat(20) + section.replace(GAP, `${GAP}<p>Xinjiang</p>`) + section);
  scrollTo(page);
  for (let frame = 0; frame < 6; frame++) await nextFrame(page.view);
  expectWithin(placeOf(page), viewportOf(page));
});

it('does not list what a closed "details" hides', async () => {
  const page = await annotatePage('<details><summary>Ned Price</summary><p>Xinjiang</p></details>');
  expect(page.texts()).toEqual(['Ned Price']);
});

it('scrolls the frames around the mention, and leaves no trace there', async () => {
  const outer = await openFrame(
    `${GAP}<div id="box" style="height: 300px; overflow: auto">${GAP}<iframe></iframe>${GAP}</div>${GAP}`,
  );
  const element = outer.document.querySelector('iframe');
  if (!element) throw new Error('no frame');
  element.style.cssText = 'width: 400px; height: 3000px; border: 0';
  element.srcdoc = `<!doctype html>${GAP}<p>Xinjiang</p>`;
  await new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
  const view = element.contentDocument?.defaultView;
  if (!view) throw new Error('no window');
  const page = annotateFrame({ document: view.document, view });
  await page.settled();
  const before = page.document.documentElement.outerHTML;
  scrollTo(page);
  const inFrame = placeOf(page);
  const { left, top } = element.getBoundingClientRect();
  const place = new DOMRect(left + inFrame.left, top + inFrame.top, inFrame.width, inFrame.height);
  expectWithin(place, viewportOf(outer));
  expectWithin(place, elementIn(outer.document, '#box').getBoundingClientRect());
  expect(page.document.documentElement.outerHTML).toBe(before);
  await until(() => !page.annotation.pending(), 'nothing is queued');
});
