import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { POPOVER_SELECTOR } from '../../../../src/ui/popover/popover-element';
import { emulateMedia, emulatePrint, moveTo, pressAt } from '../media';
import { violationsIn } from '../violations';
import { translateRightToLeft } from '../words';
import { closeCards, mentionIn, openCard, partOf, placed, press } from './open-card';

beforeEach(async () => {
  await page.viewport(800, 700);
  document.body.innerHTML = `
    <main style="position: absolute; left: 200px; top: 60px; width: 400px; font: 16px/20px sans-serif">
      <button id="before">Before</button> They met in <span id="mention">Xinjiang</span>, it said.
    </main>`;
  await moveTo(5, 690);
});

afterEach(async () => {
  closeCards();
  document.querySelector('style')?.remove();
  document.documentElement.removeAttribute('dir');
  await emulateMedia({});
  await emulatePrint(false);
  window.scrollTo(0, 0);
});

/** Of a frame in the page. */
function otherDocument(): HTMLElement {
  const body = document.body.appendChild(document.createElement('iframe')).contentDocument?.body;
  if (!body) throw new Error('a frame has no document');
  return body;
}

describe('an open card', () => {
  it('is one element of the page with nothing to be seen in it, and gone when it closes', () => {
    const before = document.documentElement.outerHTML;
    const { popover } = openCard();
    const host = partOf(document, POPOVER_SELECTOR);
    expect(host.shadowRoot).toBeNull();
    expect(host.outerHTML).toBe('<div class="backgrounder-popover" popover="manual"></div>');
    popover.close(false);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('lies in the top layer, above any element of the page', async () => {
    const cover = document.body.appendChild(document.createElement('div'));
    cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: red';
    const { frame } = openCard();
    await placed();
    const { left, top } = frame.getBoundingClientRect();
    expect(document.elementFromPoint(left + 40, top + 40)?.matches(POPOVER_SELECTOR)).toBe(true);
  });

  it('works inside a modal dialog', async () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.innerHTML = '<p style="transform: translate(0)">About <span id="inside">Xinjiang</span></p>';
    dialog.style.transform = 'translate(10px, 10px)';
    dialog.showModal();
    const mention = partOf(dialog, '#inside');
    const { frame, root, events } = openCard({ parent: dialog, mention });
    await placed();
    expect(frame.getBoundingClientRect().left).toBe(Math.round(mention.getBoundingClientRect().left));
    await press(partOf(root, '[aria-label="Close"]'));
    expect(events).toContain('dismiss');
  });

  it('leaves nothing in the page where it cannot be placed', () => {
    const before = document.documentElement.outerHTML;
    const mention = document.createElement('i');
    mention.getClientRects = () => {
      throw new Error('nowhere');
    };
    expect(() => openCard({ mention })).toThrow('nowhere');
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('keeps its size where the page draws itself enlarged', async () => {
    document.documentElement.style.setProperty('zoom', '0.5');
    const { frame } = openCard();
    await placed();
    const { width, left } = frame.getBoundingClientRect();
    expect(width).toBeCloseTo(360);
    expect(left).toBe(Math.round(mentionIn(document).getBoundingClientRect().left));
    document.documentElement.removeAttribute('style');
  });

  it('turns to another topic in its place', () => {
    const { popover, root, viewOf } = openCard();
    popover.show(viewOf('jen-psaki'));
    expect(root.querySelectorAll('[data-card-topic]')).toHaveLength(1);
    expect(root.querySelector('[data-card-label]')?.textContent).toBe('Jen Psaki');
  });

  it('takes over a new look', () => {
    const { popover, root } = openCard();
    const paper = () => getComputedStyle(partOf(root, '.card')).backgroundColor;
    expect(paper()).toBe('rgb(255, 253, 248)');
    popover.setLook({ theme: 'dark', textSize: 'L' });
    expect(paper()).toBe('rgb(31, 30, 27)');
    expect(getComputedStyle(partOf(root, '.card-label')).fontSize).toBe('23px');
  });

  it.each(['light', 'dark'] as const)('has no violations in the %s theme', async (theme) => {
    const { popover, root } = openCard({ look: { theme, textSize: 'M' } });
    popover.setPinned(true);
    // axe cannot look into a closed root; it looks at a copy in the open, under the same sheet.
    const copy = document.body.appendChild(partOf(root, '[data-theme]').cloneNode(true)) as HTMLElement;
    document.adoptedStyleSheets = [...root.adoptedStyleSheets];
    popover.close(false);
    expect(await violationsIn(copy)).toEqual([]);
    document.adoptedStyleSheets = [];
  });

  it('rises into place, and only appears where motion is not wanted', async () => {
    const { frame } = openCard();
    expect(getComputedStyle(frame).animationDuration).toBe('0.12s');
    await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
    expect(getComputedStyle(frame).animationName).toBe('none');
  });

  it('has a real border where the system forces its colours', async () => {
    const { frame } = openCard();
    await emulateMedia({ 'forced-colors': 'active' });
    expect(getComputedStyle(frame).borderTopWidth).toBe('2px');
    expect(getComputedStyle(frame).boxShadow).toBe('none');
  });

  it('is not printed', async () => {
    const { frame } = openCard();
    expect(frame.checkVisibility()).toBe(true);
    await emulatePrint(true);
    expect(frame.checkVisibility()).toBe(false);
  });
});

describe('the focus', () => {
  it('stays in the page when a pointer opened the card', () => {
    partOf(document, '#before').focus();
    openCard({ takesFocus: false });
    expect(document.activeElement?.id).toBe('before');
  });

  it('goes into the card when it was asked for, and back when it closes', () => {
    partOf(document, '#before').focus();
    const { popover, root, frame } = openCard({ takesFocus: true });
    expect(root.activeElement).toBe(frame);
    expect(frame.getAttribute('aria-modal')).toBeNull();
    expect(root.getElementById(frame.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Xinjiang');
    popover.close(true);
    expect(document.activeElement?.id).toBe('before');
  });

  it('goes back into an open shadow root that it came from', () => {
    const host = document.body.appendChild(document.createElement('div'));
    const inner = host.attachShadow({ mode: 'open' });
    inner.innerHTML = '<button>Inner</button>';
    partOf(inner, 'button').focus();
    openCard({ takesFocus: true }).popover.close(true);
    expect(inner.activeElement).toBe(inner.querySelector('button'));
  });

  it('is left where the reader moved it meanwhile', () => {
    partOf(document, '#before').focus();
    const { popover } = openCard({ takesFocus: true });
    const other = document.body.appendChild(document.createElement('button'));
    other.focus();
    popover.close(true);
    expect(document.activeElement).toBe(other);
  });

  it('goes through the card in the order in which it reads', async () => {
    const { root } = openCard({ takesFocus: true });
    const stops: (string | null | undefined)[] = [];
    for (let stop = 0; stop < 5; stop++) {
      await userEvent.keyboard('{Tab}');
      stops.push(root.activeElement?.getAttribute('aria-label') ?? root.activeElement?.localName);
    }
    expect(stops.slice(0, 2)).toEqual(['Keep open', 'Close']);
    expect(stops[2]).toMatch(/^Source 1/);
    expect(stops.at(-1)).not.toBeUndefined();
  });

  it('leaves the card at its last stop, back to where it was', async () => {
    partOf(document, '#before').focus();
    const { root, events } = openCard({ takesFocus: true });
    [...root.querySelectorAll<HTMLElement>('summary')].at(-1)?.focus();
    await userEvent.keyboard('{Tab}');
    expect(events).toContain('focus-left');
    expect(document.activeElement?.id).toBe('before');
  });

  it('leaves the card before its first stop, too', async () => {
    partOf(document, '#before').focus();
    const { events } = openCard({ takesFocus: true });
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(events).toContain('focus-left');
    expect(document.activeElement?.id).toBe('before');
  });
});

describe('a card reports', () => {
  it('its close button', async () => {
    const { root, events } = openCard();
    await press(partOf(root, '[aria-label="Close"]'));
    expect(events).toContain('dismiss');
  });

  it('its pin, and shows whether it is down', async () => {
    const { popover, root, events } = openCard();
    await press(partOf(root, '[aria-label="Keep open"]'));
    expect(events).toContain('toggle-pin');
    popover.setPinned(true);
    expect(partOf(root, '[aria-label="Keep open"]').getAttribute('aria-pressed')).toBe('true');
  });

  it('Escape, and keeps it from what lies under the card', async () => {
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', hear);
    const { events, popover } = openCard();
    await userEvent.keyboard('a{Escape}');
    popover.close(false);
    await userEvent.keyboard('{Escape}');
    document.removeEventListener('keydown', hear);
    expect(events.filter((type) => type === 'dismiss')).toHaveLength(1);
    expect(heard).toEqual(['a', 'Escape']);
  });

  it('a pointer that comes and goes', async () => {
    const { frame, events } = openCard();
    await placed();
    const { left, top } = frame.getBoundingClientRect();
    await moveTo(left + 30, top + 30);
    await moveTo(5, 690);
    expect(events).toEqual(['enter-card', 'leave-card']);
  });

  it('a pointer on its way from the mention', async () => {
    const { frame, events } = openCard();
    await placed();
    const { left, top } = frame.getBoundingClientRect();
    await moveTo(left + 10, top - 10);
    await moveTo(left + 10, top - 4);
    expect(events).toEqual(['approach']);
  });

  it('a press elsewhere, but none on the card or on its mention', async () => {
    const { frame, events } = openCard();
    await placed();
    const at = frame.getBoundingClientRect();
    await pressAt(at.left + 100, at.top + 60);
    const mention = mentionIn(document).getBoundingClientRect();
    await pressAt(mention.left + 4, mention.top + 4);
    expect(events).not.toContain('press-elsewhere');
    await pressAt(5, 690);
    expect(events).toContain('press-elsewhere');
  });

  it('a press inside it as use', async () => {
    const { frame, events } = openCard();
    await placed();
    const at = frame.getBoundingClientRect();
    await pressAt(at.left + 100, at.top + 60);
    expect(events).toContain('use-card');
  });

  it('a related topic', async () => {
    const { root, onOpenTopic } = openCard();
    await placed();
    const related = partOf(root, '.related button');
    related.scrollIntoView({ block: 'center' });
    await press(related);
    expect(onOpenTopic).toHaveBeenCalledOnce();
  });

  it.each<[string, (host: HTMLElement) => void]>([
    ['removed it', (host) => host.remove()],
    ['hid it', (host) => host.hidePopover()],
    ['moved it', (host) => document.body.append(host)],
    ['moved it into another document', (host) => otherDocument().append(host)],
    ['made no popover of it', (host) => host.removeAttribute('popover')],
  ])('that the page %s', async (_, harm) => {
    const { popover, events } = openCard();
    await placed();
    harm(partOf(document, POPOVER_SELECTOR));
    await placed();
    expect(events).toContain('card-gone');
    popover.close(true);
    expect(document.querySelector(POPOVER_SELECTOR)).toBeNull();
  });

  it('that a modal dialog covers it', async () => {
    const { events } = openCard();
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.showModal();
    await placed();
    expect(events).toEqual(['card-gone']);
  });

  it('nothing any more once it is closed', async () => {
    const { popover, events } = openCard();
    popover.close(false);
    popover.close(false);
    await userEvent.keyboard('{Escape}');
    await pressAt(5, 690);
    expect(events).toEqual([]);
  });
});

describe('a page cannot', () => {
  it('restyle the card', async () => {
    const plain = openCard();
    await placed();
    const expected = plain.frame.getBoundingClientRect().toJSON();
    const expectedInk = getComputedStyle(partOf(plain.root, '.card')).color;
    plain.popover.close(false);

    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = `
      * { color: red !important; font: 40px cursive !important; --paper: red !important; --ink: red !important }
      ${POPOVER_SELECTOR} {
        display: none !important; opacity: 0 !important; transform: scale(0.2) !important; inset: 50% !important;
        pointer-events: auto !important; visibility: hidden !important; clip-path: inset(50%) !important;
      }`;
    const { root, frame } = openCard();
    const host = partOf(document, POPOVER_SELECTOR);
    host.style.setProperty('display', 'none', 'important');
    host.style.setProperty('opacity', '0', 'important');
    await placed();
    expect(frame.checkVisibility({ opacityProperty: true, visibilityProperty: true })).toBe(true);
    expect(frame.getBoundingClientRect().width).toBe(expected.width);
    expect(getComputedStyle(host).transform).toBe('none');
    expect(getComputedStyle(host).pointerEvents).toBe('none');
    expect(getComputedStyle(partOf(root, '.card')).color).toBe(expectedInk);
    expect(getComputedStyle(partOf(root, '.card')).fontSize).toBe('15px');
  });

  it('act through it with events of its own', () => {
    const { root, frame, events, onOpenTopic } = openCard();
    const init = { bubbles: true, composed: true, cancelable: true };
    partOf(root, '.related button').click();
    partOf(root, '[aria-label="Close"]').click();
    partOf(root, '.source summary').click();
    frame.dispatchEvent(new PointerEvent('pointerenter', init));
    frame.dispatchEvent(new PointerEvent('pointerdown', init));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', ...init }));
    document.body.dispatchEvent(new PointerEvent('pointerdown', init));
    expect(events).toEqual([]);
    expect(onOpenTopic).not.toHaveBeenCalled();
    expect(root.querySelector('details[open]')).toBeNull();
  });

  it('be kept from its own presses by the invisible pane of the card', async () => {
    let presses = 0;
    partOf(document, '#before').addEventListener('click', () => presses++);
    openCard();
    await placed();
    await press(partOf(document, '#before'));
    expect(presses).toBe(1);
  });

  it('turn our words around', async () => {
    document.documentElement.dir = 'rtl';
    const { root } = openCard();
    expect(getComputedStyle(partOf(root, '.card')).direction).toBe('ltr');
    closeCards();
    document.documentElement.dir = 'ltr';
    const mirrored = openCard({ words: translateRightToLeft });
    expect(getComputedStyle(partOf(mirrored.root, '.card')).direction).toBe('rtl');
  });
});

/** Presses the middle of a part with a real pointer. */
