import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { createPopoverHost } from '../../../../src/ui/popover/popover-host';
import { emulateMedia } from '../media';
import { cardOf, nearOf } from '../topics';
import { translate } from '../words';
import { closeCards, mentionIn, openCard, partOf, placed } from './open-card';

// It rises into its place otherwise.
beforeEach(() => emulateMedia({ 'prefers-reduced-motion': 'reduce' }));

afterEach(async () => {
  vi.restoreAllMocks();
  closeCards();
  await emulateMedia({});
});

it('asks the page for no frame while it stands nowhere', () => {
  const asked = vi.spyOn(window, 'requestAnimationFrame');
  const draw = createPopoverHost(document, translate, () => undefined);
  const card = cardOf('xinjiang');
  const view = { card, near: nearOf(card, 2), canGoBack: false, focusesLabel: false };
  const ready = draw(
    { ...view, onBack: () => undefined, onOpenTopic: () => undefined },
    { theme: 'light', textSize: 'M' },
  );
  expect(asked).not.toHaveBeenCalled();
  ready.drop();
});

it.each([
  ['above', 380],
  ['below', 300],
])('stands whole %s its mention from its first frame on, and where it stays', async (side, top) => {
  await page.viewport(800, 700);
  document.body.innerHTML = `<p style="position: absolute; left: 200px; top: ${top}px">In <span id="mention">Xinjiang</span>.</p>`;
  const { frame } = openCard();
  const mention = mentionIn(document).getBoundingClientRect();
  const first = frame.getBoundingClientRect();
  if (side === 'above') expect(Math.round(first.bottom)).toBe(Math.round(mention.top - 6));
  else expect(Math.round(first.top)).toBe(Math.round(mention.bottom + 6));
  expect(first.top).toBeGreaterThanOrEqual(8);
  expect(first.bottom).toBeLessThanOrEqual(692);
  await placed();
  await placed();
  const { left, width, height } = frame.getBoundingClientRect();
  expect({ left, width, height }).toEqual({ left: first.left, width: first.width, height: first.height });
});

it('scrolls with a bar in its own colours, whatever the page’s', () => {
  document.body.innerHTML = '<p>In <span id="mention">Xinjiang</span>.</p>';
  const { root } = openCard({ look: { theme: 'dark', textSize: 'M' } });
  expect(getComputedStyle(partOf(root, '.card-body')).scrollbarColor).not.toBe('auto');
});
