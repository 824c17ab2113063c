import { expect, it } from 'vitest';
import type { Annotated } from './support/annotated';
import { withBothPainters } from './support/both-painters';
import { elementIn, nextFrame, openFrame, until } from './support/frame';
import { paintedTexts } from './support/painted';
import { type Random, randomNumbers } from './support/random-numbers';

withBothPainters(({ annotateFrame, annotatePage }) => {
  /** Lets the page's change reach the observer, then waits until it is followed. */
  async function followed(page: Annotated): Promise<void> {
    await nextFrame(page.view);
    await page.settled();
  }

  /** The end of the frame's script: what is registered for the frame by then has run. */
  async function beforePaint({ view }: Annotated): Promise<void> {
    await Promise.resolve();
    await nextFrame(view);
  }

  it('leaves a document before somebody writes in it as a whole, and comes back', async () => {
    const page = await annotatePage('<p>in <b>Xinjiang</b></p><p>Xi Jinping</p>');
    const { document } = page;
    const text = elementIn(document, 'b').firstChild;
    document.designMode = 'on';
    document.body.dispatchEvent(new page.view.InputEvent('beforeinput', { bubbles: true }));
    expect(paintedTexts(page)).toEqual([]);
    expect(document.body.innerHTML).toBe('<p>in <b>Xinjiang</b></p><p>Xi Jinping</p>');
    expect(elementIn(document, 'b').firstChild).toBe(text);
    document.designMode = 'off';
    document.dispatchEvent(new page.view.Event('selectionchange'));
    await page.settled();
    expect(paintedTexts(page)).toEqual(['Xinjiang', 'Xi Jinping']);
  });

  it.each<[string, string, (document: Document) => void, string[]]>([
    ['text that is rewritten', '<p>word</p>', (d) => setData(d, 'p', 'in Xinjiang'), ['Xinjiang']],
    [
      'text that is rewritten in front of a mention',
      '<p>in Xinjiang</p>',
      (d) => setData(d, 'p', 'not in Xinjiang'),
      ['Xinjiang'],
    ],
    ['text that goes', '<p>Xinjiang</p><p>Xi Jinping</p>', (d) => elementIn(d, 'p').remove(), ['Xi Jinping']],
    ['text that is added', '<p>word</p>', (d) => elementIn(d, 'p').append(' Xinjiang'), ['Xinjiang']],
    ['text that completes a name', '<p>Xi </p>', (d) => elementIn(d, 'p').append('Jinping'), ['Xi Jinping']],
    ['text that is put into a name', '<p>Xi <b>Jinping</b></p>', (d) => elementIn(d, 'b').before('the '), []],
    [
      'text that went from inside a name',
      '<p>Xi <i>the </i><b>Jinping</b></p>',
      (d) => elementIn(d, 'i').remove(),
      ['Xi Jinping'],
    ],
    [
      'a block that went from between',
      '<div>Xi <p>x</p>Jinping</div>',
      (d) => elementIn(d, 'p').remove(),
      ['Xi Jinping'],
    ],
    [
      'a block that comes between',
      '<div>Xi <i></i>Jinping</div>',
      (d) => elementIn(d, 'i').replaceWith(d.createElement('p')),
      [],
    ],
    [
      'text emptied out of an inline element',
      '<p>Xi <i>x</i>Jinping</p>',
      (d) => {
        elementIn(d, 'i').textContent = '';
      },
      ['Xi Jinping'],
    ],
    [
      'a list that is turned round',
      '<ul><li>Xinjiang</li><li>Xi Jinping</li></ul>',
      (d) => elementIn(d, 'ul').append(elementIn(d, 'li')),
      ['Xi Jinping', 'Xinjiang'],
    ],
    ['a move into code', '<p>Xinjiang</p><code></code>', (d) => elementIn(d, 'code').append(elementIn(d, 'p')), []],
    [
      'a move out of code',
      '<p></p><code>Xinjiang</code>',
      (d) => elementIn(d, 'p').append(...elementIn(d, 'code').childNodes),
      ['Xinjiang'],
    ],
    [
      'a body written anew',
      '<p>Xi Jinping</p>',
      (d) => {
        d.body.innerHTML = '<h1>Xinjiang</h1>';
      },
      ['Xinjiang'],
    ],
    [
      'a body replaced',
      '<p>Xi Jinping</p>',
      (d) => {
        d.body = d.createElement('body');
        d.body.append('Xinjiang');
      },
      ['Xinjiang'],
    ],
    [
      'a split text node',
      '<p>in Xi Jinping, Xinjiang</p>',
      (d) => {
        firstText(d, 'p').splitText(2);
      },
      ['Xi Jinping', 'Xinjiang'],
    ],
    [
      'text nodes that are joined',
      '<p>Xi <!-- --></p>',
      (d) => {
        elementIn(d, 'p').append('Jin', 'ping');
        elementIn(d, 'p').normalize();
      },
      ['Xi Jinping'],
    ],
    ['an editor that opens', '<p>Xinjiang</p>', (d) => elementIn(d, 'p').setAttribute('contenteditable', ''), []],
    ['a field of the page’s own', '<p>Xinjiang</p>', (d) => elementIn(d, 'p').setAttribute('role', 'textbox'), []],
    [
      'an editor that closes',
      '<p contenteditable>Xinjiang</p>',
      (d) => elementIn(d, 'p').removeAttribute('contenteditable'),
      ['Xinjiang'],
    ],
    [
      'a headline that fixes a person',
      '<p>Price said so.</p>',
      (d) => d.body.prepend('Ned Price'),
      ['Ned Price', 'Price'],
    ],
    ['a headline that is emptied', '<h1>Ned Price</h1><p>Price said so.</p>', (d) => setData(d, 'h1', ''), []],
    ['a headline that goes', '<h1>Ned Price</h1><p>Price said so.</p>', (d) => elementIn(d, 'h1').remove(), []],
  ])('follows %s', async (_, body, change, texts) => {
    const page = await annotatePage(body);
    change(page.document);
    await followed(page);
    expect(page.texts()).toEqual(texts);
    expect(paintedTexts(page)).toEqual(texts);
    expect(page.errors).toEqual([]);
  });

  it('follows a document that is opened and written again', async () => {
    const page = await annotatePage('<p>Xi Jinping</p>');
    page.document.open();
    page.document.write('<!doctype html><p>Xinjiang</p>');
    page.document.close();
    await until(() => page.texts().includes('Xinjiang'), 'the written text');
    await followed(page);
    expect(page.texts()).toEqual(['Xinjiang']);
  });

  it('draws no mark over changed text in the frame after the change', async () => {
    const page = await annotatePage('<p>Xi Jinping</p><p>Xinjiang</p>');
    setData(page.document, 'p', 'Someone else');
    await beforePaint(page);
    expect(paintedTexts(page)).toEqual(['Xinjiang']);
    expect(page.texts()).toEqual(['Xinjiang']);
  });

  it('draws no mark over what is put into a name, in the frame after the change', async () => {
    const page = await annotatePage('<p>Xi <b>Jinping</b> and Xinjiang</p>');
    elementIn(page.document, 'b').before('the ');
    await beforePaint(page);
    expect(paintedTexts(page)).toEqual(['Xinjiang']);
  });

  it.each<[string, string, (document: Document) => void]>([
    [
      'its end is written anew',
      '<p>Xi <b>Jinping</b> and Xinjiang</p>',
      (d) => elementIn(d, 'b').replaceChildren('the first'),
    ],
    [
      'its beginning is written anew',
      '<p>so <b>Xi</b> Jinping and Xinjiang</p>',
      (d) => elementIn(d, 'b').replaceChildren('the'),
    ],
    ['its end is taken out', '<p>Xi <b>Jinping</b> and Xinjiang</p>', (d) => elementIn(d, 'b').firstChild?.remove()],
    [
      'its beginning is taken out from behind other text',
      '<p><b>now <!-- -->Xi</b> Jinping and Xinjiang</p>',
      (d) => elementIn(d, 'b').lastChild?.remove(),
    ],
  ])('draws no mark over what is left of a name, in the frame after the change: %s', async (_, body, change) => {
    const page = await annotatePage(body);
    expect(paintedTexts(page)).toEqual(['Xi Jinping', 'Xinjiang']);
    change(page.document);
    await beforePaint(page);
    expect(paintedTexts(page)).toEqual(['Xinjiang']);
  });

  it('keeps the mentions of a paragraph in which something else changes', async () => {
    const page = await annotatePage('<p>Xi Jinping, <b>one</b></p>');
    const [before] = page.annotation.mentions();
    setData(page.document, 'b', 'two');
    await followed(page);
    expect(page.annotation.mentions()[0]).toBe(before);
    expect(before && page.annotation.paragraphText(before)).toBe('Xi Jinping, two');
  });

  it('forgets a mention that is gone', async () => {
    const page = await annotatePage('<p>Xi Jinping</p>');
    const [mention] = page.annotation.mentions();
    elementIn(page.document, 'p').remove();
    await followed(page);
    expect(mention && page.annotation.rectsOf(mention)).toEqual([]);
    expect(mention && page.annotation.paragraphText(mention)).toBe('');
  });

  it.each([
    ['', 0],
    [' with a long part of it', 3_000],
  ])('takes back the evidence of text that lost its nodes after it left the page%s', async (_, lines) => {
    const page = await annotatePage(`<div>${'<i></i>'.repeat(lines)}<h1>Ned Price</h1></div><p>Price said so.</p>`);
    const gone = elementIn(page.document, 'div');
    gone.remove();
    await Promise.resolve();
    gone.textContent = '';
    await followed(page);
    expect(page.texts()).toEqual([]);
  });

  it('holds no more ranges after 1,000 changes than before', async () => {
    const page = await annotatePage('<p>Xinjiang and <b>Xi Jinping</b></p>');
    const text = firstText(page.document, 'p');
    for (let change = 0; change < 1_000; change++) {
      text.data = `Xinjiang ${change} and `;
      if (change % 50 === 0) await nextFrame(page.view);
    }
    await followed(page);
    expect(paintedTexts(page)).toEqual(['Xinjiang', 'Xi Jinping']);
    expect(page.texts()).toEqual(['Xinjiang', 'Xi Jinping']);
  });

  it('reads a page again that changes faster than it can be followed', async () => {
    const page = await annotatePage('<p>Xi Jinping</p><ul></ul>');
    const list = elementIn(page.document, 'ul');
    for (let item = 0; item < 25_000; item++) list.append(page.document.createElement('li'));
    setData(page.document, 'p', 'Ned Price');
    await followed(page);
    expect(page.texts()).toEqual(['Ned Price']);
  });

  it('reads a ticker a bounded number of times a second', async () => {
    let reads = 0;
    const { createFakeMatcher } = await import('./support/fake-matcher');
    const matcher = createFakeMatcher();
    const page = await annotatePage('<p>0</p>', {
      matcher: {
        ...matcher,
        read(text) {
          reads++;
          return matcher.read(text);
        },
      },
    });
    reads = 0;
    const start = performance.now();
    for (let tick = 0; performance.now() < start + 1_000; tick++) {
      setData(page.document, 'p', `Xinjiang ${tick}`);
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    const seconds = (performance.now() - start) / 1_000;
    expect(reads).toBeGreaterThan(0);
    expect(reads).toBeLessThan(10 * seconds + 3);
  });

  it.each([1, 2, 3, 4, 5, 6])('paints after random changes what it paints on a fresh page (seed %i)', async (seed) => {
    const random = randomNumbers(seed);
    const frame = await openFrame(Array.from({ length: 30 }, () => piece(random)).join(''));
    const page = annotateFrame(frame);
    for (let round = 0; round < 12; round++) {
      for (let change = 0; change < 8; change++) changeSomething(frame.document, random);
      if (random(2) === 0) await nextFrame(frame.view);
      else await new Promise((resolve) => setTimeout(resolve, random(30)));
    }
    await followed(page);
    const followedTexts = page.texts();
    const followedPaint = paintedTexts(page);
    page.stop();
    const fresh = annotateFrame(frame);
    await fresh.settled();
    expect(followedTexts).toEqual(fresh.texts());
    expect(followedPaint).toEqual(paintedTexts(fresh));
    expect(page.errors).toEqual([]);
  });

  it.each([1, 2, 3])('loses nothing of a long page that changes while it is first read (seed %i)', async (seed) => {
    const random = randomNumbers(seed);
    const filler = 'word '.repeat(200);
    const section = (at: number) =>
      `<section><div><p>${at} Xinjiang ${filler}</p><p>Xi <b>Jinping</b></p></div></section>`;
    const frame = await openFrame(`<main>${Array.from({ length: 400 }, (_, at) => section(at)).join('')}</main>`);
    const page = annotateFrame(frame);
    for (let change = 0; change < 60 && page.annotation.pending(); change++) {
      const places = [...frame.document.querySelectorAll('section, div, p')];
      const place = places[random(places.length)];
      const other = places[random(places.length)];
      if (!place || !other) break;
      if (random(4) === 0) place.remove();
      else if (random(10) === 0) frame.document.body.append(elementIn(frame.document, 'main'));
      else if (!place.contains(other)) other.before(place);
      await new Promise((resolve) => frame.view.requestIdleCallback(resolve, { timeout: 100 }));
    }
    await followed(page);
    const texts = page.texts();
    page.stop();
    const fresh = annotateFrame(frame);
    await fresh.settled();
    expect(texts).toEqual(fresh.texts());
    expect(page.errors).toEqual([]);
  });

  const WORDS = [
    'Xi ',
    'Jinping',
    'Xi Jinping ',
    'Xinjiang',
    ' ',
    'Ned Price ',
    'Price ',
    'word ',
    '\n',
    '新疆',
    'Psaki',
  ];
  const TAGS = ['p', 'div', 'span', 'b', 'a', 'li', 'code', 'br', 'x-inline', 'td'];

  function piece(random: Random, depth = 0): string {
    const word = WORDS[random(WORDS.length)] ?? '';
    if (depth > 2 || random(3) === 0) return word;
    const tag = TAGS[random(TAGS.length)] ?? 'p';
    return tag === 'br' ? '<br>' : `<${tag}>${piece(random, depth + 1)}${piece(random, depth + 1)}</${tag}>`;
  }

  function changeSomething(document: Document, random: Random): void {
    const elements = [document.body, ...document.body.querySelectorAll('*')];
    const anyElement = () => elements[random(elements.length)] ?? document.body;
    const target = anyElement();
    const child = target.childNodes[random(target.childNodes.length + 1)] ?? null;
    switch (random(8)) {
      case 0:
        target.insertBefore(document.createTextNode(WORDS[random(WORDS.length)] ?? ''), child);
        return;
      case 1:
        child?.remove();
        return;
      case 2:
        if (child && 'data' in child) child.data = WORDS[random(WORDS.length)];
        return;
      case 3: {
        const moved = anyElement();
        if (moved !== document.body && !moved.contains(target)) target.insertBefore(moved, child);
        return;
      }
      case 4: {
        const wrapper = document.createElement(TAGS[random(TAGS.length)] ?? 'p');
        if (child) {
          child.replaceWith(wrapper);
          wrapper.append(child);
        }
        return;
      }
      case 5:
        if (target !== document.body) target.replaceWith(...target.childNodes);
        return;
      case 6:
        target.toggleAttribute('contenteditable', random(3) === 0);
        return;
      default:
        target.insertAdjacentHTML('beforeend', piece(random));
    }
  }

  function firstText(document: Document, selector: string): Text {
    const text = elementIn(document, selector).firstChild;
    if (text?.nodeType !== 3) throw new Error(`no text in ${selector}`);
    return text as Text;
  }

  function setData(document: Document, selector: string, data: string): void {
    firstText(document, selector).data = data;
  }
});
