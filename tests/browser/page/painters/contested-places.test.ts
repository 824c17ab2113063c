import { expect, it } from 'vitest';
import { annotatePage } from '../support/annotated';
import { elementIn } from '../support/frame';
import { inlineMarks } from '../support/painted';

const LINE = 'They met in <b>Xinjiang</b>, it said.';

it.each<[string, (paragraph: HTMLElement) => void]>([
  ['a text', (paragraph) => elementIn(paragraph, 'b').replaceChildren('Xinjiang')],
  ['the element around it, too,', (paragraph) => (paragraph.innerHTML = LINE)],
])('stands back where the page writes %s anew each time that it is marked', async (_, undo) => {
  const page = await annotatePage(`<p>${LINE}</p><p>in Xinjiang</p>`, { painter: 'inline' });
  const paragraph = elementIn(page.document, 'p');
  let undone = 0;
  const watching = new MutationObserver(() => {
    if (paragraph.querySelector('mark') === null) return;
    undone++;
    undo(paragraph);
  });
  watching.observe(paragraph, { childList: true, subtree: true });
  undo(paragraph);
  for (let before = -1; before !== undone; ) {
    before = undone;
    await page.settled();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect([3, 30]).toContain(undone);
  expect(paragraph.querySelector('mark')).toBeNull();
  expect(inlineMarks(page.document)).toHaveLength(1);
  expect(page.texts()).toEqual(['Xinjiang', 'Xinjiang']);
  expect(page.document.body.textContent).toBe('They met in Xinjiang, it said.in Xinjiang');
  watching.disconnect();
});
