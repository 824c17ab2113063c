import { expect, it, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PaintedMention } from '../../../src/page/painted-mention';
import { watchPointer } from '../../../src/page/pointer';
import type { Annotated } from './support/annotated';
import { withBothPainters } from './support/both-painters';
import { elementIn, nextFrame, until } from './support/frame';

withBothPainters(({ annotateFrame }) => {
  interface Pointed extends Annotated {
    readonly seen: string[];
    /** Moves the mouse, or clicks, at a place relative to the stage. */
    move(place: Place): Promise<void>;
    click(place: Place): Promise<void>;
  }

  interface Place {
    readonly x: number;
    readonly y: number;
  }

  /** Only events in the test's own document can be trusted ones, so the page is a stage in it. */
  async function pointAt(body: string): Promise<Pointed> {
    const stage = document.createElement('div');
    stage.style.cssText =
      'position: absolute; inset: 0 auto auto 0; width: 400px; height: 300px; font: 16px/20px monospace';
    stage.innerHTML = body;
    document.body.append(stage);
    const page = annotateFrame({ document, view: window });
    await page.settled();
    const living = new AbortController();
    onTestFinished(() => {
      living.abort();
      stage.remove();
    });
    const seen: string[] = [];
    const told = (what: string) => (mention: PaintedMention) => seen.push(`${what} ${mention.text}`);
    watchPointer(
      document,
      page.annotation,
      { onEnter: told('enter'), onLeave: () => seen.push('leave'), onTap: told('tap') },
      living.signal,
    );
    await userEvent.hover(stage, { position: { x: 390, y: 290 } });
    await nextFrame(window);
    seen.length = 0;
    return {
      ...page,
      seen,
      async move(position) {
        await userEvent.hover(stage, { position, force: true });
        await nextFrame(window);
        await nextFrame(window);
      },
      async click(position) {
        await userEvent.click(stage, { position, force: true });
        await nextFrame(window);
      },
    };
  }

  function middleOf(page: Annotated, text: string): Place {
    const mention = page.annotation.mentions().find((one) => one.text === text);
    const [rect] = mention ? page.annotation.rectsOf(mention) : [];
    if (!rect) throw new Error(`no rectangle for ${text}`);
    return { x: rect.left + rect.width / 2 + scrollX, y: rect.top + rect.height / 2 + scrollY };
  }

  it('tells when the mouse comes to a mention and when it leaves it', async () => {
    const page = await pointAt('<div>in <b>Xinjiang</b> and</div>');
    await page.move(middleOf(page, 'Xinjiang'));
    await page.move({ x: 300, y: 200 });
    expect(page.seen).toEqual(['enter Xinjiang', 'leave']);
  });

  it('finds nothing in the blank right of a line that ends with a mention', async () => {
    const page = await pointAt('<div>in Xinjiang</div>');
    const { x, y } = middleOf(page, 'Xinjiang');
    const caret = document.caretPositionFromPoint(300, y);
    expect(caret?.offset).toBe(caret?.offsetNode.textContent?.length);
    expect(page.annotation.mentionAt(300, y)).toBeNull();
    expect(page.annotation.mentionAt(x, y)?.text).toBe('Xinjiang');
  });

  it('finds both lines of a mention that wraps, and nothing between', async () => {
    const page = await pointAt('<div style="width: 80px">a a Xi Jinping</div>');
    const [mention] = page.annotation.mentions();
    const rects = mention ? page.annotation.rectsOf(mention) : [];
    expect(rects).toHaveLength(2);
    for (const rect of rects) {
      const hit = page.annotation.mentionAt(rect.left + rect.width / 2, rect.top + rect.height / 2);
      expect(hit === mention).toBe(true);
    }
    expect(page.annotation.mentionAt(2, (rects[0]?.top ?? 0) + 5)).toBeNull();
    expect(page.annotation.mentionAt(200, (rects[1]?.top ?? 0) + 5)).toBeNull();
  });

  it.each([
    ['zoomed', 'zoom: 1.5'],
    ['scaled', 'transform: scale(1.5); transform-origin: 0 0'],
    ['not selectable', 'user-select: none'],
    ['vertical', 'writing-mode: vertical-rl; height: 200px'],
    ['right to left', 'direction: rtl'],
  ])('finds a mention in text that is %s', async (_, style) => {
    const page = await pointAt(`<div style="${style}">in Xinjiang and</div>`);
    await page.move(middleOf(page, 'Xinjiang'));
    expect(page.seen).toEqual(['enter Xinjiang']);
  });

  it('finds a mention in a box that is scrolled', async () => {
    const page = await pointAt(
      '<div id="box" style="height: 60px; overflow: auto"><div style="height: 200px">x</div>Xinjiang</div>',
    );
    elementIn(document, '#box').scrollTop = 1_000;
    await page.move(middleOf(page, 'Xinjiang'));
    expect(page.seen).toEqual(['enter Xinjiang']);
  });

  it('finds a mention in a shadow root', async () => {
    const page = await pointAt('<div id="place"></div>');
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>in Xinjiang</p>';
    elementIn(document, '#place').append(host);
    await until(() => page.texts().length === 1, 'the shadow root is read');
    await page.move(middleOf(page, 'Xinjiang'));
    expect(page.seen).toEqual(['enter Xinjiang']);
  });

  it('takes a click on a mention that is no link as a tap', async () => {
    const page = await pointAt('<div>in Xinjiang</div>');
    await page.click(middleOf(page, 'Xinjiang'));
    expect(page.seen.filter((one) => one.startsWith('tap'))).toEqual(['tap Xinjiang']);
  });

  it.each([
    ['a link', '<a href="#here">Xinjiang</a>'],
    ['a button', '<button><b>Xinjiang</b></button>'],
    ['what acts as one', '<div role="button">Xinjiang</div>'],
    ['a label', '<label>Xinjiang <input type="checkbox"></label>'],
  ])('leaves a click on %s to the page', async (_, body) => {
    const page = await pointAt(body);
    await page.click(middleOf(page, 'Xinjiang'));
    expect(page.seen.filter((one) => one.startsWith('tap'))).toEqual([]);
  });

  it('takes no click that ends a selection as a tap', async () => {
    const page = await pointAt('<div>in Xinjiang</div>');
    const place = middleOf(page, 'Xinjiang');
    const [mention] = page.annotation.mentions();
    const text = mention?.range.startContainer;
    document.addEventListener('pointerup', () => text && getSelection()?.setBaseAndExtent(text, 0, text, 8), {
      once: true,
    });
    await page.click(place);
    expect(page.seen.filter((one) => one.startsWith('tap'))).toEqual([]);
    getSelection()?.removeAllRanges();
  });

  it('believes no event that the page makes', async () => {
    const page = await pointAt('<div>in Xinjiang</div>');
    const { x: clientX, y: clientY } = middleOf(page, 'Xinjiang');
    const at = { clientX, clientY, bubbles: true, pointerType: 'mouse' };
    for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click']) {
      elementIn(document.body, 'div > div').dispatchEvent(new PointerEvent(type, at));
    }
    await nextFrame(window);
    await nextFrame(window);
    expect(page.seen).toEqual([]);
  });

  it('asks for a hit test where something is marked, and for none on other pages', async () => {
    let tests = 0;
    const original = document.caretPositionFromPoint.bind(document);
    document.caretPositionFromPoint = (...place) => {
      tests++;
      return original(...place);
    };
    onTestFinished(() => {
      Reflect.deleteProperty(document, 'caretPositionFromPoint');
    });
    const page = await pointAt('<div>word</div>');
    await page.move({ x: 10, y: 10 });
    expect(tests).toBe(0);
    elementIn(document, 'div > div').append(' Xinjiang');
    await until(() => page.texts().length > 0, 'the added text');
    await page.move({ x: 12, y: 10 });
    expect(tests).toBeGreaterThan(0);
  });
});
