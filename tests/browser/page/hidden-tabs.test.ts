import { expect, it } from 'vitest';
import { annotateFrame } from './support/annotated';
import { createFakeMatcher } from './support/fake-matcher';
import { elementIn, openFrame, until } from './support/frame';
import { collected } from './support/memory';
import { paintedTexts } from './support/painted';

/** A page in a tab that nobody sees: no frames come, and its reading is counted. */
async function openHidden(body: string) {
  const frame = await openFrame(body);
  let isHidden = true;
  let reads = 0;
  Object.defineProperty(frame.document, 'hidden', { get: () => isHidden });
  let areTimersFrozen = false;
  const { requestAnimationFrame, setTimeout: setTimer } = frame.view;
  const setOrNot = (run: () => void, ms?: number) => (areTimersFrozen ? 0 : setTimer.call(frame.view, run, ms));
  frame.view.setTimeout = Object.assign(setOrNot, setTimer);
  frame.view.requestAnimationFrame = (run) => (isHidden ? 0 : requestAnimationFrame.call(frame.view, run));
  const matcher = createFakeMatcher();
  const page = annotateFrame(frame, {
    matcher: {
      ...matcher,
      read(text) {
        reads++;
        return matcher.read(text);
      },
    },
  });
  await page.settled();
  reads = 0;
  return {
    page,
    reads: () => reads,
    freezeTimers() {
      areTimersFrozen = true;
    },
    show() {
      isHidden = false;
      frame.document.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

it('rests while nobody sees the page, and reads it at once when somebody does', async () => {
  const { page, reads, show } = await openHidden('<p>Xinjiang</p><ul></ul>');
  const list = elementIn(page.document, 'ul');
  const end = performance.now() + 300;
  for (let post = 0; performance.now() < end; post++) {
    list.insertAdjacentHTML('beforeend', `<li>${post} Ned Price</li>`);
    if (list.childElementCount > 5) list.firstElementChild?.remove();
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  expect(reads()).toBe(0);
  const shownAt = performance.now();
  show();
  await until(() => paintedTexts(page).length === 6, 'all marks');
  expect(performance.now() - shownAt).toBeLessThan(1_200);
  await page.settled();
  expect(page.texts()).toEqual(['Xinjiang', ...Array.from({ length: 5 }, () => 'Ned Price')]);
  expect(page.errors).toEqual([]);
});

it('keeps little of what left such a page, also where its timers do not run', async () => {
  const { page, show, freezeTimers } = await openHidden('<p>Xinjiang</p><ul></ul>');
  freezeTimers();
  const list = elementIn(page.document, 'ul');
  const gone: WeakRef<Element>[] = [];
  for (let post = 0; post < 30_000; post++) {
    const item = page.document.createElement('li');
    list.replaceChildren(item);
    if (post % 100 === 0) gone.push(new WeakRef(item));
    if (post % 1_000 === 0) await Promise.resolve();
  }
  list.replaceChildren('Ned Price');
  await expect.poll(() => collected(gone)).toBe(gone.length);
  show();
  await until(() => paintedTexts(page).length === 2, 'all marks');
});
