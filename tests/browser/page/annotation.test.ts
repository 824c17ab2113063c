import { expect, it, vi } from 'vitest';
import { withBothPainters } from './support/both-painters';
import { elementIn, nextFrame, openFrame, slowClock, until } from './support/frame';
import { inlineMarks, paintedTexts } from './support/painted';

withBothPainters(({ annotateFrame, annotatePage }) => {
  it.each([
    ['a name split over inline elements', '<p>Xi <b>Jin</b><i>ping</i></p>', ['Xi Jinping']],
    ['a name over a line break', '<p>Xi<br>Jinping</p>', ['Xi\nJinping']],
    ['a name with a no-break space', '<p>Xi&nbsp;Jinping</p>', ['Xi\u00a0Jinping']],
    [
      'headings, lists and tables',
      '<h2>Xinjiang</h2><ul><li>Xi Jinping<li>新疆</ul><table><td>Jen Psaki</table>',
      ['Xinjiang', 'Xi Jinping', '新疆', 'Jen Psaki'],
    ],
    ['no name that blocks part', '<p>Xi</p><p>Jinping</p><table><td>Xi<td>Jinping</table>', []],
    ['nothing in code', '<p><code>Xinjiang</code> <kbd>Xinjiang</kbd> <samp>Xinjiang</samp></p>', []],
    ['nothing in fields', '<textarea>Xinjiang</textarea><select><option>Xinjiang</select><input value="Xinjiang">', []],
    ['nothing that is edited', '<div contenteditable>Xinjiang</div>', []],
    ['nothing that is no text', '<script>Xinjiang</script><style>Xinjiang</style><template>Xinjiang</template>', []],
    ['buttons', '<button>Xinjiang</button>', ['Xinjiang']],
    ['text that only sighted readers get', '<p aria-hidden="true">Xinjiang</p>', ['Xinjiang']],
  ])('marks %s', async (_, body, texts) => {
    const page = await annotatePage(body);
    expect(page.texts()).toEqual(texts);
    expect(paintedTexts(page)).toEqual(texts);
    expect(page.errors).toEqual([]);
  });

  it('gives every node and attribute of the page back as it was when it ends', async () => {
    const frame = await openFrame('<p class="a">Xi <b>Jinping</b> and <a href="#">Xinjiang</a></p>');
    const before = frame.document.documentElement.outerHTML;
    const nodes = nodesIn(frame.document);
    const page = annotateFrame(frame);
    await page.settled();
    expect(page.texts()).toHaveLength(2);
    expect(frame.document.body.textContent).toBe('Xi Jinping and Xinjiang');
    page.stop();
    expect(frame.document.documentElement.outerHTML).toBe(before);
    expect(nodesIn(frame.document)).toEqual(nodes);
    expect(frame.document.adoptedStyleSheets).toEqual([]);
  });

  it('leaves nothing behind when it ends', async () => {
    const page = await annotatePage('<p>Xi Jinping</p>');
    page.annotation.activate(page.annotation.mentions()[0] ?? null);
    page.stop();
    expect([...page.view.CSS.highlights.keys()]).toEqual([]);
    expect(inlineMarks(page.document)).toEqual([]);
    elementIn(page.document, 'p').append(' and Xinjiang');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(page.annotation.pending()).toBe(false);
    expect([...page.view.CSS.highlights.keys()]).toEqual([]);
  });

  it('waits to be told where it is told when to look', async () => {
    let look = () => {};
    const whenToLook = (begin: () => void) => {
      look = begin;
    };
    const page = annotateFrame(await openFrame('<p>Xi Jinping</p>'), { whenToLook });
    expect(page.annotation.pending()).toBe(true);
    expect(page.texts()).toEqual([]);
    look();
    await page.settled();
    expect(paintedTexts(page)).toEqual(['Xi Jinping']);
    const ended = annotateFrame(await openFrame('<p>Xi Jinping</p>'), { whenToLook });
    ended.stop();
    look();
    expect(ended.texts()).toEqual([]);
    expect(ended.annotation.pending()).toBe(false);
  });

  it('marks what is in view before the first frame', async () => {
    const frame = await openFrame(`<p>Xi Jinping</p>${'<p>word </p>'.repeat(2_000)}<p>Xinjiang</p>`);
    slowClock(frame);
    const page = annotateFrame(frame);
    expect(paintedTexts(page)).toEqual(['Xi Jinping']);
    expect(page.annotation.pending()).toBe(true);
    await page.settled();
    expect(page.texts()).toEqual(['Xi Jinping', 'Xinjiang']);
  });

  it('marks what is in view first, however far the page is scrolled', async () => {
    const frame = await openFrame(
      `${'<p>word </p>'.repeat(2_000)}<p id="far">Xinjiang</p>${'<p>word </p>'.repeat(2_000)}`,
    );
    elementIn(frame.document, '#far').scrollIntoView();
    slowClock(frame);
    const page = annotateFrame(frame);
    expect(paintedTexts(page)).toEqual(['Xinjiang']);
  });

  it('judges what is in view by what the whole page tells, from the first frame on', async () => {
    const body = `<p>Price said so.</p>${'<p>word</p>'.repeat(2_000)}<p>Ned Price</p>`;
    const frame = await openFrame(body);
    slowClock(frame);
    const page = annotateFrame(frame, { seed: new Map([['fixed:ned-price', 1]]) });
    expect(paintedTexts(page)).toEqual(['Price']);
    await page.settled();
    expect(page.texts()).toEqual(['Price', 'Ned Price']);
  });

  it('takes back what the page itself does not confirm', async () => {
    const page = annotateFrame(await openFrame('<p>Price said so.</p>'), { seed: new Map([['fixed:ned-price', 1]]) });
    expect(page.texts()).toEqual(['Price']);
    await page.settled();
    expect(page.texts()).toEqual([]);
  });

  it('lists no hidden text, and shows it marked as soon as the page shows it', async () => {
    const page = await annotatePage(
      `<p id="a" style="display: none">Xinjiang</p><p style="visibility: hidden">Xinjiang</p>
     <details><summary>Jen Psaki</summary>Xi Jinping <p>Xi Jinping</p></details>
     <div style="content-visibility: hidden">Xi Jinping</div>`,
    );
    expect(page.texts()).toEqual(['Jen Psaki']);
    expect(page.annotation.mentions().every((mention) => page.annotation.rectsOf(mention).length > 0)).toBe(true);
    elementIn(page.document, '#a').style.display = '';
    elementIn(page.document, 'details').setAttribute('open', '');
    expect(page.texts()).toEqual(['Xinjiang', 'Jen Psaki', 'Xi Jinping', 'Xi Jinping']);
  });

  it('lists text in elements without a box of their own', async () => {
    const page = await annotatePage('<p><span style="display: contents">Xinjiang</span></p>');
    expect(page.texts()).toEqual(['Xinjiang']);
  });

  it('holds static ranges and makes no live one for them', async () => {
    const frame = await openFrame('<p>Xi <b>Jinping</b></p><p>Xinjiang</p>');
    const made = vi.spyOn(frame.document, 'createRange');
    const page = annotateFrame(frame);
    await page.settled();
    expect(made).not.toHaveBeenCalled();
    for (const mention of page.annotation.mentions()) expect(mention.range).toBeInstanceOf(page.view.StaticRange);
    const [split] = page.annotation.mentions();
    expect(split && page.annotation.rectsOf(split)).toHaveLength(2);
    expect(made).not.toHaveBeenCalled();
  });

  it('tells the paragraph that a mention stands in', async () => {
    const page = await annotatePage('<p>One.</p><p>About <b>Xinjiang</b>, briefly.</p><p>Two.</p>');
    const [mention] = page.annotation.mentions();
    expect(mention && page.annotation.paragraphText(mention).trim()).toBe('About Xinjiang, briefly.');
  });

  it('tells the sentence around a mention, also when its paragraph is read again', async () => {
    const page = await annotatePage('<p>One. About <b>Xi <i>Jin</i>ping</b> and Xinjiang,<br><b>briefly</b>. Two.</p>');
    const around = () => page.annotation.mentions().map((mention) => page.annotation.sentenceAround(mention));
    expect(around()).toEqual([
      { before: 'About ', after: ' and Xinjiang, briefly.' },
      { before: 'About Xi Jinping and ', after: ', briefly.' },
    ]);
    const [before] = page.annotation.mentions();
    elementIn(page.document, 'p').prepend('Not one. ');
    const last = elementIn(page.document, 'b:last-child').firstChild;
    if (last) last.nodeValue = 'at length';
    await until(() => around()[0]?.after === ' and Xinjiang, at length.', 'the paragraph is read again');
    expect(page.annotation.mentions()[0]).toBe(before);
    page.document.body.textContent = '';
    await until(() => page.texts().length === 0, 'the text is gone');
    await page.settled();
    expect(before && page.annotation.sentenceAround(before)).toEqual({ before: '', after: '' });
  });

  it('names topic, kind, alias and rule of each mention', async () => {
    const page = await annotatePage('<p>in Xinjiang</p>');
    expect(page.annotation.mentions()[0]).toMatchObject({
      topic: 'xinjiang',
      kind: 'place',
      text: 'Xinjiang',
      alias: 'Xinjiang',
      rule: 'word',
    });
  });

  it('reads open shadow roots, leaves their styles alone and follows them', async () => {
    const frame = await openFrame('<p>Xinjiang</p><div id="host">light Jen Psaki</div><p>新疆</p>');
    const root = elementIn(frame.document, '#host').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Xi Jinping</p><slot></slot>';
    const page = annotateFrame(frame);
    await page.settled();
    expect(page.texts()).toEqual(['Xinjiang', 'Xi Jinping', 'Jen Psaki', '新疆']);
    expect(root.adoptedStyleSheets).toEqual([]);
    elementIn(root, 'p').textContent = 'Ned Price';
    await page.settled();
    await until(() => page.texts().includes('Ned Price'), 'the change in the shadow root');
    expect(page.texts()).toEqual(['Xinjiang', 'Ned Price', 'Jen Psaki', '新疆']);
  });

  it('orders a thousand mentions as they stand on the page', async () => {
    const body = Array.from({ length: 500 }, (_, at) => `<p>Xinjiang ${at} and <b>Xi Jinping</b></p>`).join('');
    const page = await annotatePage(body);
    const inOrder = page.annotation.mentions().map((mention) => page.annotation.paragraphText(mention).trim());
    expect(inOrder).toEqual(Array.from({ length: 1_000 }, (_, at) => `Xinjiang ${Math.floor(at / 2)} and Xi Jinping`));
  });

  it('goes on after a fault in one block', async () => {
    const { createFakeMatcher } = await import('./support/fake-matcher');
    const matcher = createFakeMatcher();
    const page = await annotatePage(
      `<p>Xinjiang</p>${'<p>word word word</p>'.repeat(1_500)}<p>bad</p>${'<p>word word word</p>'.repeat(1_500)}<p>Xinjiang</p>`,
      {
        matcher: {
          ...matcher,
          read(text) {
            if (text.includes('bad')) throw new Error('bad block');
            return matcher.read(text);
          },
        },
      },
    );
    expect(page.errors).toHaveLength(1);
    expect(page.texts()).toEqual(['Xinjiang', 'Xinjiang']);
  });

  it('works on a page that replaces what it is made of', async () => {
    const frame = await openFrame('<p>Xi Jinping</p>');
    const page = annotateFrame(frame);
    frame.view.requestIdleCallback = () => 0;
    frame.view.requestAnimationFrame = () => 0;
    frame.view.setTimeout = (() => 0) as unknown as typeof setTimeout;
    frame.view.performance.now = () => Number.NaN;
    Object.assign((frame.view as unknown as { Array: ArrayConstructor }).Array.prototype, { map: null, push: null });
    await page.settled();
    elementIn(frame.document, 'p').append(' in Xinjiang');
    await until(() => page.texts().length === 2, 'the added text');
    expect(page.errors).toEqual([]);
  });

  it('tells once a slice that marks have changed', async () => {
    let calls = 0;
    const page = await annotatePage('<p>Xi Jinping</p><p>Xinjiang</p>', {
      onPainted() {
        calls++;
      },
    });
    expect(calls).toBe(1);
    await nextFrame(page.view);
    elementIn(page.document, 'p').remove();
    await nextFrame(page.view);
    await page.settled();
    expect(calls).toBe(2);
  });
});

function nodesIn(document: Document): Node[] {
  return [...document.querySelectorAll('*')].flatMap((element) => [...element.childNodes]);
}
