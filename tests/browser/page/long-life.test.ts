import { expect, it } from 'vitest';
import { annotatePage } from './support/annotated';
import { elementIn, nextFrame } from './support/frame';
import { collected } from './support/memory';

it('follows a list that grows at its end and loses its beginning, and lets go what left', async () => {
  const page = await annotatePage('<ul></ul>');
  const list = elementIn(page.document, 'ul');
  const gone: WeakRef<Element>[] = [];
  for (let post = 0; post < 60; post++) {
    list.insertAdjacentHTML('beforeend', `<li>${post}: Xi <b>Jinping</b> in Xinjiang<x-time></x-time></li>`);
    if (list.childElementCount > 10 && list.firstElementChild) {
      gone.push(new WeakRef(list.firstElementChild));
      list.firstElementChild.remove();
    }
    if (post % 7 === 0) await page.settled();
  }
  await nextFrame(page.view);
  await page.settled();
  expect(page.texts()).toHaveLength(20);
  expect(gone).toHaveLength(50);
  // Elements that may get a shadow root are held until they are asked for it the next time.
  await expect.poll(() => collected(gone)).toBe(50);
});

it('follows a list whose rows get other texts', async () => {
  const page = await annotatePage(`<ul>${'<li>Xinjiang</li>'.repeat(5)}</ul>`);
  const rows = [...page.document.querySelectorAll('li')];
  rows.forEach((row, at) => {
    const text = row.firstChild;
    if (text) text.nodeValue = at % 2 === 0 ? 'Ned Price' : 'nobody';
  });
  rows[0]?.parentElement?.append(rows[0]);
  await nextFrame(page.view);
  await page.settled();
  expect(page.texts()).toEqual(['Ned Price', 'Ned Price', 'Ned Price']);
});

it('forgets a route of the page with the people that it fixed', async () => {
  const page = await annotatePage('<main><h1>Ned Price</h1><p>Price said so.</p></main>');
  const { document } = page;
  expect(page.texts()).toEqual(['Ned Price', 'Price']);
  const gone = new WeakRef(elementIn(document, 'h1'));
  document.title = 'The next one';
  elementIn(document, 'main').innerHTML = '<h1>Xinjiang</h1><p>The Price of bread</p>';
  await nextFrame(page.view);
  await page.settled();
  expect(page.texts()).toEqual(['Xinjiang']);
  await expect.poll(() => collected([gone])).toBe(1);
});
