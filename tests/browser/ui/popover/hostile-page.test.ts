import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { isPopoverElement, POPOVER_SELECTOR } from '../../../../src/ui/popover/popover-element';
import { closeCards, openCard, partOf, placed, press, stood } from './open-card';

beforeEach(async () => {
  await page.viewport(800, 700);
  document.body.innerHTML = '<p style="margin: 60px 200px">They met in <span id="mention">Xinjiang</span>.</p>';
});

afterEach(() => {
  closeCards();
  for (const style of document.querySelectorAll('style')) style.remove();
});

describe('a page that hears of the card as it comes', () => {
  it.each<[string, (event: Event) => void]>([
    ['can forbid it to be shown', (event) => event.preventDefault()],
    ['can take it away', ({ target }) => target instanceof Element && target.remove()],
    ['can move it', ({ target }) => target instanceof Element && document.body.append(target)],
  ])('%s, and then there is no card', async (_, harm) => {
    document.addEventListener('beforetoggle', harm, { capture: true, once: true });
    const { popover, events } = openCard();
    await placed();
    expect(events).toContain('card-gone');
    popover.close(true);
    expect(document.querySelector(POPOVER_SELECTOR)).toBeNull();
  });
});

describe('a page cannot', () => {
  it('be handed the closed root by an element of its own definition', () => {
    openCard();
    const { localName } = partOf(document, POPOVER_SELECTOR);
    expect(() => customElements.define(localName, class extends HTMLElement {})).toThrow(
      'not a valid custom element name',
    );
  });

  it('make the element another’s by taking its name away', () => {
    openCard();
    const host = partOf(document, POPOVER_SELECTOR);
    host.className = '';
    expect(isPopoverElement(host)).toBe(true);
    expect(isPopoverElement(document.body)).toBe(false);
  });

  it('act through it with a button that it took out, as Firefox lets it', async () => {
    const { root, onOpenLibrary, onMute } = openCard({ hasFoot: true });
    const library = partOf(root, '.foot-action');
    const everywhere = partOf(root, '[data-mute="everywhere"]');
    await stood();
    await press(library);
    expect(onOpenLibrary).toHaveBeenCalledOnce();
    for (const button of [library, everywhere]) {
      document.body.append(button);
      button.click();
      await press(button);
    }
    expect(onOpenLibrary).toHaveBeenCalledOnce();
    expect(onMute).not.toHaveBeenCalled();
  });

  it('dress it in another document', () => {
    const { frame } = openCard();
    expect(frame.getClientRects()).toHaveLength(1);
    document.body
      .appendChild(document.createElement('iframe'))
      .contentDocument?.body.append(partOf(document, POPOVER_SELECTOR));
    expect(frame.getClientRects()).toHaveLength(0);
  });

  it('take our colours and sizes away by registering their names', () => {
    const looksOf = () => {
      const { root, frame } = openCard();
      const parts = [frame, partOf(root, '.card-label'), partOf(root, '.card')].map((part) => getComputedStyle(part));
      const looks = parts.map(({ backgroundColor, color, fontSize, padding }) => [
        backgroundColor,
        color,
        fontSize,
        padding,
      ]);
      closeCards();
      return looks;
    };
    const expected = looksOf();
    for (const name of ['--paper', '--ink', '--ink-soft', '--size-label', '--space-2', '--font-reading']) {
      CSS.registerProperty({ name, syntax: '<angle>', inherits: false, initialValue: '1deg' });
    }
    expect(looksOf()).toEqual(expected);
  });

  it('have its own fonts taken for those of the card', () => {
    const { root } = openCard({ hasFoot: true });
    const withWords = [...root.querySelectorAll('*')].filter((part) =>
      [...part.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
    );
    const families = withWords.flatMap((part) => getComputedStyle(part).fontFamily.split(', '));
    expect(new Set(families)).toEqual(new Set(['serif', 'system-ui', 'sans-serif']));
  });

  it('paint over all of the page by it', () => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = `div::before, div::after { content: "x" !important; position: fixed !important; inset: 0 !important }
      div::backdrop { display: block !important; background: red !important }`;
    openCard();
    const host = partOf(document, POPOVER_SELECTOR);
    for (const part of ['::before', '::after', '::backdrop']) {
      expect(getComputedStyle(host, part).display, part).toBe('none');
    }
  });
});
