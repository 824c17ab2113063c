import { expect, it } from 'vitest';
import { selectionPlace } from '../../../src/page/selection-place';
import { elementIn, type Frame, openFrame } from './support/frame';

function select({ document }: Frame, selector: string, from: number, to: number): void {
  const text = elementIn(document, selector).firstChild;
  if (!text) throw new Error('nothing to select');
  document.getSelection()?.setBaseAndExtent(text, from, text, to);
}

it('stands at what is selected and knows the paragraph around it', async () => {
  const frame = await openFrame('<p>Before</p><p id="p">Asked about Psaki, they said no.</p>');
  select(frame, '#p', 12, 17);
  const { anchor, paragraph } = selectionPlace(frame.document);
  const [box] = anchor.rects();
  const around = elementIn(frame.document, '#p').getBoundingClientRect();
  expect(paragraph).toBe('Asked about Psaki, they said no.');
  expect(box?.top).toBeGreaterThanOrEqual(around.top - 1);
  expect(box?.left).toBeGreaterThan(around.left + 20);
  expect(anchor.contextElement.id).toBe('p');
});

it('goes with the text when the page scrolls, and stays when the selection goes', async () => {
  const frame = await openFrame('<p id="p">Psaki</p><div style="height: 3000px"></div>');
  select(frame, '#p', 0, 5);
  const { anchor } = selectionPlace(frame.document);
  const before = anchor.rects()[0]?.top ?? 0;
  frame.document.getSelection()?.empty();
  frame.view.scrollTo(0, 100);
  expect(anchor.rects()[0]?.top).toBeCloseTo(before - 100, 0);
});

it('stands at the field whose text is selected', async () => {
  const frame = await openFrame('<p>word</p><textarea>Psaki</textarea>');
  const field = elementIn(frame.document, 'textarea');
  if (!(field instanceof frame.view.HTMLTextAreaElement)) throw new Error('no field');
  field.focus();
  field.select();
  expect(selectionPlace(frame.document).anchor.rects()[0]).toEqual(field.getBoundingClientRect());
});

it('stands at the top of the viewport where nothing is selected', async () => {
  const frame = await openFrame('<p>word</p>');
  const [box] = selectionPlace(frame.document).anchor.rects();
  expect(box).toMatchObject({ top: 0, height: 0 });
  expect(box?.left).toBeCloseTo(frame.document.documentElement.clientWidth / 2);
});

it('takes the selection alone where it stands in no paragraph', async () => {
  const frame = await openFrame('<div id="d">one two three</div>');
  select(frame, '#d', 4, 7);
  expect(selectionPlace(frame.document).paragraph).toBe('two');
});

it('takes of a text without end no more than a long paragraph', async () => {
  const frame = await openFrame(`<p id="p">${'Psaki said so. '.repeat(10_000)}</p>`);
  select(frame, '#p', 0, 5);
  expect(selectionPlace(frame.document).paragraph).toHaveLength(20_000);
});
