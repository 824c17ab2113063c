import { expect, it, onTestFinished } from 'vitest';
import { aliasedTopics } from '../../../src/dossier/bundled-aliases';
import { SEAM } from '../../../src/matching/sentinel/fold-units';
import { feedText } from '../../../src/page/sentinel-feed';
import { compileSentinel } from '../../unit/matching/sentinel-matcher';
import { elementIn, openFrame, until } from './support/frame';
import { openDeepTree } from './support/open-deep-tree';

const watchPage = compileSentinel(aliasedTopics.filter(({ marked }) => marked));

const fail = (error: unknown) => {
  throw error;
};

function listen(document: Document) {
  const living = new AbortController();
  onTestFinished(() => living.abort());
  const sentinel = watchPage();
  const errors: unknown[] = [];
  const read: string[] = [];
  let isAwake = false;
  let rests = 0;
  const feed = feedText(
    document,
    ({ text, from, nodeAt }) => {
      read.push(text.slice(from));
      isAwake = sentinel.feed(text, from, (at) => nodeAt(at) !== null) || isAwake;
    },
    (error) => errors.push(error),
    living.signal,
    undefined,
    () => {
      rests++;
      sentinel.rest();
    },
  );
  const settled = async () => {
    await until(() => !feed.pending(), 'the feed is quiet');
    expect(errors).toEqual([]);
  };
  return {
    isAwake: () => isAwake,
    text: () => read.join('').replaceAll(SEAM, ''),
    settled,
    pending: feed.pending,
    rests: () => rests,
  };
}

async function wakesFor(body: string): Promise<boolean> {
  const page = listen((await openFrame(body)).document);
  await page.settled();
  return page.isAwake();
}

it.each([
  ['a name over inline elements', '<p>Trains from Xin<b>ji<i>an</i>g</b></p>'],
  ['a name over a script and a comment', '<p>Xin<script>let a;</script>ji<!-- b -->ang</p>'],
  ['a name in ruby', '<ruby>习<rt>Xí</rt>近<rt>jìn</rt>平</ruby>'],
  ['words that meet without a space', '<table><tr><td>World</td><td>Xinjiang</td></tr></table>'],
  ['a title before an element', '<p>Senator <a href="#">Romney</a> voted</p>'],
  ['a given name before a line break', '<p>Ned<br>Price</p>'],
  [
    'a block that is shown inline',
    '<p>Senator <span>the</span></p><div>Mitt <div style="display: inline">Romney</div></div>',
  ],
  ['an item of a list', '<ul>\n<li>A river</li>\n<li class="a > b">Sen. <a href="#">Rom</a>ney</li>\n</ul>'],
  ['a cell of a row', '<table><tr><th>Who</th><td>Ned <b>Price</b></td></tr></table>'],
  ['text that runs on into an item', '<ul>Senator <li>Romney</li></ul>'],
  ['text that an item runs on into', '<ol><li>Senator</li> Romney</ol>'],
  [
    'a list that is longer than what is asked for at once',
    `<ul>${'<li>A river</li>'.repeat(40)}<li>Xinjiang</li></ul>`,
  ],
  [
    'an item before one that is not read',
    `<ul>${'<li>A river</li>'.repeat(9)}<li>Xinjiang</li><li><code>a few letters</code></li></ul>`,
  ],
  ['a list in an item', '<ul><li>A river<ul><li>Ned Price</li></ul></li></ul>'],
  ['a graphic', '<svg><text>Xinjiang</text></svg>'],
  ['a name over a tag that has a bracket in an attribute', '<p>Xin<a title="a > b &lt; c">ji</a>ang</p>'],
  ['a name over a comment that looks like a tag', '<p>Xin<!-- <b title=" -->jiang</p>'],
  ['a name over an attribute that has a quote in its name', '<p>Xin<b x"y=">">jiang</b></p>'],
  ['what markup writes as entities', '<p>Ned&nbsp;Price &amp; &lt;others&gt;</p>'],
  ['the characters that stand for seams and borders, in a paragraph', '<p>Senator\u0001\u0002 Romney</p>'],
  ['the same elsewhere', '<div>Senator \u0002Romney</div>'],
])('wakes for %s', async (_, body) => {
  expect(await wakesFor(body)).toBe(true);
});

