import { expect, it, onTestFinished } from 'vitest';
import { feedFlatText } from './support/feed-flat-text';
import { openFrame, until } from './support/frame';
import { openDeepTree } from './support/open-deep-tree';

async function textOf(body: string, head = ''): Promise<string[]> {
  const { document } = await openFrame(body, head);
  const living = new AbortController();
  onTestFinished(() => living.abort());
  const texts: string[] = [];
  const errors: unknown[] = [];
  const feed = feedFlatText(
    document,
    (text) => texts.push(text),
    (error) => errors.push(error),
    living.signal,
  );
  await until(() => !feed.pending(), 'the feed is quiet');
  expect(errors).toEqual([]);
  return texts.join('\n\n').split('\n\n');
}

it.each([
  ['joins a name over inline elements', 'Xi <b>Jin<i>ping</i></b> spoke', ['Xi Jinping spoke']],
  ['joins over comments and scripts', 'Xi<!-- a --> <script>let a = "b";</script>Jinping', ['Xi Jinping']],
  ['takes a line break as white space', 'Xi<br>Jinping', ['Xi\nJinping']],
  ['takes two line breaks as a paragraph border', 'one<br><br>two', ['one', 'two']],
  ['does not take a line break in the source as one more', 'one<br>\ntwo', ['one\n two']],
  ['keeps no-break spaces', 'Xi&nbsp;Jinping', ['Xi\u00a0Jinping']],
  ['parts headings and paragraphs', '<h1>one</h1><p>two</p>', ['one', 'two']],
  ['parts list items', '<ul><li>one</li><li>two</li></ul>', ['one', 'two']],
  ['parts table cells', '<table><caption>c</caption><tr><th>one</th><td>two</td></tr></table>', ['c', 'one', 'two']],
  ['parts definition lists', '<dl><dt>one</dt><dd>two</dd></dl>', ['one', 'two']],
  ['parts bare text before and after a block', '<div>one<p>two</p>three</div>', ['one', 'two', 'three']],
  [
    'reads on behind a block inside a link',
    '<a href="#">one<div>two</div>three</a> four',
    ['one', 'two', 'three four'],
  ],
  ['reads buttons, labels and summaries', '<button>one</button><p><label>two</label></p>', ['one', 'two']],
  ['parts the number of a footnote from its word', 'Psaki<sup>2</sup> said<sup>[3]</sup>', ['Psaki\uFFFC2 said[3]']],
  [
    'reads what an object shows in place of its own',
    'one <object data="data:x/y,"><p>two</p></object>',
    ['one', 'two'],
  ],
  ['leaves ruby annotations out', '<ruby>习<rt>Xí</rt>近<rt>jìn</rt>平</ruby>', ['习近平']],
])('%s', async (_, body, blocks) => {
  expect((await textOf(body)).map((block) => block.trim())).toEqual(blocks);
});

it.each(['code', 'kbd', 'math', 'samp', 'svg', 'select', 'textarea', 'iframe'])(
  'puts one character for %s',
  async (name) => {
    expect(await textOf(`one <${name}>x</${name}> two`)).toEqual(['one \uFFFC two']);
  },
);

it('puts one character for an object that holds nothing', async () => {
  expect(await textOf('one <object></object> two')).toEqual(['one \uFFFC two']);
});

it('leaves out what people write', async () => {
  expect(await textOf('<p>one</p><div contenteditable>two <i contenteditable="false">three</i></div>')).toEqual([
    'one',
  ]);
});

it('leaves out what a role says people write', async () => {
  expect(await textOf('<div role="textbox"><p>one</p></div><div role="log">two</div>')).toEqual(['two']);
});

it('reads what is not editable in spite of its attribute', async () => {
  expect(await textOf('<div contenteditable="false">one</div><div contenteditable="maybe">two</div>')).toEqual([
    'one',
    'two',
  ]);
});

it('leaves out a document that is edited as a whole', async () => {
  const { document } = await openFrame('<p>one</p>');
  document.designMode = 'on';
  const texts: string[] = [];
  const living = new AbortController();
  const feed = feedFlatText(
    document,
    (text) => texts.push(text),
    () => {},
    living.signal,
  );
  await until(() => !feed.pending(), 'the feed is quiet');
  living.abort();
  expect(texts).toEqual([]);
});

