import { setTimeout as pause } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { POPOVER_SELECTOR } from '../../../src/ui/popover/popover-element.ts';
import { STANDS_MS } from '../../../src/ui/popover/press-judge.ts';
import { ask } from '../../browsers/control-page.ts';
import type { Tab } from '../../browsers/extension-browser.ts';
import { readPopover } from '../../browsers/popover.ts';
import type { Stage } from './in-both-browsers.ts';

/** Finds the closed shadow root of a frame's card as `root`, `null` where none is open; for scripts in the extension's own world. */
export const FIND_CARD_ROOT = `
  const host = document.querySelector('${POPOVER_SELECTOR}');
  const root = host && (host.openOrClosedShadowRoot ?? globalThis.chrome.dom.openOrClosedShadowRoot(host));`;

/**
 * Runs a function with the card's shadow root, in the extension's own world of each frame: the page cannot reach it.
 *
 * @param question - Sent as text: it may use nothing from outside.
 * @returns The answer of the frame that has a card; `null` where none has.
 */
export async function askCard<T>(
  stage: Pick<Stage, 'browser'>,
  tab: Pick<Tab, 'id'>,
  question: (root: ShadowRoot) => T,
): Promise<T | null> {
  const answers = await ask<readonly { readonly result?: T | null }[]>(
    stage.browser.control,
    `await api.scripting.executeScript({
      target: { tabId: ${tab.id}, allFrames: true },
      func: () => {
        ${FIND_CARD_ROOT}
        return root ? (${question})(root) : null;
      },
    })`,
  );
  return answers.find(({ result }) => result !== null && result !== undefined)?.result ?? null;
}

export interface CardBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the card stands in its frame; `null` while none is open. */
export function cardBox(stage: Pick<Stage, 'browser'>, tab: Tab): Promise<CardBox | null> {
  return askCard(stage, tab, (root) => {
    const { left, top, right, bottom } =
      root.querySelector('[role="dialog"]')?.getBoundingClientRect() ?? new DOMRect();
    return { left, top, right, bottom };
  });
}

/**
 * Presses a button of the card with the mouse, as a reader would: what acts beyond the card, once it has stood there. Throws
 * where it has no such button.
 */
export async function pressInCard(stage: Pick<Stage, 'browser'>, tab: Tab, name: string): Promise<void> {
  if ((await controlInCard(stage, tab, name)).acts) {
    await untilDrawn(stage, tab);
    await pause(STANDS_MS);
  }
  const { x, y } = await controlInCard(stage, tab, name);
  await tab.page.mouse.click(x, y);
}

/**
 * What a press has unfolded is drawn, measured and placed, each in a frame of its own, and stands only from then on. On a
 * busy machine that is later than a question is answered.
 */
async function untilDrawn(stage: Pick<Stage, 'browser'>, tab: Tab): Promise<void> {
  await askCard(stage, tab, async () => {
    for (let frame = 0; frame < 4; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** The middle of a button of the card, in its frame. Throws where it has no such button. */
export async function controlInCard(stage: Pick<Stage, 'browser'>, tab: Tab, name: string) {
  const controls = await askCard(stage, tab, (root) =>
    [...root.querySelectorAll('button, summary, a')].map((control) => {
      const { left, top, width, height } = control.getBoundingClientRect();
      return {
        name: control.getAttribute('aria-label') ?? control.textContent?.trim() ?? '',
        acts: control.matches('.foot-action:not([aria-expanded]), .notice-undo'),
        x: left + width / 2,
        y: top + height / 2,
      };
    }),
  );
  const control = controls?.find((each) => each.name === name);
  if (!control) throw new Error(`no control "${name}" among ${controls?.map((each) => `"${each.name}"`).join(', ')}`);
  return control;
}

/** The label of the open card; `null` while none is open. */
export async function openLabel(stage: Pick<Stage, 'browser'>, tab: Tab): Promise<string | null> {
  return (await readPopover(stage.browser, tab))?.label ?? null;
}

/** Rests the mouse in the middle of an element. */
export async function restOn(page: Page, selector: string): Promise<void> {
  const { x, y } = await middleOf(page, selector);
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x, y);
}

export async function middleOf(page: Page, selector: string): Promise<{ readonly x: number; readonly y: number }> {
  const element: ElementHandle | null = await page.$(selector);
  const box = await element?.boundingBox();
  if (!box) throw new Error(`no box for ${selector}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