it.each([
  ['a title in another paragraph', '<p>A senator spoke</p><p>Romney Marsh has sheep</p>'],
  ['a title in another item', '<ul><li>A senator</li><li>Romney</li></ul>'],
  ['a title in another cell', '<table><tr><td>A <i>senator</i></td><td>Romney</td></tr></table>'],
  ['code in a second item', '<ul><li>River</li>\n<li>A <code>Xinjiang</code></li></ul>'],
  ['what somebody writes', '<div contenteditable="true"><p>Xinjiang</p></div><textarea>Xinjiang</textarea>'],
  ['code in a paragraph', '<p>River, <b>river</b> &amp; <code>Xinjiang</code> too</p>'],
  ['an editor in a list', '<ul><li>River <span contenteditable>Ned Price</span></li></ul>'],
  ['code', '<code>Xinjiang</code><script>"Xinjiang"</script><style>.a::after { content: "Xinjiang" }</style>'],
])('sleeps over %s', async (_, body) => {
  expect(await wakesFor(body)).toBe(false);
});

it('hears of what is added, rewritten, brought together and no longer written in', async () => {
  for (const change of [
    (document: Document) => document.body.append('Xinjiang'),
    (document: Document) => document.querySelector('p')?.firstChild?.replaceWith('Ned ', 'Price'),
    (document: Document) => document.querySelector('q')?.remove(),
    (document: Document) => document.querySelector('div')?.removeAttribute('contenteditable'),
  ]) {
    const { document } = await openFrame('<p>a river</p>Xin<q>—</q>jiang<div contenteditable="true">Ned Price</div>');
    const page = listen(document);
    await page.settled();
    change(document);
    await until(page.isAwake, 'the sentinel wakes');
  }
});

it('reads a tree of 10,000 levels', async () => {
  const document = await openDeepTree('Xinjiang');
  const page = listen(document);
  await page.settled();
  expect(page.isAwake()).toBe(true);
});

it('reads a text node of 1 MB without losing a character', async () => {
  const { document } = await openFrame('<pre></pre>');
  const lines = Array.from({ length: 50_000 }, (_, index) => `line ${index} of many`);
  document.querySelector('pre')?.append(lines.join('\n'));
  const page = listen(document);
  await page.settled();
  const read = page.text();
  expect(lines.filter((_, index) => index % 97 === 0).filter((line) => !read.includes(line))).toEqual([]);
});

it('goes on behind what the page takes away where it stands', async () => {
  const filler = 'word '.repeat(400);
  const sections = Array.from(
    { length: 1_500 },
    (_, at) => `<section id="s${at}"><p>(${at}) ${filler}</p><p>x</p></section>`,
  );
  const { document, view } = await openFrame(`<main>${sections.join('')}</main>`);
  const page = listen(document);
  const taken = new Set<number>();
  const readOf = () => new Set([...page.text().matchAll(/\((\d+)\)/g)].map(([, at]) => Number(at)));
  while (page.pending()) {
    const last = Math.max(-1, ...readOf());
    for (const at of [last, last + 1]) {
      const section = document.querySelector(`#s${at}`);
      if (!section || !page.pending()) continue;
      section.remove();
      taken.add(at);
    }
    await new Promise((resolve) => view.requestIdleCallback(resolve, { timeout: 50 }));
  }
  const read = readOf();
  expect(taken.size).toBeGreaterThan(2);
  expect(sections.map((_, at) => at).filter((at) => !read.has(at) && !taken.has(at))).toEqual([]);
});

it('says each time that all is read', async () => {
  const frame = await openFrame('<p>A river</p>');
  const page = listen(frame.document);
  await page.settled();
  expect(page.rests()).toBe(1);
  elementIn(frame.document, 'p').textContent = 'Trains from Xinjiang';
  await until(page.isAwake, 'the change is read');
  await page.settled();
  expect(page.rests()).toBe(2);
});

it('hands a short part over first, and longer ones once its code is warm', async () => {
  const { document } = await openFrame('<p>words and words, and nothing else but words</p>'.repeat(3_000));
  const living = new AbortController();
  onTestFinished(() => living.abort());
  const lengths: number[] = [];
  const feed = feedText(document, ({ text, from }) => lengths.push(text.length - from), fail, living.signal);
  await until(() => !feed.pending(), 'the feed is quiet');
  expect(lengths[0]).toBeLessThan(3_000);
  expect(Math.max(...lengths)).toBeGreaterThan(16_000);
});
