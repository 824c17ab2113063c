import { afterEach, expect, it } from 'vitest';
import { watchPlace } from '../../../../src/ui/popover/watch-place';

const opened: HTMLIFrameElement[] = [];

afterEach(() => {
  for (const frame of opened.splice(0)) frame.remove();
});

/** A page that is much longer than its frame, with text near its top. */
function openFrame(doctype: string): { readonly view: Window; readonly text: HTMLElement } {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 400px; height: 300px';
  document.body.append(frame);
  opened.push(frame);
  const { contentDocument, contentWindow: view } = frame;
  const height = (px: number) => `style="block-size: ${px}px"`;
  contentDocument?.write(`${doctype}<div ${height(10)}></div><div id="text">Xinjiang</div><div ${height(3000)}></div>`);
  contentDocument?.close();
  const text = contentDocument?.getElementById('text');
  if (!view || !text) throw new Error('no frame came');
  return { view, text };
}

it.each([
  ['CSS1Compat', '<!doctype html>'],
  ['BackCompat', ''],
])('tells that the page has moved an element a little, in mode %s', async (mode, doctype) => {
  const { view, text } = openFrame(doctype);
  expect(view.document.compatMode).toBe(mode);
  // It comes to its size first.
  await frames(view, 3);
  const living = new AbortController();
  let moves = 0;
  watchPlace(text, () => moves++, living.signal);
  await frames(view, 3);
  expect(moves).toBe(0);
  // By less than its own height.
  text.previousElementSibling?.remove();
  await expect.poll(() => moves).toBeGreaterThan(0);
  await frames(view, 3);
  living.abort();
  const before = moves;
  text.before(view.document.createElement('hr'));
  await frames(view, 3);
  expect(moves).toBe(before);
});

async function frames(view: Window, count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise((resolve) => view.requestAnimationFrame(resolve));
}
