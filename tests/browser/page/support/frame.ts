import { onTestFinished } from 'vitest';

export interface Frame {
  readonly document: Document;
  readonly view: Window & typeof globalThis;
}

/** A page of its own, 800 by 600, gone after the test. */
export async function openFrame(body: string, head = ''): Promise<Frame> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 800px; height: 600px; border: 0';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  await loaded;
  const view = frame.contentDocument?.defaultView;
  if (!view) throw new Error('the frame has no window');
  return { document: view.document, view };
}

/** The element that a test has put there. */
export function elementIn(parent: ParentNode, selector: string): HTMLElement {
  const element = parent.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no element ${selector}`);
  return element;
}

export async function nextFrame(view: Window): Promise<void> {
  await new Promise((resolve) => view.requestAnimationFrame(resolve));
}

/** From now on this frame's time runs ten times slower, so that a busy machine does in it what any other does. */
export function slowClock({ view }: Frame): void {
  const now = view.performance.now.bind(view.performance);
  view.performance.now = () => now() / 10;
}

/** Waits, at most ten seconds. */
export async function until(isTrue: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 10_000;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
