import { expect, it } from 'vitest';
import { hostElementFor } from '../../../src/page/host-place';
import { isInInteractive } from '../../../src/page/interactive';
import type { Density } from '../../../src/settings/settings';
import { type Annotated, annotateFrame, annotatePage } from './support/annotated';
import { elementIn, nextFrame, openFrame } from './support/frame';
import { paintedTexts } from './support/painted';

const LEVELS = 10_000;

/** Boxes as deep would end the browser's own layout, and with it the tab: these have none. */
const BOXLESS = '<style>main * { display: contents }</style>';

/** @param each - Of each hundredth level. */
function deepIn(parent: Element, each: string, tagOf: (level: number) => string = () => 'div'): Element {
  let at = parent;
  for (let level = 0; level < LEVELS; level++) {
    const next = parent.ownerDocument.createElement(tagOf(level));
    if (level % 100 === 0) next.append(each);
    at.append(next);
    at = next;
  }
  return at;
}

async function annotateDeep(each: string, tagOf?: (level: number) => string, density: Density = 'every') {
  const frame = await openFrame('<main></main>', BOXLESS);
  const deepest = deepIn(elementIn(frame.document, 'main'), each, tagOf);
  deepest.append('Ned Price');
  const page = annotateFrame(frame, { density: () => density });
  await page.settled();
  return { page, deepest };
}

async function follow(page: Annotated): Promise<void> {
  await nextFrame(page.view);
  await page.settled();
}

it.each<[string, (level: number) => string]>([
  ['blocks', () => 'div'],
  ['inline elements', () => 'span'],
  ['both', (level) => (level % 2 ? 'span' : 'section')],
  ['custom elements', () => 'x-level'],
])('marks what stands in 10,000 levels of %s, and follows it', async (_, tagOf) => {
  const { page, deepest } = await annotateDeep('Xinjiang. ', tagOf);
  expect(page.texts()).toEqual([...Array.from({ length: 100 }, () => 'Xinjiang'), 'Ned Price']);
  expect(paintedTexts(page)).toHaveLength(101);
  deepest.textContent = 'Xi Jinping';
  await follow(page);
  expect(page.texts().at(-1)).toBe('Xi Jinping');
  const halfWay = page.document.querySelectorAll('main *')[LEVELS / 2];
  halfWay?.after(halfWay.cloneNode(true));
  await follow(page);
  const cloned = page.texts();
  expect(cloned.length).toBeGreaterThan(140);
  halfWay?.remove();
  await follow(page);
  expect(page.texts()).toHaveLength(101);
  expect(page.errors).toEqual([]);
});

it.each<Density>(['first-in-section', 'first-on-page'])('chooses the %s there', async (density) => {
  const { page } = await annotateDeep('Xinjiang. ', (level) => (level % 2 ? 'span' : 'section'), density);
  expect(page.annotation.hasMentions()).toBe(true);
  expect(page.errors).toEqual([]);
});

it('reads a thousand shadow roots, each in the one above', async () => {
  const frame = await openFrame('<main></main>', '<style>main { display: none }</style>');
  let at: Element | ShadowRoot = elementIn(frame.document, 'main');
  for (let level = 0; level < 1_000; level++) {
    const host = frame.document.createElement('x-host');
    at.append(host);
    at = host.attachShadow({ mode: 'open' });
  }
  at.append('Xinjiang');
  const page = annotateFrame(frame);
  await page.settled();
  expect(paintedTexts(page)).toHaveLength(1);
  expect(page.annotation.hasMentions()).toBe(true);
  expect([...page.annotation.areSeen()]).toEqual([false]);
  expect(page.errors).toEqual([]);
});

it('looks through all levels for what a press and a card may meet', async () => {
  const { page, deepest } = await annotateDeep('');
  const text = deepest.firstChild ?? deepest;
  expect(isInInteractive(text, page.annotation.drawnParent)).toBe(false);
  expect(hostElementFor(text, page.annotation.drawnParent)).toBe(page.document.documentElement);
});

it('lets go a tree that is written anew before it is read', async () => {
  const page = await annotatePage('<main></main>');
  const main = elementIn(page.document, 'main');
  for (let round = 0; round < 3; round++) {
    main.textContent = '';
    main.hidden = true;
    deepIn(main, 'Xinjiang. ');
    await new Promise((resolve) => page.view.requestIdleCallback(resolve));
    main.textContent = 'Ned Price';
    main.hidden = false;
  }
  await follow(page);
  expect(page.texts()).toEqual(['Ned Price']);
  expect(page.errors).toEqual([]);
});
