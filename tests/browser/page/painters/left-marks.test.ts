import { expect, it } from 'vitest';
import { hasMarks, removeLeftMarks } from '../../../../src/page/painters/left-marks';
import { ALL_NAMES, UNSEEN } from '../../../../src/page/painters/mark-names';
import { openFrame } from '../support/frame';

it.each([...ALL_NAMES, UNSEEN])('takes a mark of an earlier script out that is called %s', async (name) => {
  const { document, view } = await openFrame(`<p>Xi <mark class="${name} more">Jinping</mark></p>`);
  expect(hasMarks(view)).toBe(true);
  removeLeftMarks(document);
  expect(document.body.innerHTML).toBe('<p>Xi Jinping</p>');
  expect(hasMarks(view)).toBe(false);
});

it("leaves the page's own marks", async () => {
  const body = '<p><mark>Xi</mark> <mark class="person">Jinping</mark></p>';
  const { document, view } = await openFrame(body);
  expect(hasMarks(view)).toBe(false);
  removeLeftMarks(document);
  expect(document.body.innerHTML).toBe(body);
});
