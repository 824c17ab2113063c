import { expect, it } from 'vitest';
import { annotateFrame, annotatePage } from './support/annotated';
import { createFakeMatcher } from './support/fake-matcher';
import { elementIn, nextFrame, openFrame } from './support/frame';
import { realMatcher } from './support/real-matcher';

/** What the matcher was given to judge. */
async function judgedOn(body: string): Promise<string[]> {
  const judged = new Set<string>();
  const matcher = createFakeMatcher();
  await annotatePage(body, {
    matcher: {
      ...matcher,
      judge(paragraph, context) {
        judged.add(paragraph.text);
        return matcher.judge(paragraph, context);
      },
    },
  });
  return [...judged];
}

it.each([
  ['of the source', '<p>Ned\nPrice in\r\nXinjiang</p>', 'Ned Price in Xinjiang'],
  ['between elements', '<p>Ned <b>\nPrice</b>\nagain</p>', 'Ned  Price again'],
  ['in source that wraps where an element breaks', '<p>one\nNed Price<br>two\nlines</p>', 'one Ned Price\ntwo lines'],
])('reads a line break %s as the space that the page shows', async (_, body, text) => {
  expect(await judgedOn(body)).toEqual([text]);
});

it.each([
  ['<pre>one\nNed Price</pre>', 'one\nNed Price'],
  ['<p style="white-space: pre-line">one\nNed Price</p>', 'one\nNed Price'],
  ['<p>one<br>Ned Price</p>', 'one\nNed Price'],
  ['<p>one\nNed Price <span style="white-space: pre">two\nthree</span></p>', 'one Ned Price two\nthree'],
])('keeps the lines that the page shows: %s', async (body, text) => {
  expect(await judgedOn(body)).toEqual([text]);
});

it('marks in wrapped source what it marks on one line', async () => {
  const text = 'Mr Carter spoke. Representative Buddy Carter was there. James Earl Carter Jr. was president.';
  const texts = await Promise.all(
    [text, text.replaceAll(' ', '\n')].map(async (words) => {
      const page = annotateFrame(await openFrame(`<p>${words}</p>`), { matcher: realMatcher });
      await page.settled();
      return page.texts();
    }),
  );
  expect(texts[0]).toContain('James Earl Carter Jr.');
  expect(texts[1]).toEqual(texts[0]);
});

it('follows changes of wrapped source', async () => {
  const page = await annotatePage('<p>Ned\nPrice and\nPrice</p>');
  expect(page.texts()).toEqual(['Ned Price', 'Price']);
  elementIn(page.document, 'p').append('\nand Xinjiang');
  await nextFrame(page.view);
  await page.settled();
  expect(page.texts()).toEqual(['Ned Price', 'Price', 'Xinjiang']);
});
