import { expect, it } from 'vitest';
import inlineStyle from '../../../../assets/styles/inline-marks.css?inline';
import type { PaintedMention } from '../../../../src/page/painted-mention';
import { activeName, flashName, IN_LINK, MARK_KINDS, markName } from '../../../../src/page/painters/mark-names';
import { QUIET_TIMING } from '../../../../src/page/painters/quiet-page';
import { PAINTERS } from '../../../../src/settings/settings';
import { type Annotated, type AnnotatedOptions, annotateFrame, annotatePage } from '../support/annotated';
import { createFakeMatcher } from '../support/fake-matcher';
import { elementIn, type Frame, nextFrame, openFrame, until } from '../support/frame';
import { inlineMarks, paintedTexts } from '../support/painted';

const INLINE: AnnotatedOptions = { painter: 'inline' };

function markedIn(page: Frame): string[] {
  return inlineMarks(page.document).map((mark) => mark.textContent ?? '');
}

/** Every text node, as the page holds it, and where it stands. */
function textsOf(root: Node): { node: Node; data: string | null; parent: Node | null }[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    texts.push({ node, data: node.nodeValue, parent: node.parentNode });
  }
  return texts;
}

it('wraps the words alone, and leaves the node of the page where it was', async () => {
  const frame = await openFrame('<p>in Xinjiang and 新疆.</p>');
  const text = elementIn(frame.document, 'p').firstChild;
  const page = annotateFrame(frame, INLINE);
  await page.settled();
  expect(frame.document.body.innerHTML).toBe(
    '<p>in <mark class="backgrounder-place" style="all: unset;">Xinjiang</mark> and <mark class="backgrounder-place" style="all: unset;">新疆</mark>.</p>',
  );
  expect(elementIn(frame.document, 'p').firstChild).toBe(text);
});

it.each([
  ['a name in the middle', '<p>in Xinjiang, too</p>'],
  ['a name at the start', '<p>Xinjiang, too</p>'],
  ['a name at the end', '<p>in Xinjiang</p>'],
  ['a name that is all', '<p><b>Xinjiang</b></p>'],
  ['two names that touch', '<p>新疆新疆</p>'],
  ['a name over inline elements', '<p>Xi <b>Jin</b><i>ping</i> said</p>'],
  ['a name over two text nodes', '<p>Xi <!-- a -->Jinping said</p>'],
  ['many names', `<p>${'Xinjiang and Xi Jinping '.repeat(40)}</p>`],
])('leaves each text node as it was when it ends: %s', async (_, body) => {
  const frame = await openFrame(body);
  const before = textsOf(frame.document.body);
  const text = frame.document.body.textContent;
  const page = annotateFrame(frame, INLINE);
  await page.settled();
  expect(markedIn(page).length).toBeGreaterThan(0);
  expect(frame.document.body.textContent).toBe(text);
  page.stop();
  expect(textsOf(frame.document.body)).toEqual(before);
  expect(textsOf(frame.document.body).every(({ node }, at) => node === before[at]?.node)).toBe(true);
});

it('keeps a mention the same thing, at the same place, when its characters move into a mark', async () => {
  const page = annotateFrame(await openFrame('<p>One. Xi <b>Jinping</b> met Xinjiang. Two.</p>'), INLINE);
  const facts = (mention: PaintedMention) => ({
    boxes: page.annotation.rectsOf(mention).map(({ left, top, width }) => [left, top, width].map(Math.round)),
    sentence: page.annotation.sentenceAround(mention),
    paragraph: page.annotation.paragraphText(mention),
  });
  const before = page.annotation.mentions();
  const told = before.map(facts);
  expect(markedIn(page)).toEqual([]);
  await page.settled();
  expect(markedIn(page)).toEqual(['Xi ', 'Jinping', 'Xinjiang']);
  const after = page.annotation.mentions();
  expect(after.map((mention, at) => mention === before[at])).toEqual([true, true]);
  expect(after.map(facts)).toEqual(told);
});

