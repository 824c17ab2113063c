import { expect, it } from 'vitest';
import { annotatePage } from '../support/annotated';
import { elementIn, until } from '../support/frame';
import { inlineMarks } from '../support/painted';

const LINE = 'They met in <b>Xinjiang</b>, it said.';

it('stands back where the page writes a text anew each time that it is marked', async () => {
  const times = 3;
  const undo = (paragraph: HTMLElement) => elementIn(paragraph, 'b').replaceChildren('Xinjiang');
  const page = await annotatePage(`<p>${LINE}</p><p>in Xinjiang</p>`, { painter: 'inline' });
  const paragraph = elementIn(page.document, 'p');
  // With the first.
  let undone = 1;
  const watching = new MutationObserver(() => {
    if (paragraph.querySelector('mark') === null) return;
    undone++;
    undo(paragraph);
  });
  watching.observe(paragraph, { childList: true, subtree: true });
  undo(paragraph);
  await until(() => undone === times, 'the marks are undone');
  await new Promise((resolve) => setTimeout(resolve, 100));
  await page.settled();
  expect(undone).toBe(times);
  expect(paragraph.querySelector('mark')).toBeNull();
  expect(inlineMarks(page.document)).toHaveLength(1);
  expect(page.texts()).toEqual(['Xinjiang', 'Xinjiang']);
  expect(page.document.body.textContent).toBe('They met in Xinjiang, it said.in Xinjiang');
  watching.disconnect();
});
