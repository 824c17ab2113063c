import type { Annotation } from '../../../src/page/annotation';
import { type ViewportPoint, watchPointer } from '../../../src/page/pointer';
import { annotatePage } from './real-annotation';
import { pause } from './until-out';

/** So many points are visited before the first of them comes again, so that no answer is one that the browser kept. */
const POINTS = 60;
const LOOK_EVERY_MS = 50;

let annotation: Annotation | null = null;
let points: readonly ViewportPoint[] = [];
let move: (point: ViewportPoint) => void = () => {};
let entered = 0;

export async function prepare(): Promise<{ readonly marked: number; readonly points: number; readonly on: number }> {
  annotation = annotatePage(new AbortController().signal);
  do await pause(LOOK_EVERY_MS);
  while (annotation.pending());
  const mentions = annotation.mentions();
  const on = mentions.flatMap((mention) => {
    const [rect] = annotation?.rectsOf(mention) ?? [];
    return rect && isInView(rect) ? [middleOf(rect)] : [];
  });
  // Every other point beside a mention, where a line goes on or ends.
  const off = on.map(({ x, y }, at) => ({ x: at % 2 === 0 ? x + 150 : innerWidth / 2 + x / 2, y: y + (at % 3) * 4 }));
  points = on.flatMap((point, at) => [point, off[at] ?? point]).slice(0, POINTS);
  move = watchMoves(annotation);
  entered = 0;
  for (const point of points) move(point);
  return { marked: mentions.length, points: points.length, on: entered };
}

/** Visits every point so many times. @returns Microseconds a move. */
export function moveOver(times: number): number {
  return timeOf(times, move);
}

/** The one question that no answer can do without. @returns Microseconds a question. */
export function ask(times: number): number {
  return timeOf(times, ({ x, y }) => document.caretPositionFromPoint(x, y));
}

function timeOf(times: number, visit: (point: ViewportPoint) => void): number {
  const begin = performance.now();
  for (let time = 0; time < times; time++) for (const point of points) visit(point);
  return ((performance.now() - begin) * 1_000) / (times * points.length);
}

/** Runs what `watchPointer` does in a move and in the frame after it, one right after the other: frames come 60 times a second. */
function watchMoves(annotated: Annotation): (point: ViewportPoint) => void {
  const own = { listen: window.addEventListener, request: window.requestAnimationFrame };
  let onMove: ((event: PointerEvent) => void) | null = null;
  let onFrame: FrameRequestCallback | null = null;
  window.addEventListener = (type: string, listener: unknown) => {
    if (type === 'pointermove') onMove = listener as (event: PointerEvent) => void;
  };
  window.requestAnimationFrame = (run) => {
    onFrame = run;
    return 0;
  };
  const ports = { onEnter: () => void entered++, onLeave() {}, onTap() {} };
  watchPointer(document, annotated, ports, new AbortController().signal);
  window.addEventListener = own.listen;
  window.requestAnimationFrame = own.request;
  return ({ x, y }) => {
    // No page can make an event that is trusted.
    onMove?.({ isTrusted: true, pointerType: 'mouse', buttons: 0, clientX: x, clientY: y } as PointerEvent);
    onFrame?.(0);
  };
}

function isInView({ top, bottom, right }: DOMRect): boolean {
  return top > 0 && bottom < innerHeight && right < innerWidth;
}

function middleOf({ left, right, top, bottom }: DOMRect): ViewportPoint {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
