import { expect, it } from 'vitest';
import type { Annotated } from './support/annotated';
import { withBothPainters } from './support/both-painters';
import { elementIn, nextFrame, openFrame } from './support/frame';
import { lines, lookAt } from './support/marks-in-view';
import { collected } from './support/memory';
import { inlineMarks, paintedTexts } from './support/painted';

const MESSAGES = 20_000;
const ROW_PX = 20;
const ROWS = 40;
const VIEW_PX = 400;
/** As a thumb of a scroll bar that is dragged: here and there, and back. */
const PLACES = Array.from({ length: 12 }, (_, at) => (at * 7919) % (MESSAGES - ROWS));

function textOf(message: number): string {
  const said = ['trains from Xinjiang', 'nothing', 'Ned Price came', 'the weather'][message % 4];
  return `${message}: ${said}`;
}

function namesIn(message: number): string[] {
  return message % 4 === 0 ? ['Xinjiang'] : message % 4 === 2 ? ['Ned Price'] : [];
}

type Recycle = (row: HTMLElement, text: string) => void;

/** How a list gives a row to another message. */
const WAYS: readonly (readonly [string, Recycle])[] = [
  [
    'writes another text into their nodes',
    (row, text) => {
      if (row.firstChild) row.firstChild.nodeValue = text;
    },
  ],
  [
    'gives them another text node',
    (row, text) => {
      row.textContent = text;
    },
  ],
  [
    'writes a name over two elements',
    (row, text) => {
      row.innerHTML = text.replace('Ned Price', '<b>Ned</b> <i>Price</i>');
    },
  ],
];

/** A list of a few rows that stand wherever its reader is. */
function fillList(document: Document, recycle: Recycle): (first: number) => void {
  const list = elementIn(document, '#list');
  const rows = Array.from({ length: ROWS }, () => {
    const row = document.createElement('div');
    row.style.cssText = `position: absolute; height: ${ROW_PX}px`;
    row.append('');
    list.append(row);
    return row;
  });
  const shown = rows.map(() => -1);
  return (first) => {
    for (let message = first; message < first + ROWS; message++) {
      const at = message % ROWS;
      const row = rows[at];
      if (!row || shown[at] === message) continue;
      shown[at] = message;
      recycle(row, textOf(message));
      row.style.transform = `translateY(${message * ROW_PX}px)`;
      // Kept in the order of reading, as lists do for those who listen.
      list.append(row);
    }
  };
}

async function scrollFast(page: Annotated, show: (first: number) => void, places: readonly number[]): Promise<void> {
  const box = elementIn(page.document, '#box');
  for (const first of places) {
    box.scrollTop = first * ROW_PX;
    show(first);
    await nextFrame(page.view);
  }
  await page.settled();
}

function namesFrom(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => namesIn(first + at)).flat();
}

const LIST = `<div id="box" style="position: relative; height: ${VIEW_PX}px; overflow: auto">
  <div id="list" style="position: relative; height: ${MESSAGES * ROW_PX}px"></div></div>`;

withBothPainters(({ painter, annotateFrame }) => {
  it.each(WAYS)('marks just what stands in the rows of a list that %s', async (_, recycle) => {
    const frame = await openFrame(LIST);
    const show = fillList(frame.document, recycle);
    show(0);
    const page = annotateFrame(frame);
    await page.settled();
    const gone = page.annotation.mentions().map((mention) => new WeakRef(mention));
    await scrollFast(page, show, PLACES);
    const last = PLACES.at(-1) ?? 0;
    expect(page.texts()).toEqual(namesFrom(last, ROWS));
    expect(paintedTexts(page)).toEqual(page.texts());
    expect(inlineMarks(page.document).every((mark) => mark.textContent !== '')).toBe(true);
    await expect.poll(() => collected(gone)).toBe(gone.length);
    expect(page.errors).toEqual([]);
    page.stop();
    const written = [...elementIn(page.document, '#list').children].map(({ textContent }) => textContent);
    expect(written).toEqual(Array.from({ length: ROWS }, (_, at) => textOf(last + at)));
  });

  if (painter === 'highlight') {
    it('does so on a page with many marks besides, while it is scrolled', async () => {
      const frame = await openFrame(LIST + lines(700));
      const show = fillList(frame.document, WAYS[0]?.[1] ?? (() => {}));
      show(0);
      const page = annotateFrame(frame);
      await page.settled();
      for (const place of PLACES.slice(0, 3)) {
        await scrollFast(page, show, [place, place + 20, place + 60]);
        await expect.poll(() => lookAt(page).bare, { timeout: 1_000 }).toEqual([]);
        expect(page.texts().slice(0, ROWS / 2)).toEqual(namesFrom(place + 60, ROWS));
      }
    });
  }
});
