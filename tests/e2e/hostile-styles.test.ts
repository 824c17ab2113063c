import { expect, it } from 'vitest';
import type { Tab } from '../browsers/extension-browser.ts';
import { openFirstPopover } from '../browsers/popover.ts';
import { askCard, openLabel, pressInCard } from './support/card.ts';
import { inBothBrowsers, type Stage } from './support/in-both-browsers.ts';

const PAGE = '<p style="all: initial !important; position: absolute; left: 40px; top: 40px"><span>Jen Psaki</span></p>';

/** All that a page can say of any element, of the host by every way of naming it, and of names that it guesses. */
const HOSTILE = `<style>
  ${['paper', 'ink', 'space-2', 'size-text', 'radius', 'font-reading']
    .map((name) => `@property --${name} { syntax: "<angle>"; inherits: false; initial-value: 1deg }`)
    .join('\n')}
  @layer last { * { color: red !important; opacity: 0.1 !important } }
  @keyframes away { to { opacity: 0; translate: 500px } }
  html {
    opacity: 0.9; cursor: none !important; color: red; font: 40px/5 cursive; text-transform: uppercase; direction: rtl;
    letter-spacing: 9px; word-spacing: 9px; text-indent: 99px; visibility: hidden !important; user-select: none;
    text-align: right; white-space: pre; writing-mode: vertical-rl; pointer-events: none; color-scheme: dark;
    forced-color-adjust: none; --paper: red !important; --ink: red; --space-2: 90px; list-style: square; quotes: "x" "y";
  }
  :is(html, body, p, span):not(#x) { visibility: visible; writing-mode: horizontal-tb !important }
  *, :defined, html > :last-child, div, [popover], :popover-open, .backgrounder-popover, .backgrounder-popover::part(card) {
    opacity: 0.1 !important; transform: scale(0.2) rotate(45deg) !important; filter: blur(9px) !important;
    clip-path: inset(50%) !important; mask: linear-gradient(#0000, #0000) !important; zoom: 3 !important; contain: strict !important;
    display: none !important; animation: away 1s infinite !important; transition: all 9s !important; color: red !important;
    position-anchor: --a !important; container-type: size !important; mix-blend-mode: difference !important;
    pointer-events: none !important; user-select: none !important; inset: 50% !important; font: 40px cursive !important;
    content-visibility: hidden !important; --paper: red !important; direction: rtl !important;
  }
  :is(html, body):not(#x) { display: block !important; zoom: 1 !important; contain: none !important; content-visibility: visible !important;
    container-type: normal !important }
  :is(p, span):not(#x) { display: block !important; content-visibility: visible !important; contain: none !important; zoom: 1 !important }
  div::before, div::after { display: block !important; content: "Press here" !important; position: fixed !important; inset: 0 !important;
    pointer-events: auto !important }
  ::backdrop { display: block !important; background: red !important }
</style>`;

/** Whatever of the card's look a page might want to change. */
const lookOf = (stage: Stage, tab: Tab) =>
  askCard(stage, tab, (root) => {
    const parts = ['[role="dialog"]', '.card', '.card-label', '.card-body', '.foot-action', '[data-statement]'];
    return parts.map((selector) => {
      const part = root.querySelector(selector);
      if (part === null) return selector;
      const { width, height } = part.getBoundingClientRect();
      const style = getComputedStyle(part);
      const names = [
        'color',
        'background-color',
        'font',
        'text-transform',
        'direction',
        'letter-spacing',
        'word-spacing',
      ];
      const more = [
        'visibility',
        'cursor',
        'user-select',
        'opacity',
        'transform',
        'filter',
        'text-align',
        'white-space',
      ];
      const rest = ['writing-mode', 'padding', 'text-indent', 'color-scheme', 'border-radius', 'animation-name'];
      return [
        selector,
        Math.round(width),
        Math.round(height),
        ...[...names, ...more, ...rest].map((name) => `${name}: ${style.getPropertyValue(name)}`),
      ];
    });
  });

inBothBrowsers('the styles of a hostile page', (stage) => {
  it('change nothing of the card, nor does what it does to the element', async () => {
    const plain = await stage.open(PAGE);
    await openFirstPopover(stage.browser, plain);
    const expected = await lookOf(stage, plain);
    const tab = await stage.open(HOSTILE + PAGE);
    await openFirstPopover(stage.browser, tab);
    expect(await lookOf(stage, tab)).toEqual(expected);
    await tab.page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('.backgrounder-popover');
      host?.setAttribute('style', 'opacity: 0 !important; transform: scale(0) !important; display: none !important');
      host?.setAttribute('dir', 'rtl');
      host?.setAttribute('data-theme', 'dark');
      host?.animate({ opacity: [0, 0], transform: ['scale(0)', 'scale(0)'] }, { duration: 1e6, fill: 'both' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(':host, .frame, * { color: red !important; background: red !important }');
      document.adoptedStyleSheets = [sheet];
    });
    expect(await lookOf(stage, tab)).toEqual(expected);
    await pressInCard(stage, tab, 'Close');
    await expect.poll(() => openLabel(stage, tab)).toBeNull();
  });
});
