import { expect, it } from 'vitest';
import type { Matcher } from '../../../src/matching/mention';
import { type Annotated, annotateFrame, annotatePage } from './support/annotated';
import { createFakeMatcher } from './support/fake-matcher';
import { elementIn, nextFrame } from './support/frame';
import { paintedTexts } from './support/painted';

const FILLER = 'Nothing of note took place in the whole of the valley. ';

/** Notes how much is read without a look at the clock. */
function createCounting(): { readonly matcher: Matcher; longest(): number; total(): number } {
  const matcher = createFakeMatcher();
  const lengths: number[] = [];
  return {
    matcher: {
      ...matcher,
      read(text) {
        lengths.push(text.length);
        return matcher.read(text);
      },
    },
    longest: () => Math.max(0, ...lengths),
    total: () => lengths.reduce((sum, length) => sum + length, 0),
  };
}

async function follow(page: Annotated): Promise<void> {
  await nextFrame(page.view);
  await page.settled();
}

/** What a fresh reading of the same page finds is what was followed. */
async function expectFresh(page: Annotated): Promise<void> {
  const followed = [page.texts(), paintedTexts(page)];
  page.stop();
  const fresh = annotateFrame(page);
  await fresh.settled();
  expect(followed).toEqual([fresh.texts(), paintedTexts(fresh)]);
  expect(page.errors).toEqual([]);
}

function textOf(page: Annotated, selector: string): Text {
  const text = elementIn(page.document, selector).firstChild;
  if (text?.nodeType !== 3) throw new Error(`no text in ${selector}`);
  return text as Text;
}

it('marks every mention of a text that is read in many parts', async () => {
  const counting = createCounting();
  const page = await annotatePage(`<p>${`Xinjiang. ${FILLER.repeat(50)}`.repeat(100)}</p>`, {
    matcher: counting.matcher,
  });
  expect(page.texts()).toHaveLength(100);
  expect(paintedTexts(page)).toEqual(page.texts());
  expect(counting.longest()).toBeLessThanOrEqual(28_000);
});

it.each<[string, string]>([
  ['without an end of a line', FILLER.repeat(2_000).replaceAll(' ', '')],
  ['of paragraphs', `${FILLER}\n\n`.repeat(2_000)],
  ['of characters outside the basic plane', '𠀀'.repeat(60_000)],
])('reads a text %s in parts and loses nothing of it', async (_, text) => {
  const counting = createCounting();
  const page = await annotatePage('<pre></pre>', { matcher: counting.matcher });
  elementIn(page.document, 'pre').append(text);
  await follow(page);
  expect(counting.longest()).toBeLessThanOrEqual(28_000);
  expect(counting.total()).toBeGreaterThanOrEqual(text.trimEnd().length);
});

it.each<[string, (text: Text) => void]>([
  ['rewritten at its beginning', (text) => text.replaceData(0, 4, 'Ned Price and Price, ')],
  ['rewritten in the middle', (text) => text.replaceData(60_000, 8_000, 'Xi Jinping. ')],
  ['cut to what one part holds', (text) => text.deleteData(500, text.length)],
  ['cut to nothing', (text) => text.replaceData(0, text.length, '')],
  ['cut in two', (text) => text.splitText(50_000)],
  ['longer', (text) => text.appendData(`${FILLER.repeat(900)} Ned Price.`)],
  ['removed', (text) => text.remove()],
])('follows such a text that is %s', async (_, change) => {
  const page = await annotatePage(`<p>${`Xinjiang and Price. ${FILLER.repeat(50)}`.repeat(40)}</p><h1>Ned Price</h1>`);
  const [first] = page.annotation.mentions();
  change(textOf(page, 'p'));
  await follow(page);
  if (first?.range.startContainer.isConnected && page.texts()[0] === 'Xinjiang' && first.range.startOffset === 0) {
    expect(page.annotation.mentions()[0]?.range.startOffset).toBe(0);
  }
  await expectFresh(page);
});

it('loses nothing of such a text that becomes shorter while it is read', async () => {
  const page = await annotatePage('<p></p><h1>Ned Price</h1>');
  elementIn(page.document, 'p').append(`Xinjiang. ${FILLER.repeat(50)}`.repeat(400));
  const text = textOf(page, 'p');
  for (let round = 0; round < 20 && text.length > 1_000; round++) {
    text.deleteData(1_000, text.length / 3);
    // On a busy machine no browser has to be idle ever.
    await new Promise((resolve) => page.view.requestIdleCallback(resolve, { timeout: 200 }));
  }
  await follow(page);
  await expectFresh(page);
});

it('reads a page that parts its paragraphs by line breaks only paragraph by paragraph', async () => {
  const counting = createCounting();
  const paragraph = `${FILLER.repeat(20)} Xi <b>Jinping</b> and Ned <i>Price</i>. `;
  const page = await annotatePage(`<div>${`${paragraph}<br>\n<br>`.repeat(120)}</div>`, { matcher: counting.matcher });
  expect(page.texts()).toHaveLength(240);
  expect(counting.longest()).toBeLessThanOrEqual(18_000);
});

it('finds the paragraph of each of thousands of mentions of one text', async () => {
  const page = await annotatePage(`<pre>${'Xinjiang\n\n'.repeat(8_000)}</pre>`);
  const mentions = page.annotation.mentions();
  expect(mentions).toHaveLength(8_000);
  expect(mentions.every((mention) => page.annotation.paragraphText(mention) === 'Xinjiang')).toBe(true);
});

it('draws no more marks than any page can bear, and the next where one goes', async () => {
  // Groups without boxes: to find what is near would take too many questions, so that all are drawn that may be.
  const group = `<div style="display: contents">${'<p>Xinjiang</p>'.repeat(60)}</div>`;
  const page = await annotatePage(group.repeat(200));
  const drawn = () => page.view.CSS.highlights.get('backgrounder-place')?.size;
  await expect.poll(drawn).toBe(10_000);
  expect([...page.annotation.areSeen()]).toHaveLength(12_000);
  for (const each of [...page.document.querySelectorAll('p')].slice(0, 3_000)) each.remove();
  await follow(page);
  expect(drawn()).toBe(9_000);
  expect(paintedTexts(page)).toHaveLength(9_000);
});
