import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { emulateMedia } from '../media';
import { closeCards, mentionIn, openCard, partOf, placed } from './open-card';

const WIDTH = 800;
const HEIGHT = 700;

beforeEach(async () => {
  await page.viewport(WIDTH, HEIGHT);
  await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
});

afterEach(async () => {
  closeCards();
  await emulateMedia({});
  window.scrollTo(0, 0);
});

describe('a card', () => {
  it('stands below its mention, where the mention begins', async () => {
    const { mention, card } = await openAt(200, 60);
    expect(card.left).toBe(mention.left);
    expect(card.top).toBe(mention.bottom + 6);
    expect(card.width).toBe(360);
  });

  it('stands above a mention that is low in the view', async () => {
    const { mention, card } = await openAt(200, 640);
    expect(Math.round(card.bottom)).toBe(Math.round(mention.top - 6));
  });

  it.each([
    ['vertical-rl', 'on the left'],
    ['vertical-lr', 'on the right'],
  ])('stands beside a mention in %s text, %s', async (writingMode, side) => {
    const { mention, card } = await openAt(390, 60, 'xinjiang', `writing-mode: ${writingMode}`);
    expect(mention.height).toBeGreaterThan(mention.width);
    expect(card.top).toBe(Math.round(mention.top));
    if (side === 'on the left') expect(card.right).toBe(Math.round(mention.left - 6));
    else expect(card.left).toBe(Math.round(mention.right + 6));
  });

  it('stands below a mention in vertical text where neither side has room', async () => {
    await page.viewport(500, HEIGHT);
    const { mention, card } = await openAt(240, 60, 'xinjiang', 'writing-mode: vertical-rl');
    expect(card.top).toBeGreaterThanOrEqual(mention.bottom);
    expect(card.left).toBeGreaterThanOrEqual(8);
  });

  it('keeps its distance from either side of the view', async () => {
    expect((await openAt(700, 60)).card.right).toBe(WIDTH - 8);
    closeCards();
    expect((await openAt(-20, 60)).card.left).toBe(8);
  });

  it('takes at most 60 percent of the height, and scrolls between head and foot', async () => {
    const { frame, card, root } = await openAt(200, 20);
    expect(card.height).toBe(HEIGHT * 0.6);
    const [head, body, foot] = ['.card-head', '.card-body', '.card-foot'].map((part) => root.querySelector(part));
    expect(body?.scrollHeight).toBeGreaterThan(body?.clientHeight ?? 0);
    const before = [head, foot].map((part) => part?.getBoundingClientRect().top);
    body?.scrollTo(0, 9999);
    expect([head, foot].map((part) => part?.getBoundingClientRect().top)).toEqual(before);
    expect(frame.scrollTop).toBe(0);
  });

  it('is never wider than a narrow view', async () => {
    await page.viewport(320, HEIGHT);
    const { card } = await openAt(200, 60);
    expect(card.width).toBe(320 - 16);
    expect(card.left).toBe(8);
  });

  it('stays whole in the view where neither side has room, over its mention if need be', async () => {
    await page.viewport(WIDTH, 300);
    const { card } = await openAt(200, 140);
    expect(card.height).toBeGreaterThanOrEqual(180);
    expect(card.top).toBeGreaterThanOrEqual(8);
    expect(card.bottom).toBeLessThanOrEqual(292);
  });

  it('fills a view that is smaller than itself, and scrolls as a whole', async () => {
    await page.viewport(220, 200);
    const { frame, card } = await openAt(20, 20);
    expect(card.toJSON()).toMatchObject({ left: 0, top: 0, right: 220, bottom: 200 });
    expect(frame.scrollHeight).toBeGreaterThan(frame.clientHeight);
  });

  it('chooses the line that the pointer is on, where a mention is broken over two', async () => {
    document.body.innerHTML = `<p style="position: absolute; left: 200px; top: 60px; width: 300px; font: 16px/40px monospace">
      word word word <span id="mention">Xinjiang Uyghur Region</span> word</p>`;
    const lines = [...mentionIn(document).getClientRects()];
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      const { frame } = openCard({ point: { x: line.left + 5, y: line.top + 5 } });
      await placed();
      expect(frame.getBoundingClientRect().left).toBe(Math.round(line.left));
      closeCards();
    }
  });

  it('follows its mention while the page scrolls', async () => {
    const { frame, mention, card } = await openAt(200, 300);
    window.scrollTo(0, 120);
    await placed();
    const moved = frame.getBoundingClientRect().top - card.top;
    expect(moved).toBe(mentionIn(document).getBoundingClientRect().top - mention.top);
    expect(moved).toBe(-120);
  });

  it('follows its mention while a part of the page scrolls', async () => {
    document.body.innerHTML = `<div id="part" style="height: 300px; overflow: auto"><div style="height: 900px; padding: 100px">
      <span id="mention">Xinjiang</span></div></div>`;
    const { frame } = openCard();
    await placed();
    const before = frame.getBoundingClientRect().top;
    document.querySelector('#part')?.scrollTo(0, 40);
    await placed();
    expect(frame.getBoundingClientRect().top).toBe(before - 40);
  });

  it('follows its mention while the shadow root scrolls that draws it', async () => {
    document.body.innerHTML = '<div id="host"><p style="padding: 100px"><span id="mention">Xinjiang</span></p></div>';
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    root?.setHTMLUnsafe(
      '<div style="height: 300px; overflow: auto"><slot></slot><div style="height: 900px"></div></div>',
    );
    const { frame } = openCard();
    await placed();
    const before = frame.getBoundingClientRect().top;
    root?.firstElementChild?.scrollTo(0, 40);
    await placed();
    expect(frame.getBoundingClientRect().top).toBe(before - 40);
  });

  it.each([
    ['grows', 'height', '60px'],
    ['pushes it with a negative margin', 'margin-bottom', '-30px'],
  ])('follows its mention when what stands above it %s', async (_, property, value) => {
    document.body.innerHTML = `<div style="height: 40px" id="above"></div><p style="margin: 50px"><span id="mention">Xinjiang</span></p>`;
    const { frame } = openCard();
    await placed();
    const before = mentionIn(document).getBoundingClientRect().top;
    const cardBefore = frame.getBoundingClientRect().top;
    document.querySelector<HTMLElement>('#above')?.style.setProperty(property, value);
    const by = mentionIn(document).getBoundingClientRect().top - before;
    expect(by).not.toBe(0);
    await expect.poll(() => frame.getBoundingClientRect().top).toBe(cardBefore + by);
  });

  it('leaves the view with its mention', async () => {
    const { frame } = await openAt(200, 300);
    window.scrollTo(0, 1200);
    await placed();
    expect(frame.getBoundingClientRect().bottom).toBeLessThan(0);
  });

  it('keeps its place in the view while it is pinned', async () => {
    const { popover, frame, card } = await openAt(200, 300);
    popover.setPinned(true);
    window.scrollTo(0, 120);
    await placed();
    expect(frame.getBoundingClientRect().top).toBe(card.top);
    popover.setPinned(false);
    await placed();
    expect(frame.getBoundingClientRect().top).toBe(card.top - 120);
  });

  it('stays where it was when its mention is gone', async () => {
    const { frame, card } = await openAt(200, 100);
    mentionIn(document).remove();
    window.scrollTo(0, 1);
    await placed();
    expect(frame.getBoundingClientRect().top).toBe(card.top);
  });

  it('grows away from a mention that it stands above', async () => {
    await page.viewport(WIDTH, 1600);
    const { frame, root, card } = await openAt(200, 1540, 'jimmy-carter');
    partOf(root, '.source').setAttribute('open', '');
    const grown = frame.getBoundingClientRect();
    expect(grown.height).toBeGreaterThan(card.height);
    expect(grown.bottom).toBe(card.bottom);
  });

  it('lets the page hear of no error while it finds its size', async () => {
    const errors: string[] = [];
    const hear = ({ message }: ErrorEvent) => errors.push(message);
    window.addEventListener('error', hear);
    await openAt(200, 300);
    for (const y of [120, 0, 1200, 0]) {
      window.scrollTo(0, y);
      await placed();
    }
    window.removeEventListener('error', hear);
    expect(errors).toEqual([]);
  });

  it('ends where its mention ends on a page that runs from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const { mention, card } = await openAt(600, 60);
    document.documentElement.removeAttribute('dir');
    expect(card.right).toBeCloseTo(mention.right, 0);
  });

  it('finds its mention on a page that is shifted or clipped as a whole', async () => {
    for (const style of [
      'transform: translate(30px, 10px)',
      'will-change: transform; overflow: hidden',
      'contain: paint',
    ]) {
      document.documentElement.style.cssText = style;
      const { mention, card } = await openAt(200, 60);
      expect(card.left, style).toBe(Math.round(mention.left));
      expect(card.top, style).toBe(Math.round(mention.bottom + 6));
      closeCards();
    }
    document.documentElement.removeAttribute('style');
  });
});

async function openAt(left: number, top: number, topic = 'xinjiang', style = '') {
  document.body.innerHTML = `<div style="height: 3000px"></div>
    <span id="mention" style="position: absolute; left: ${left}px; top: ${top}px; font: 16px/20px sans-serif; ${style}">Xinjiang</span>`;
  const opened = openCard({ topic });
  await placed();
  return {
    ...opened,
    mention: mentionIn(document).getBoundingClientRect(),
    card: opened.frame.getBoundingClientRect(),
  };
}
