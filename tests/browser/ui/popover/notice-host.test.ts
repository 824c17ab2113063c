import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type NoticeRequest, showNotice } from '../../../../src/ui/popover/notice-host';
import { POPOVER_SELECTOR } from '../../../../src/ui/popover/popover-element';
import { emulateMedia } from '../media';
import { violationsIn } from '../violations';
import { translate } from '../words';
import { partOf, press, stood } from './open-card';

const STAYS_MS = 12_000;
let living = new AbortController();

afterEach(async () => {
  living.abort();
  living = new AbortController();
  vi.useRealTimers();
  await emulateMedia({});
});

function show(words = 'Jen Psaki is no longer marked on this page.', outcome?: NoticeRequest['outcome']) {
  const onUndo = vi.fn();
  const look = { theme: 'light', textSize: 'M' } as const;
  const root = showNotice(
    document,
    translate,
    { words, look, parent: document.documentElement, onUndo, ...(outcome && { outcome }) },
    living.signal,
  );
  return { root, onUndo, frame: partOf(root, '.notice') };
}

const isShown = () => document.querySelector(POPOVER_SELECTOR) !== null;

it('says its words as a status, in sight at the foot of the viewport', async () => {
  const { root, frame } = show();
  expect(partOf(root, '[role="status"]').textContent).toBe('Jen Psaki is no longer marked on this page.');
  const { left, right, bottom, height } = frame.getBoundingClientRect();
  expect(bottom).toBeGreaterThan(window.innerHeight - 40);
  expect(height).toBeGreaterThan(20);
  expect((left + right) / 2).toBeCloseTo(document.documentElement.clientWidth / 2, -1);

  // Nobody's axe reaches into a closed root.
  const copy = document.body.appendChild(document.createElement('div'));
  copy.append(...[...root.children].map((child) => child.cloneNode(true)));
  document.adoptedStyleSheets = [...root.adoptedStyleSheets];
  onTestFinished(() => {
    copy.remove();
    document.adoptedStyleSheets = [];
  });
  expect(await violationsIn(copy)).toEqual([]);
});

it('undoes once and is gone', async () => {
  const { root, onUndo } = show();
  await press(partOf(root, '.notice-undo'));
  expect(onUndo, 'as it comes').not.toHaveBeenCalled();
  await stood();
  await press(partOf(root, '.notice-undo'));
  expect(onUndo).toHaveBeenCalledOnce();
  expect(isShown()).toBe(false);
});

it('goes when it is closed, by Escape within it and by its signal', async () => {
  const { root, onUndo } = show();
  await press(partOf(root, '[aria-label="Close"]'));
  expect(isShown()).toBe(false);
  const again = show();
  partOf(again.root, '.notice-undo').focus();
  await userEvent.keyboard('{Escape}');
  expect(isShown()).toBe(false);
  show();
  living.abort();
  expect(isShown()).toBe(false);
  expect(onUndo).not.toHaveBeenCalled();
});

it('goes by itself, but waits for whoever has the focus in it', () => {
  vi.useFakeTimers();
  show();
  vi.advanceTimersByTime(STAYS_MS + 1);
  expect(isShown()).toBe(false);

  const { root } = show();
  partOf(root, '.notice-undo').focus();
  vi.advanceTimersByTime(3 * STAYS_MS);
  expect(isShown()).toBe(true);
  partOf(root, '.notice-undo').blur();
  vi.advanceTimersByTime(STAYS_MS + 1);
  expect(isShown()).toBe(false);
});

it('waits for what comes of it, and stays as long as ever from then', async () => {
  vi.useFakeTimers();
  const { promise, resolve } = Promise.withResolvers<null>();
  const { root } = show('Gone.', promise);
  vi.advanceTimersByTime(3.5 * STAYS_MS);
  expect(root.querySelectorAll('.notice-undo')).toHaveLength(1);
  resolve(null);
  await promise;
  vi.advanceTimersByTime(STAYS_MS - 1);
  expect(isShown()).toBe(true);
  vi.advanceTimersByTime(2);
  expect(isShown()).toBe(false);
});

it('takes no forged press', () => {
  const { root, onUndo } = show();
  partOf(root, '.notice-undo').click();
  expect(onUndo).not.toHaveBeenCalled();
  expect(isShown()).toBe(true);
});

it.each([
  ['nothing, and offers no undo, where nothing was kept', { words: 'Nothing was changed.', canUndo: false }, 0],
  ['where it was kept', { words: 'Kept on this device.', canUndo: true }, 1],
])('says %s', async (_, outcome, undos) => {
  const { root } = show('Gone.', Promise.resolve(outcome));
  await expect.poll(() => partOf(root, '[role="status"]').textContent).toBe(outcome.words);
  expect(root.querySelectorAll('.notice-undo')).toHaveLength(undos);
});

it('stays as it is where all went well, and gone where it was closed meanwhile', async () => {
  const { root } = show('Gone.', Promise.resolve(null));
  await Promise.resolve();
  expect(partOf(root, '[role="status"]').textContent).toBe('Gone.');
  living.abort();
  living = new AbortController();
  const closed = show('Gone.', Promise.resolve({ words: 'Kept on this device.', canUndo: true }));
  living.abort();
  await Promise.resolve();
  expect(closed.root.textContent).toBe('');
});

it('keeps long words inside a narrow frame', () => {
  const { frame } = show('word '.repeat(60));
  expect(frame.getBoundingClientRect().right).toBeLessThanOrEqual(document.documentElement.clientWidth);
});