it('reads nothing again because of its own marks', async () => {
  const matcher = createFakeMatcher();
  const reads = { highlight: 0, inline: 0 };
  for (const painter of PAINTERS) {
    const read = (text: string) => {
      reads[painter]++;
      return matcher.read(text);
    };
    const page = await annotatePage('<p>in Xinjiang</p><p>Xi <b>Jinping</b></p>', {
      painter,
      matcher: { ...matcher, read },
    });
    expect(paintedTexts(page)).toEqual(['Xinjiang', 'Xi Jinping']);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  expect(reads.inline).toBe(reads.highlight);
});

type Change = (texts: readonly Text[], document: Document) => void;

/** Each is done to the nodes that the page knew before any mark came, as a framework does. */
it.each<[string, string, Change]>([
  ['writes its text anew', '<p>in Xinjiang and</p>', ([text]) => text && Object.assign(text, { data: 'gone now' })],
  [
    'writes the beginning of its text alone',
    '<p>in Xinjiang</p>',
    ([text]) => text && Object.assign(text, { data: 'in ' }),
  ],
  ['writes the same text', '<p>in Xinjiang</p>', ([text]) => text && Object.assign(text, { data: 'in Xinjiang' })],
  ['writes one of two texts', '<p>Xi <b>Jinping</b></p>', ([, text]) => text && Object.assign(text, { data: 'and I' })],
  ['removes its text', '<p>in Xinjiang and <b>more</b></p>', ([text]) => text?.remove()],
  ['removes a text that is all mark', '<p>Xinjiang<b> more</b></p>', ([text]) => text?.remove()],
  ['moves its text', '<p>in Xinjiang</p><div>to </div>', ([text], d) => text && elementIn(d, 'div').append(text)],
  [
    'writes on its text and moves it away',
    '<p>in Xinjiang</p><div>to </div>',
    ([text], d) => {
      if (!text) return;
      text.data = 'now';
      elementIn(d, 'div').append(text);
    },
  ],
  [
    'moves all nodes',
    '<p>in Xinjiang</p><div></div>',
    (_, d) => elementIn(d, 'div').append(...elementIn(d, 'p').childNodes),
  ],
  ['inserts before its text', '<p>in Xinjiang</p>', ([text]) => text?.before('now ')],
  ['inserts behind its text', '<p>in Xinjiang</p>', ([text]) => text?.after(' now')],
  ['inserts an element behind its text', '<p>in Xinjiang</p>', ([text], d) => text?.after(d.createElement('i'))],
  ['replaces its text', '<p>in Xinjiang <b>x</b></p>', ([text]) => text?.replaceWith('new')],
  ['empties the parent', '<p>in Xinjiang</p>', (_, d) => elementIn(d, 'p').replaceChildren('new')],
  [
    'writes the parent’s text',
    '<p>in Xinjiang</p>',
    (_, d) => Object.assign(elementIn(d, 'p'), { textContent: 'new' }),
  ],
  ['normalises it', '<p>in Xinjiang and</p>', (_, d) => elementIn(d, 'p').normalize()],
  ['normalises a text that is all mark', '<p><b>Xinjiang</b></p>', (_, d) => elementIn(d, 'p').normalize()],
  [
    'normalises it with its neighbours',
    '<p>now <i></i>in Xinjiang and<u></u> then</p>',
    (_, d) => {
      elementIn(d, 'i').remove();
      elementIn(d, 'u').remove();
      elementIn(d, 'p').normalize();
    },
  ],
  ['splits its text', '<p>in Xinjiang</p>', ([text]) => text?.splitText(1)],
  [
    'wraps a part of its text',
    '<p>in Xinjiang</p>',
    ([text], d) => {
      const part = text?.splitText(1);
      const wrapper = d.createElement('u');
      part?.replaceWith(wrapper);
      wrapper.append('n ');
      // The plain page has the whole rest in that part.
      if (part && part.length > 2) wrapper.after(part.data.slice(2));
    },
  ],
  [
    'writes its markup again',
    '<div><p>in Xinjiang</p></div>',
    (_, d) => (elementIn(d, 'div').innerHTML += '<p>more</p>'),
  ],
  [
    'copies nodes',
    '<ul><li>Xinjiang, Xi Jinping</li></ul>',
    (_, d) => elementIn(d, 'ul').append(elementIn(d, 'li').cloneNode(true)),
  ],
  [
    'unwraps all marks',
    '<p>in Xinjiang and</p>',
    (_, d) => {
      for (const mark of d.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
    },
  ],
  [
    'unwraps all marks by their text, and normalises',
    '<p>Xinjiang and 新疆</p>',
    (_, d) => {
      for (const mark of d.querySelectorAll('mark')) mark.replaceWith(mark.textContent ?? '');
      elementIn(d, 'p').normalize();
    },
  ],
])('leaves the page’s text right where it %s', async (_, body, change) => {
  const plain = await openFrame(body);
  change(
    textsOf(plain.document.body).map(({ node }) => node as Text),
    plain.document,
  );
  const frame = await openFrame(body);
  const texts = textsOf(frame.document.body).map(({ node }) => node as Text);
  const page = annotateFrame(frame, INLINE);
  await page.settled();
  expect(markedIn(page).length).toBeGreaterThan(0);
  change(texts, frame.document);
  await Promise.resolve();
  expect(frame.document.body.textContent).toBe(plain.document.body.textContent);
  await nextFrame(page.view);
  await page.settled();
  expect(frame.document.body.textContent).toBe(plain.document.body.textContent);
  expect(paintedTexts(page)).toEqual(page.texts());
  page.stop();
  expect(frame.document.body.textContent).toBe(plain.document.body.textContent);
  expect(inlineMarks(frame.document)).toEqual([]);
  expect(page.errors).toEqual([]);
});

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'leaves the text right after any changes of nodes that a page holds (seed %i)',
  async (seed) => {
    const body = `<main>${'<p>in Xinjiang, <b>Xi Jinping</b> met Xi <i>Jinping</i></p><div>Xinjiang</div>'.repeat(4)}</main>`;
    const plain = await openFrame(body);
    const frame = await openFrame(body);
    const sides = [plain, frame].map(({ document }) => ({
      document,
      texts: textsOf(document.body).map(({ node }) => node as Text),
      parents: [...document.querySelectorAll('p, div, b, i')],
    }));
    const page = annotateFrame(frame, INLINE);
    await page.settled();
    for (let round = 0; round < 10; round++) {
      for (let at = 0; at < 4; at++) {
        const numbers = [0, 1, 2].map((part) => numberFrom(seed * 1_000 + round * 50 + at * 5 + part));
        for (const side of sides) changeOne(side, numbers);
      }
      await Promise.resolve();
      expect(frame.document.body.textContent).toBe(plain.document.body.textContent);
      if (round % 3 === 0) await page.settled();
      else await nextFrame(page.view);
    }
    await nextFrame(page.view);
    await page.settled();
    expect(paintedTexts(page)).toEqual(page.texts());
    page.stop();
    expect(frame.document.body.textContent).toBe(plain.document.body.textContent);
    expect(sides[1]?.texts.map(({ data }) => data)).toEqual(sides[0]?.texts.map(({ data }) => data));
    expect(page.errors).toEqual([]);
  },
);

interface Side {
  readonly document: Document;
  readonly texts: readonly Text[];
  readonly parents: readonly Element[];
}

const WRITTEN = ['in Xinjiang', 'Xi Jinping', 'word', 'Xinjiang and Xinjiang', ''];

function changeOne({ document, texts, parents }: Side, [what = 0, which = 0, where = 0]: readonly number[]): void {
  const text = texts[which % texts.length];
  const parent = parents[where % parents.length];
  if (!text || !parent) return;
  switch (what % 7) {
    case 0:
      text.data = WRITTEN[where % WRITTEN.length] ?? '';
      return;
    case 1:
      text.remove();
      return;
    case 2:
      parent.append(text);
      return;
    case 3:
      if (text.parentNode) text.before(document.createElement('i'), 'before ');
      return;
    case 4:
      if (text.parentNode) text.after(document.createTextNode(' after'));
      return;
    case 5:
      parent.textContent = 'Xinjiang anew';
      return;
    default:
      elementIn(document, 'main').prepend(parent.cloneNode(false));
  }
}

/** Repeatable, and far from its neighbours. */
function numberFrom(seed: number): number {
  let mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

it('puts no element again into a text that the page writes', async () => {
  const page = await annotatePage('<p>in Xinjiang</p><p>Xi Jinping</p>', INLINE);
  const text = elementIn(page.document, 'p').firstChild;
  if (text) text.nodeValue = 'still in Xinjiang';
  await nextFrame(page.view);
  await page.settled();
  expect(markedIn(page)).toEqual(['Xi Jinping']);
  expect(paintedTexts(page)).toEqual(['Xinjiang', 'Xi Jinping']);
});

it.each([
  ['a row of boxes', '<p style="display: flex">in Xinjiang</p>'],
  ['a grid', '<p style="display: inline-grid">in Xinjiang</p>'],
  ['what is spoken when it changes', '<p role="status"><b>Xinjiang</b></p>'],
  ['a component', '<x-name>Xinjiang</x-name>'],
  ['an island that is not alive yet', '<astro-island ssr><p>Xinjiang</p></astro-island>'],
  ['a graphic', '<svg><text y="20">Xinjiang</text></svg>'],
  ['an editor that nobody may write in', '<div contenteditable="false"><p>Xinjiang</p></div>'],
  ['one that only its own mark tells of', '<div data-lexical-editor="true"><p>Xinjiang</p></div>'],
  ['an editor of code', '<div class="CodeMirror"><pre>Xinjiang</pre></div>'],
  [
    'a component in an editor',
    '<div contenteditable="false"><div><template shadowrootmode="open"><p>Xinjiang</p></template></div></div>',
  ],
  ['what people may write in by style', '<p style="-webkit-user-modify: read-write">Xinjiang</p>'],
])('highlights words in %s, and puts no element there', async (_, body) => {
  const page = await annotatePage(body, INLINE);
  expect(markedIn(page)).toEqual([]);
  expect(paintedTexts(page)).toEqual(['Xinjiang']);
});

it('puts elements into an island that is alive', async () => {
  const page = await annotatePage('<astro-island><p>in Xinjiang</p></astro-island>', INLINE);
  expect(markedIn(page)).toEqual(['Xinjiang']);
});

it('puts no more than 2,000 elements, those in view first, and highlights the rest', async () => {
  const page = annotateFrame(await openFrame(`${'<p>Xinjiang</p>'.repeat(2_100)}<p id="last">Xi Jinping</p>`), INLINE);
  elementIn(page.document, '#last').scrollIntoView();
  await page.settled();
  expect(markedIn(page)).toHaveLength(2_000);
  expect(markedIn(page)).toContain('Xi Jinping');
  await expect.poll(() => paintedTexts(page)).toHaveLength(2_101);
});

it('waits until the page rests', async () => {
  const page = annotateFrame(await openFrame('<p>in Xinjiang</p><div></div>'), { ...INLINE, quiet: QUIET_TIMING });
  for (let change = 0; change < 15; change++) {
    elementIn(page.document, 'div').textContent = String(change);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(markedIn(page)).toEqual([]);
  }
  expect(paintedTexts(page)).toEqual(['Xinjiang']);
  await page.settled();
  expect(markedIn(page)).toEqual(['Xinjiang']);
});

it('does not wait for ever for a page that never rests', async () => {
  const page = annotateFrame(await openFrame('<p>in Xinjiang</p><div></div>'), INLINE);
  const ticker = setInterval(() => page.document.querySelector('div')?.append('.'), 10);
  await until(() => markedIn(page).length === 1, 'the mark');
  clearInterval(ticker);
});

it.each<[string, (frame: Frame) => void]>([
  ['somebody begins to write in it', ({ document }) => elementIn(document, 'p').setAttribute('contenteditable', '')],
  ['the page makes it a field', ({ document }) => elementIn(document, 'p').setAttribute('role', 'textbox')],
  ['it moves into an editor', ({ document }) => elementIn(document, 'div').append(elementIn(document, 'p'))],
])('has left a text before anybody else can look when %s', async (_, change) => {
  const page = await annotatePage('<div contenteditable></div><p>in <b>Xinjiang</b></p><p>新疆</p>', INLINE);
  expect(markedIn(page)).toEqual(['Xinjiang', '新疆']);
  const text = elementIn(page.document, 'b').firstChild;
  change(page);
  await Promise.resolve();
  expect(markedIn(page)).toEqual(['新疆']);
  expect([...elementIn(page.document, 'b').childNodes]).toEqual([text]);
  await page.settled();
  expect(paintedTexts(page)).toEqual(['新疆']);
});

it('keeps what the reader has selected', async () => {
  const page = annotateFrame(await openFrame('<p>in Xinjiang and 新疆 too</p>'), INLINE);
  const text = elementIn(page.document, 'p').firstChild;
  if (!text) throw new Error('no text');
  const selection = page.document.getSelection();
  selection?.setBaseAndExtent(text, 18, text, 5);
  const selected = selection?.toString();
  await page.settled();
  expect(markedIn(page)).toHaveLength(2);
  expect(selection?.toString()).toBe(selected);
  page.stop();
  expect(selection?.toString()).toBe(selected);
  expect([selection?.anchorOffset, selection?.focusOffset]).toEqual([18, 5]);
});

it('keeps a selection inside a shadow root when its marks go', async () => {
  const page = await annotatePage(
    '<div><template shadowrootmode="open"><p>in Xinjiang and 新疆 too</p></template></div>',
    INLINE,
  );
  const root = elementIn(page.document, 'div').shadowRoot;
  const [first, second] = inlineMarks(page.document);
  if (!root || !first?.firstChild || !second?.nextSibling) throw new Error('no marks');
  const selection = page.document.getSelection();
  selection?.setBaseAndExtent(second.nextSibling, 2, first.firstChild, 3);
  page.stop();
  expect(inlineMarks(page.document)).toEqual([]);
  const [range] = selection?.getComposedRanges({ shadowRoots: [root] }) ?? [];
  expect(range?.startContainer).toBe(root.querySelector('p')?.firstChild);
  expect(range?.endContainer).toBe(root.querySelector('p')?.firstChild);
  expect([range?.startOffset, range?.endOffset]).toEqual([6, 20]);
  expect(selection?.direction).toBe('backward');
});

it('keeps the end of a selection that stands between nodes', async () => {
  const page = annotateFrame(await openFrame('<p>in Xinjiang and <b>新疆</b> too</p>'), INLINE);
  const paragraph = elementIn(page.document, 'p');
  const { firstChild } = paragraph;
  if (!firstChild) throw new Error('no text');
  const selection = page.document.getSelection();
  selection?.setBaseAndExtent(firstChild, 5, paragraph, 2);
  expect(selection?.toString()).toBe('njiang and 新疆');
  await page.settled();
  expect(markedIn(page)).toHaveLength(2);
  expect(selection?.toString()).toBe('njiang and 新疆');
});

it('takes out what an earlier script left, whoever paints now', async () => {
  const old = await annotatePage('<p>Xinjiang and Xi <b>Jinping</b></p><p>in 新疆</p>', INLINE);
  const left = old.document.body.innerHTML;
  const text = old.document.body.textContent;
  const page = await annotatePage(left);
  expect(inlineMarks(page.document)).toEqual([]);
  expect(page.document.body.textContent).toBe(text);
  expect(page.document.body.innerHTML).toBe('<p>Xinjiang and Xi <b>Jinping</b></p><p>in 新疆</p>');
  expect(page.texts()).toEqual(['Xinjiang', 'Xi Jinping', '新疆']);
});

/** As with the browser's preference against highlights. */
async function withoutHighlights(body: string): Promise<Frame> {
  const frame = await openFrame(body);
  Object.defineProperty(frame.view.CSS, 'highlights', { value: undefined });
  Object.defineProperty(frame.view, 'Highlight', { value: undefined });
  return frame;
}

it('marks a page in a browser that has no highlights', async () => {
  const page = annotateFrame(await withoutHighlights('<p>in Xinjiang</p><svg><text>Xinjiang</text></svg>'), INLINE);
  await page.settled();
  expect(markedIn(page)).toEqual(['Xinjiang']);
  expect(page.texts()).toEqual(['Xinjiang', 'Xinjiang']);
  const text = elementIn(page.document, 'p').firstChild;
  if (text) text.nodeValue = 'elsewhere';
  await Promise.resolve();
  expect(page.document.body.textContent).toBe('elsewhereXinjiang');
  expect(page.errors).toEqual([]);
});

it('shows an active mention that has no mark, for as long as it is active', async () => {
  const page = annotateFrame(await withoutHighlights('<p>in Xinjiang and 新疆</p>'), {
    ...INLINE,
    density: () => 'first-on-page',
  });
  await page.settled();
  const [, second] = page.annotation.mentions();
  if (!second) throw new Error('two mentions');
  page.annotation.activate(second);
  expect(inlineMarks(page.document).map(({ className }) => className)).toEqual([
    'backgrounder-place',
    'backgrounder-unseen backgrounder-active backgrounder-active-place',
  ]);
  page.annotation.activate(null);
  expect(page.errors).toEqual([]);
  expect(markedIn(page)).toEqual(['Xinjiang']);
  page.annotation.flash(second);
  expect(markedIn(page)).toEqual(['Xinjiang', '新疆']);
  await until(() => markedIn(page).length === 1, 'the flash is over');
});

function classesOf({ document }: Annotated): string[] {
  return inlineMarks(document).map(({ className }) => className);
}

it('changes the look of all marks without touching a node of the page', async () => {
  const page = await annotatePage('<p>Xi Jinping <a href="#">Xinjiang</a></p>', INLINE);
  expect(classesOf(page)).toEqual(['backgrounder-person', 'backgrounder-in-link']);
  const marks = inlineMarks(page.document);
  page.annotation.remark('tint');
  expect(classesOf(page)).toEqual(['backgrounder-person-tint', 'backgrounder-in-link']);
  page.annotation.remark('underline');
  expect(classesOf(page)).toEqual(['backgrounder-person-underline', 'backgrounder-in-link']);
  page.annotation.remark('hover-only');
  expect(classesOf(page)).toEqual(['backgrounder-unseen', 'backgrounder-unseen']);
  expect(inlineMarks(page.document)).toEqual(marks);
});

it('shows the active mention, and the one that the reader is led to', async () => {
  const page = await annotatePage('<p>Xi <b>Jinping</b></p>', INLINE);
  const [mention] = page.annotation.mentions();
  if (!mention) throw new Error('a mention');
  page.annotation.activate(mention);
  page.annotation.flash(mention);
  const lit = 'backgrounder-person backgrounder-active backgrounder-active-person';
  expect(classesOf(page)).toEqual(Array(2).fill(`${lit} backgrounder-flash backgrounder-flash-person`));
  await until(() => classesOf(page)[0] === lit, 'the flash is over');
  page.annotation.activate(null);
  expect(classesOf(page)).toEqual(Array(2).fill('backgrounder-person'));
});

it('has a rule for every look, and prints all but what moves with the pointer', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(inlineStyle);
  const printed = (rule: CSSRule) => !(rule instanceof CSSMediaRule) || rule.conditionText !== 'not print';
  const [always, onScreen] = [true, false].map((isPrinted) =>
    [...sheet.cssRules].filter((rule) => printed(rule) === isPrinted).map(({ cssText }) => cssText),
  );
  for (const kind of MARK_KINDS) {
    for (const style of ['dotted', 'underline', 'tint'] as const) {
      expect(always?.join('')).toContain(`mark.${markName(kind, style)}`);
    }
    for (const name of [activeName(kind), flashName(kind)]) {
      expect(onScreen?.join('')).toContain(`.${name} {`);
      expect(always?.join('')).not.toContain(`.${name}`);
    }
  }
  expect(always?.join('')).toContain(`mark.${IN_LINK}`);
});

it('keeps the same marks on a name that a paragraph has twice when the page adds to it', async () => {
  const page = await annotatePage('<p>in Xinjiang and Xinjiang</p>', INLINE);
  const marks = inlineMarks(page.document);
  elementIn(page.document, 'p').append(' and more');
  await page.settled();
  expect(inlineMarks(page.document).map((mark, at) => mark === marks[at])).toEqual([true, true]);
});

it('comes to rest where a text begins with a line break that nobody sees', async () => {
  const page = await annotatePage('<main>\nin Xinjiang, \nin Xinjiang.</main>', INLINE);
  elementIn(page.document, 'main').append(' More.');
  await page.settled();
  expect(markedIn(page)).toEqual(['Xinjiang', 'Xinjiang']);
});

it('takes the look of its text, whatever the page says of marks', async () => {
  const head = `<style>mark { background: yellow; padding: 9px; font-weight: bold; display: block } p { color: rgb(1, 2, 3) }</style>
    <style>${inlineStyle}</style>`;
  const page = await annotatePage('<p>in Xinjiang</p>', INLINE, head);
  const style = page.view.getComputedStyle(elementIn(page.document, 'mark'));
  expect([style.display, style.paddingLeft, style.fontWeight, style.color]).toEqual([
    'inline',
    '0px',
    '400',
    'rgb(1, 2, 3)',
  ]);
  expect([style.backgroundColor, style.textDecorationStyle]).toEqual(['rgba(0, 0, 0, 0)', 'dotted']);
});

it('has nothing for a screen reader but the mark itself', async () => {
  const page = await annotatePage('<p>in Xinjiang</p>', INLINE);
  const mark = elementIn(page.document, 'mark');
  expect(mark.getAttributeNames()).toEqual(['class', 'style']);
  expect(mark.tabIndex).toBe(-1);
});
