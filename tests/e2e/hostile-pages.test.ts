import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { POPOVER_SELECTOR } from '../../src/ui/popover/popover-element.ts';
import { reportOf } from '../browsers/annotation.ts';
import { ask } from '../browsers/control-page.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { openFirstPopover, readPopover } from '../browsers/popover.ts';
import { askCard, cardBox, controlInCard, openLabel, pressInCard } from './support/card.ts';
import { inSharedBrowsers, type Stage } from './support/in-both-browsers.ts';
import { mentionsIn } from './support/what-a-page-has.ts';

const storedIn = (stage: Stage) =>
  ask<Record<string, unknown>>(stage.browser.control, 'await api.storage.sync.get(null)');

const tabCount = (stage: Stage) => ask<number>(stage.browser.control, '(await api.tabs.query({})).length');

/** What the page noted with `seen.push`. */
const seenBy = ({ page }: Tab) => page.evaluate('window.seen.map(String)');

/** Names that a form answers to with its fields. */
const FIELDS = ['nodeType', 'parentNode', 'firstChild', 'nextSibling', 'localName', 'closest', 'children', 'nodeName']
  .map((name) => `<input type="hidden" name="${name}">`)
  .join('');

inSharedBrowsers('a hostile page', (stage) => {
  afterEach(() => ask(stage.browser.control, 'void (await api.storage.sync.clear())'));

  it('is not handed the closed root by elements of its own or by a patched attachShadow', async () => {
    const tab = await stage.open(`<script>
      window.seen = [];
      class Trap extends HTMLElement {
        constructor() { super(); this.inner = this.attachInternals(); }
        connectedCallback() { seen.push(this.inner.shadowRoot); }
      }
      for (const name of ['backgrounder-popover', 'backgrounder-place', 'backgrounder-card']) customElements.define(name, class extends Trap {});
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) { seen.push('attached'); return attach.call(this, init); };
      Document.prototype.createElement = new Proxy(Document.prototype.createElement, { apply(...call) { seen.push('made'); return Reflect.apply(...call); } });
    </script><p>Jen Psaki</p>`);
    expect((await openFirstPopover(stage.browser, tab))?.label).toBe('Jen Psaki');
    expect(await seenBy(tab)).toEqual([]);
    expect(
      await tab.page.evaluate((selector) => {
        const host = document.querySelector<HTMLElement>(selector);
        const range = document.createRange();
        range.selectNode(host ?? document.body);
        return [
          host?.shadowRoot,
          host?.innerText,
          host?.getHTML(),
          range.toString(),
          host?.cloneNode(true).childNodes.length,
        ];
      }, POPOVER_SELECTOR),
    ).toEqual([null, '', '', '', 0]);
  });

  it('learns of nothing in the card by what it may take from it, and gets no mark into it', async () => {
    const tab = await stage.open('<p>Jen Psaki</p>');
    await openFirstPopover(stage.browser, tab);
    await tab.page.evaluate((selector) => {
      const host = document.querySelector(selector);
      host?.removeAttribute('class');
      host?.after('Ned Price');
    }, POPOVER_SELECTOR);
    await expect.poll(() => mentionsIn(stage, tab)).toHaveLength(2);
    await stage.settle(tab);
    expect(
      await tab.page.evaluate(() =>
        [...(CSS.highlights.get('backgrounder-person') ?? [])].map(
          ({ startContainer }) => startContainer.getRootNode() === document,
        ),
      ),
    ).toEqual([true, true]);
  });

  it('moves nothing by messages and events of its own', async () => {
    const tab = await stage.open('<p><span id="a">Jen Psaki</span> spoke.</p>');
    const tabs = await tabCount(stage);
    await openFirstPopover(stage.browser, tab);
    await tab.page.evaluate((selector) => {
      const messages = [
        { type: 'mute', topic: 'jen-psaki', scope: 'everywhere', isMuted: true },
        { type: 'open-library', topic: 'jen-psaki' },
      ];
      const runtime: unknown = Reflect.get(Reflect.get(globalThis, 'chrome') ?? {}, 'runtime');
      for (const message of messages) {
        window.postMessage(message, '*');
        document.dispatchEvent(new CustomEvent(message.type, { detail: message }));
        const send: unknown = runtime && Reflect.get(runtime, 'sendMessage');
        if (typeof send === 'function') send(message);
      }
      const init = { bubbles: true, composed: true, cancelable: true, clientX: 60, clientY: 80, key: 'Escape' };
      const targets = [document.querySelector(selector), document.elementFromPoint(60, 80), document, window];
      for (const target of targets) {
        for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup', 'click'])
          target?.dispatchEvent(new PointerEvent(type, { pointerType: 'mouse', ...init }));
        for (const type of ['keydown', 'keyup']) target?.dispatchEvent(new KeyboardEvent(type, init));
        for (const type of ['backgrounder-succession', 'pagehide', 'resume', 'toggle', 'focusin', 'scroll'])
          target?.dispatchEvent(new Event(type, init));
        if (target instanceof HTMLElement) target.click();
      }
    }, POPOVER_SELECTOR);
    await pause(100);
    expect(await storedIn(stage)).toEqual({});
    expect(await tabCount(stage)).toBe(tabs);
    expect(await mentionsIn(stage, tab)).toEqual(['jen-psaki: Jen Psaki']);
  });

  it('cannot open a card by events of its own', async () => {
    const tab = await stage.open('<p><span id="a">Jen Psaki</span> spoke.</p>');
    await tab.page.evaluate(() => {
      const { left, top } = document.querySelector('#a')?.getBoundingClientRect() ?? new DOMRect();
      const init = { bubbles: true, clientX: left + 9, clientY: top + 9, pointerType: 'mouse' };
      for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click'])
        document.querySelector('#a')?.dispatchEvent(new PointerEvent(type, init));
    });
    await pause(100);
    expect(await openLabel(stage, tab)).toBeNull();
  });

  it('gets no page of the extension into a frame', async () => {
    // In Firefox the address is another in each profile and unknown to pages; asked for all the same, the browser complains.
    const isKnown = stage.browser.name === 'chromium';
    const own = isKnown ? ['options.html', 'library.html', 'popup.html', 'assets/marks.css'] : [];
    const tab = await stage.open(
      `<script>window.seen = []</script>${own.map((path) => `<iframe src="${stage.browser.origin}/${path}"></iframe>`).join('')}
       ${own.map((path) => `<link rel="stylesheet" href="${stage.browser.origin}/${path}" onload="seen.push('${path}')">`).join('')}`,
    );
    const frames = await ask<unknown[]>(
      stage.browser.control,
      `await api.runtime.getContexts({ contextTypes: ['TAB'] }).then((all) => all.filter(({ tabId, frameId }) => tabId === ${tab.id} && frameId > 0))`,
    );
    expect(frames).toEqual([]);
    expect(await seenBy(tab)).toEqual([]);
    if (!isKnown) expect(await tab.page.evaluate(() => document.documentElement.outerHTML)).not.toContain('extension:');
  });

  it('can take the card away, and no more, as it comes and when it is there', async () => {
    const tab = await stage.open(`<p><span id="a">Jen Psaki</span></p><iframe></iframe><script>
      window.harm = null;
      document.addEventListener('beforetoggle', (event) => window.harm?.(event), true);
    </script>`);
    const harms = ['event.preventDefault()', 'event.target.remove()', 'document.body.append(event.target)'];
    for (const harm of harms) {
      await tab.page.evaluate(`window.harm = (event) => { ${harm} }; 0`);
      await tab.page.click('#a');
      await expect.poll(() => tab.page.$$(POPOVER_SELECTOR), { message: harm }).toEqual([]);
      expect(await readPopover(stage.browser, tab)).toBeNull();
    }
    await tab.page.evaluate('window.harm = null');
    const moves = [
      'frames[0].document.body.append(host)',
      'document.body.append(host)',
      'host.remove()',
      'host.popover = null',
    ];
    for (const move of moves) {
      await tab.page.click('#a');
      await expect.poll(() => openLabel(stage, tab), { message: move }).toBe('Jen Psaki');
      await tab.page.evaluate(`{ const host = document.querySelector('${POPOVER_SELECTOR}'); ${move}; }`);
      await expect.poll(() => openLabel(stage, tab), { message: move }).toBeNull();
      expect(
        await tab.page.evaluate((selector) => frames[0]?.document.querySelector(selector), POPOVER_SELECTOR),
      ).toBeNull();
    }
  });

  it('is read rightly where its forms answer with their fields, and opens cards in them', async () => {
    const tab = await stage.open(
      `<form>${FIELDS}<p>Jen Psaki spoke of <b>Xinjiang</b>.</p></form><p>Ned Price</p>
       ${['createElement', 'body', 'documentElement', 'querySelectorAll', 'defaultView'].map((name) => `<img name="${name}">`).join('')}`,
    );
    expect(await mentionsIn(stage, tab)).toEqual([
      'jen-psaki: Jen Psaki',
      'xinjiang: Xinjiang',
      'ned-price: Ned Price',
    ]);
    expect((await openFirstPopover(stage.browser, tab))?.label).toBe('Jen Psaki');
  });

  it('cannot press by taking a button out of the card, where the browser shows it what lies there', async () => {
    const tab = await stage.open(`<p id="a">Jen Psaki</p><script>
      addEventListener('pointerover', ({ originalTarget }) => {
        if (originalTarget?.getRootNode() instanceof ShadowRoot) window.root = originalTarget.getRootNode();
      }, true);
    </script>`);
    await openFirstPopover(stage.browser, tab);
    const box = await cardBox(stage, tab);
    await tab.page.mouse.move((box?.left ?? 0) + 20, (box?.top ?? 0) + 40, { steps: 3 });
    const isOpenToPages = stage.browser.name === 'firefox';
    expect(await tab.page.evaluate('window.root !== undefined')).toBe(isOpenToPages);
    if (!isOpenToPages) return;
    await tab.page.evaluate(`
      for (const [id, button] of [...root.querySelectorAll('[data-mute], .foot-action')].entries()) {
        document.body.append(button);
        button.id = 'taken-' + id;
        button.click();
      }`);
    await tab.page.click('#taken-0');
    await pause(100);
    expect(await storedIn(stage)).toEqual({});
    expect(await mentionsIn(stage, tab)).not.toEqual([]);
  });

  it('gets no press on a card that it keeps moving under the pointer, where a key acts at once', async () => {
    const tab = await stage.open('<p style="position: relative"><span>Jen Psaki</span></p>');
    const tabs = await tabCount(stage);
    await openFirstPopover(stage.browser, tab);
    await tab.page.evaluate(`{
      const { style } = document.querySelector('p');
      window.restless = setInterval(() => { style.top = style.top === '4px' ? '0' : '4px'; }, 50);
    } 0`);
    const { x, y } = await controlInCard(stage, tab, 'Library');
    for (let press = 0; press < 4; press++) await tab.page.mouse.click(x, y);
    await pause(100);
    expect(await tabCount(stage)).toBe(tabs);
    expect(await openLabel(stage, tab)).toBe('Jen Psaki');
    await askCard(stage, tab, (root) => root.querySelector<HTMLElement>('.foot-action')?.focus());
    await tab.page.keyboard.press('Enter');
    await expect.poll(() => tabCount(stage)).toBe(tabs + 1);
    await ask(
      stage.browser.control,
      `void (await Promise.all((await api.tabs.query({}))
        .filter(({ url }) => url?.startsWith(location.origin + '/library.html'))
        .map(({ id }) => api.tabs.remove(id))))`,
    );
  });

  it('pollutes nothing of ours by what it puts on Object.prototype', async () => {
    const tab = await stage.open(`<script>
      for (const name of ['topic', 'enabled', 'foot', 'mute', 'popover', 'hosts', 'scope'])
        Object.defineProperty(Object.prototype, name, { configurable: true, get: () => 'polluted', set() {} });
    </script><p>Jen Psaki</p>`);
    const { mentions, errors } = await reportOf(stage.browser, tab);
    expect([mentions.map(({ topic }) => topic), errors]).toEqual([['jen-psaki'], []]);
    expect((await openFirstPopover(stage.browser, tab))?.label).toBe('Jen Psaki');
    await pressInCard(stage, tab, 'Close');
  });
});
