import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { closeCards, openCard, partOf } from './open-card';

beforeEach(async () => {
  await page.viewport(800, 700);
  document.body.innerHTML = '<button id="before">Before</button> They met in <span id="mention">Xinjiang</span>.';
});

afterEach(closeCards);

it('shows the focus of a card that the keyboard opened as the mark under its label, without a ring', async () => {
  await userEvent.keyboard('{Tab}');
  const { root, frame } = openCard({ takesFocus: true });
  const label = getComputedStyle(partOf(root, '[data-card-label]'));
  expect(getComputedStyle(frame).outlineStyle).toBe('none');
  expect(`${label.textDecorationLine} ${label.textDecorationStyle}`).toBe('underline dotted');
  expect(label.textDecorationColor).toBe('rgb(63, 107, 58)');
  await userEvent.keyboard('{Tab}');
  expect(label.textDecorationLine).toBe('none');
  expect(getComputedStyle(partOf(root, '[aria-label="Keep open"]')).outlineStyle).toBe('solid');
});

it('shows no focus in a card that a press opened', async () => {
  await userEvent.click(partOf(document, '#mention'));
  const { root } = openCard({ takesFocus: true, point: { x: 20, y: 20 } });
  expect(root.activeElement).not.toBeNull();
  expect(getComputedStyle(partOf(root, '[data-card-label]')).textDecorationLine).toBe('none');
});

it('goes back by Shift+Tab to the stop before, also from what a browser lets scroll by keys', async () => {
  const { root, events } = openCard({ takesFocus: true });
  const body = partOf(root, '.card-body');
  body.tabIndex = 0;
  body.focus();
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  expect(events).not.toContain('focus-left');
  expect(root.activeElement?.getAttribute('aria-label')).toBe('Close');
});
