import type { Annotation } from '../../../src/page/annotation';
import { annotatePage } from './real-annotation';
import { pause, untilOut } from './until-out';

/** A part of the page that changes, as a live listing does: this many lines, with no mention in any of them. */
const LINES = 50;

const LOOK_EVERY_MS = 50;

let annotation: Annotation | null = null;
let listing: HTMLElement | null = null;
let told = 0;

/** @returns How many mentions are marked once all is read. */
export async function prepare(): Promise<number> {
  listing = document.createElement('section');
  for (let line = 0; line < LINES; line++) listing.append(createLine());
  document.querySelector('main')?.append(listing);
  annotation = annotatePage(new AbortController().signal);
  await untilDone();
  return annotation.mentions().length;
}

/** So many changes, a fourth of them each of text, of attributes, of lines that come and of lines that go. */
export function change(times: number): void {
  for (let time = 0; time < times; time++) {
    const line = listing?.children[time % LINES];
    switch (time % 4) {
      case 0:
        if (line?.firstChild) line.firstChild.nodeValue = `The weather in the valley, report ${told++}`;
        break;
      case 1:
        line?.setAttribute('data-read', String(told++));
        break;
      case 2:
        listing?.append(createLine());
        break;
      default:
        listing?.firstElementChild?.remove();
    }
  }
}

/** Until we have nothing left to do and the frame that shows it is out. */
export async function untilDone(): Promise<void> {
  do await pause(LOOK_EVERY_MS);
  while (annotation?.pending());
  await untilOut();
}

function createLine(): HTMLElement {
  const line = document.createElement('p');
  line.textContent = `A window on the harbour, number ${told++}`;
  return line;
}