it('parts words that meet over an element which stands as a block', async () => {
  const head = '<style>.k { display: block } .f::first-letter { color: red } .d { float: left }</style>';
  expect(await textOf('<span class="k">World</span><span class="k">Xi Jinping</span>', head)).toEqual([
    'World',
    'Xi Jinping',
  ]);
  expect(await textOf('<span class="d">X</span>i Jinping', head)).toEqual(['Xi Jinping']);
  expect(await textOf('<b>J</b>en', head)).toEqual(['Jen']);
});

it('asks custom elements for their display', async () => {
  const head = '<style>x-block { display: block } x-none { display: contents }</style>';
  expect(await textOf('a<x-block>b</x-block>c', head)).toEqual(['a', 'b', 'c']);
  expect(await textOf('a<x-inline>b</x-inline>c<x-none>d</x-none>', head)).toEqual(['abcd']);
});

it('reads on through a block without a box', async () => {
  expect(await textOf('Xi <div style="display: contents">Jinping</div>')).toEqual(['Xi Jinping']);
});

it('takes a blank line in the source as white space', async () => {
  expect(await textOf('<p>Xi\n\n <b>Jinping</b></p>')).toEqual(['Xi   Jinping']);
});

it.each([
  ['pre', '<pre>one\n\ntwo</pre>'],
  ['a style that keeps lines', '<div style="white-space: pre-wrap">one\n\ntwo</div>'],
])('keeps the blank lines of %s', async (_, body) => {
  expect(await textOf(body)).toEqual(['one', 'two']);
});

it('reads open shadow roots', async () => {
  const { document } = await openFrame('<div id="host">light</div>');
  const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<p>dark</p><slot></slot>';
  const texts: string[] = [];
  const living = new AbortController();
  const feed = feedFlatText(
    document,
    (text) => texts.push(text),
    () => {},
    living.signal,
  );
  await until(() => !feed.pending(), 'the feed is quiet');
  expect(texts.join('\n\n').split('\n\n').sort()).toEqual(['dark', 'light']);
  texts.length = 0;
  root?.append('late');
  await until(() => texts.length > 0, 'the late text');
  living.abort();
  expect(texts.join()).toContain('late');
});

it('reads a tree of 10,000 levels', async () => {
  const document = await openDeepTree('deep');
  const texts: string[] = [];
  const living = new AbortController();
  const feed = feedFlatText(
    document,
    (text) => texts.push(text),
    (error) => texts.push(String(error)),
    living.signal,
  );
  await until(() => !feed.pending(), 'the feed is quiet');
  living.abort();
  expect(texts).toEqual(['deep']);
});

it('reads a text node of 1 MB without losing a character', async () => {
  const { document } = await openFrame('<pre></pre>');
  const lines = Array.from({ length: 50_000 }, (_, index) => `line ${index} of many`).join('\n');
  document.querySelector('pre')?.append(lines);
  const texts: string[] = [];
  const living = new AbortController();
  const feed = feedFlatText(
    document,
    (text) => texts.push(text),
    () => {},
    living.signal,
  );
  await until(() => !feed.pending(), 'the feed is quiet');
  living.abort();
  expect(texts.length).toBeGreaterThan(5);
  expect(texts.join('').replaceAll('\n', '')).toBe(lines.replaceAll('\n', ''));
});

it('goes on behind what the page takes away where it stands', async () => {
  const filler = 'word '.repeat(400);
  const sections = Array.from(
    { length: 1_500 },
    (_, at) => `<section id="s${at}"><p>(${at}) ${filler}</p><p>x</p></section>`,
  );
  const { document, view } = await openFrame(`<main>${sections.join('')}</main>`);
  const read = new Set<number>();
  const living = new AbortController();
  onTestFinished(() => living.abort());
  const feed = feedFlatText(
    document,
    (text) => {
      for (const [, at] of text.matchAll(/\((\d+)\)/g)) read.add(Number(at));
    },
    () => {},
    living.signal,
  );
  let taken = 0;
  while (feed.pending()) {
    const last = Math.max(-1, ...read);
    for (const at of [last, last + 1]) {
      const section = document.querySelector(`#s${at}`);
      if (!section || feed.pending() === false) continue;
      section.remove();
      taken++;
    }
    await new Promise((resolve) => view.requestIdleCallback(resolve, { timeout: 50 }));
  }
  expect(taken).toBeGreaterThan(1);
  const unread = [...document.querySelectorAll('section')].filter(({ id }) => !read.has(Number(id.slice(1))));
  expect(unread.map(({ id }) => id)).toEqual([]);
});
