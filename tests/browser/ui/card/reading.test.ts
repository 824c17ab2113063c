import { afterEach, describe, expect, it } from 'vitest';
import { emulateMedia } from '../media';
import { cardOf } from '../topics';
import { translateRightToLeft } from '../words';
import { renderCard } from './render-card';

afterEach(() => emulateMedia({}));

describe('the lines of a card', () => {
  it('end where they end in their own language, also in a card that runs from right to left', () => {
    const surface = renderCard(cardOf('jen-psaki'), { words: translateRightToLeft });
    for (const selector of ['.statement-text', '.summary', '.card-role']) {
      const [lead, end] = [surface.querySelector(selector), surface.querySelector(`${selector} .last-word`)];
      const letters = [...(lead?.textContent ?? '')].map((_, at) => boxOf(lead, at));
      const [last, beforeIt] = [letters.at(end ? -2 : -1), letters.at(end ? -3 : -2)];
      expect(last?.left).toBeGreaterThan(beforeIt?.left ?? Number.POSITIVE_INFINITY);
    }
  });

  it('pass under the foot softly, and whole where the reader asks for contrast', async () => {
    const body = renderCard(cardOf('jen-psaki')).querySelector('.card-body');
    const fades = () => ['::before', '::after'].map((edge) => body && getComputedStyle(body, edge).backgroundImage);
    expect(fades()).toEqual([expect.stringContaining('gradient'), expect.stringContaining('gradient')]);
    await emulateMedia({ 'prefers-contrast': 'more' });
    expect(fades()).toEqual(['none', 'none']);
  });

  it('are never covered at the end of the card', () => {
    const surface = renderCard(cardOf('beijing-2022-boycott'));
    const card = surface.querySelector<HTMLElement>('.card');
    const body = surface.querySelector('.card-body');
    if (!card || !body) throw new Error('no card');
    card.style.blockSize = '400px';
    body.scrollTo(0, body.scrollHeight);
    const last = surface.querySelector('.footnotes li:last-child')?.getBoundingClientRect();
    const fade = Number.parseFloat(getComputedStyle(body, '::after').height);
    expect(body.scrollTop).toBeGreaterThan(0);
    // Letters and focus rings reach past the edge of the text.
    expect(Number.parseFloat(getComputedStyle(body, '::after').width)).toBe(body.clientWidth);
    expect(last?.bottom).toBeLessThanOrEqual(body.getBoundingClientRect().bottom - fade + 1);
  });
});

/** Where the character at an offset of an element's text stands. */
function boxOf(element: Element | null, offset: number): DOMRect | undefined {
  if (!element) return undefined;
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const length = text.textContent?.length ?? 0;
    if (offset < before + length) {
      const range = document.createRange();
      range.setStart(text, offset - before);
      range.setEnd(text, offset - before + 1);
      return range.getBoundingClientRect();
    }
    before += length;
  }
  return undefined;
}
