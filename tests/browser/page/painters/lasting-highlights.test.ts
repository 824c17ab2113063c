import { expect, it } from 'vitest';
import { type Annotated, annotatePage } from '../support/annotated';
import { elementIn, nextFrame, until } from '../support/frame';

const TEXT = '<p>Xi Jinping, Jen Psaki, Xinjiang</p><p id="other">word</p>';

function isMarked({ view }: Annotated): boolean {
  const { highlights } = view.CSS;
  return highlights.get('backgrounder-person')?.size === 2 && highlights.get('backgrounder-place')?.size === 1;
}

it.each<readonly [string, (page: Annotated) => void]>([
  ['clears the registry', ({ view }) => view.CSS.highlights.clear()],
  ['deletes one name', ({ view }) => view.CSS.highlights.delete('backgrounder-person')],
  ['empties a highlight', ({ view }) => view.CSS.highlights.get('backgrounder-person')?.clear()],
  ['puts its own in place', ({ view }) => view.CSS.highlights.set('backgrounder-place', new view.Highlight())],
])('brings marks back when the page %s', async (_, take) => {
  const page = await annotatePage(TEXT);
  // The page has only just been shown, which makes them looked for once, too.
  for (const words of ['another', 'one more']) {
    take(page);
    expect(isMarked(page)).toBe(false);
    elementIn(page.document, '#other').textContent = words;
    await until(() => isMarked(page), 'the marks are back');
  }
  expect(page.errors).toEqual([]);
});

it.each(['pointerover', 'scroll', 'keyup', 'pageshow'])('looks after its marks at a %s', async (type) => {
  const page = await annotatePage(TEXT);
  for (let times = 0; times < 2; times++) {
    page.view.CSS.highlights.clear();
    page.view.dispatchEvent(new page.view.Event(type));
    await until(() => isMarked(page), 'the marks are back');
  }
});

it('brings back no mark of a mention that is gone, and none after its end', async () => {
  const page = await annotatePage(TEXT);
  elementIn(page.document, 'p').textContent = 'Jen Psaki';
  await page.settled();
  page.view.CSS.highlights.get('backgrounder-person')?.clear();
  elementIn(page.document, '#other').textContent = 'another';
  await until(() => page.view.CSS.highlights.get('backgrounder-person')?.size === 1, 'the one mark is back');
  expect(page.view.CSS.highlights.get('backgrounder-place')?.size).toBe(0);
  page.stop();
  page.view.dispatchEvent(new page.view.Event('scroll'));
  await nextFrame(page.view);
  expect([...page.view.CSS.highlights.keys()]).toEqual([]);
});

it('does not fight with a page that takes marks away at every change, and wins when it rests', async () => {
  const page = await annotatePage(TEXT);
  const other = elementIn(page.document, '#other');
  let restored = 0;
  for (let change = 0; change < 100; change++) {
    if (isMarked(page)) restored++;
    page.view.CSS.highlights.clear();
    other.textContent = String(change);
    await nextFrame(page.view);
  }
  // Looks after a quarter of a second, a half, one second: the marks that the page began with make one more.
  expect(restored).toBeGreaterThan(1);
  expect(restored).toBeLessThanOrEqual(4);
  other.textContent = 'rest';
  await until(() => isMarked(page), 'the marks are back');
});
