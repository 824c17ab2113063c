import { type ComponentChild, h, hydrate, render } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { annotateFrame } from '../support/annotated';
import { elementIn, nextFrame, openFrame } from '../support/frame';
import { inlineMarks, paintedTexts } from '../support/painted';

/** The words of a sentence, each a text of its own that the server sends as one. */
const SENTENCES: readonly [string, readonly string[]][] = [
  ['a name between words', ['Then ', 'Xi Jinping', ' spoke.']],
  ['a name at the start', ['Xi Jinping', ' spoke of ', 'Xinjiang', ' again.']],
  ['a name at the end', ['in ', 'Xinjiang']],
  ['a name over two texts', ['Then Xi ', 'Jinping', ' spoke.']],
  ['a name that is a part of a text', ['Then Xi Jinping ', 'spoke in Xinjiang', '.']],
  ['two names and nothing else', ['新疆', ' ', 'Xinjiang']],
  ['one text', ['Then Xi Jinping spoke.']],
];

it.each(SENTENCES)('keeps the words of a page that is taken over when marks stand in it: %s', async (_, words) => {
  const tree = (texts: readonly ComponentChild[]) => h('p', null, ...texts, h('i', null, texts));
  const frame = await openFrame(`<main>${renderToString(tree(words))}</main>`);
  const main = elementIn(frame.document, 'main');
  const page = annotateFrame(frame, { painter: 'inline' });
  await page.settled();
  expect(inlineMarks(frame.document).length).toBeGreaterThan(0);

  hydrate(tree(words), main);
  await Promise.resolve();
  expect(main.textContent).toBe(words.join('').repeat(2));
  await nextFrame(page.view);
  await page.settled();
  expect(main.textContent).toBe(words.join('').repeat(2));
  expect(paintedTexts(page)).toEqual(page.texts());

  for (const other of ['Ned Price', '', 'Jen Psaki']) {
    const next = words.map((word, at) => (at === words.length - 1 ? word : `${word}${other}`));
    render(tree(next), main);
    await Promise.resolve();
    expect(main.textContent).toBe(next.join('').repeat(2));
  }
  expect(page.errors).toEqual([]);
});
