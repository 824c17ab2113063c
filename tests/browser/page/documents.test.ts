import { expect, it, onTestFinished } from 'vitest';
import { feedText } from '../../../src/page/sentinel-feed';
import { type Annotated, annotateFrame } from './support/annotated';
import { elementIn, until } from './support/frame';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** A document of another kind than HTML, in a frame of its own. */
async function annotateServed(type: string, text: string): Promise<Annotated> {
  const frame = document.createElement('iframe');
  const url = URL.createObjectURL(new Blob([text], { type }));
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = url;
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  await loaded;
  URL.revokeObjectURL(url);
  const view = frame.contentDocument?.defaultView;
  if (!view) throw new Error('the frame has no window');
  const page = annotateFrame({ document: view.document, view });
  await page.settled();
  return page;
}

const xhtml = (body: string) =>
  `<?xml version="1.0"?><html xmlns="${XHTML}"><head><title>x</title></head>${body}</html>`;

it('reads XHTML, sections of character data too', async () => {
  const page = await annotateServed(
    'application/xhtml+xml',
    xhtml(
      '<body><p>in <![CDATA[Xinjiang & Xi ]]><b>Jinping</b></p><textarea>Xinjiang</textarea><p>Ned Price</p></body>',
    ),
  );
  expect(page.texts()).toEqual(['Xinjiang', 'Xi Jinping', 'Ned Price']);
  const [mention] = page.annotation.mentions();
  const rect = mention && page.annotation.rectsOf(mention)[0];
  expect(rect && page.annotation.mentionAt(rect.left + 2, rect.top + 2)).toBe(mention);
});

it('follows XHTML, and forgets character data that someone begins to write in', async () => {
  const page = await annotateServed(
    'application/xhtml+xml',
    xhtml('<body><p><![CDATA[Xinjiang]]></p><div>word</div></body>'),
  );
  elementIn(page.document, 'div').textContent = 'Ned Price';
  await until(() => page.texts().join() === 'Xinjiang,Ned Price', 'the change is read');
  elementIn(page.document, 'p').setAttribute('contenteditable', 'true');
  await until(() => page.texts().join() === 'Ned Price', 'the editor is left alone');
  expect(page.errors).toEqual([]);
});

it('reads elements with a prefix by their local name', async () => {
  const page = await annotateServed(
    'application/xhtml+xml',
    `<h:html xmlns:h="${XHTML}"><h:head/><h:body><h:p>Xi <h:b>Jinping</h:b></h:p><h:code>Xinjiang</h:code></h:body></h:html>`,
  );
  expect(page.texts()).toEqual(['Xi Jinping']);
});

it.each([
  ['application/xml', '<report><place>Xinjiang</place></report>'],
  ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Xinjiang</text></svg>'],
  [
    'image/svg+xml',
    `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><p xmlns="${XHTML}">Xinjiang</p></foreignObject></svg>`,
  ],
])('marks nothing in a document of %s, where no card can stand', async (type, text) => {
  const page = await annotateServed(type, text);
  expect(page.texts()).toEqual([]);
  expect(page.annotation.hasMentions()).toBe(false);
  const heard: string[] = [];
  const living = new AbortController();
  const feed = feedText(
    page.document,
    ({ text }) => heard.push(text),
    (error) => heard.push(String(error)),
    living.signal,
  );
  await until(() => !feed.pending(), 'the sentinel has read it');
  living.abort();
  expect(heard).toEqual([]);
  expect(page.errors).toEqual([]);
});

it('reads what stands in for scripts where none may run', async () => {
  const open = async (sandbox: string) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', sandbox);
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.srcdoc = '<p>Xinjiang</p><noscript><p>Ned Price</p></noscript>';
    document.body.append(frame);
    onTestFinished(() => frame.remove());
    await loaded;
    const view = frame.contentDocument?.defaultView;
    if (!view) throw new Error('the frame has no window');
    const page = annotateFrame({ document: view.document, view });
    await page.settled();
    return page.texts();
  };
  expect(await open('allow-same-origin')).toEqual(['Xinjiang', 'Ned Price']);
  expect(await open('allow-same-origin allow-scripts')).toEqual(['Xinjiang']);
});
