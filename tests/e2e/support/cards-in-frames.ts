import { FRAME_SLOT_KEY } from '../../../src/platform/frame-slot.ts';
import { ask } from '../../browsers/control-page.ts';
import type { Tab } from '../../browsers/extension-browser.ts';
import { type CardBox, FIND_CARD_ROOT } from './card.ts';
import type { Stage } from './in-both-browsers.ts';

/** A frame that has a name, as its own window sees it. */
export interface SeenFrame {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly markup: string;
  readonly label: string | null;
  readonly card: CardBox | null;
}

/** What stands in each frame, asked in the extension's own world. */
export async function lookAtFrames(stage: Stage, tab: Tab): Promise<SeenFrame[]> {
  const answers = await ask<readonly { readonly result: SeenFrame }[]>(
    stage.browser.control,
    `await api.scripting.executeScript({
      target: { tabId: ${tab.id}, allFrames: true },
      func: () => {
        ${FIND_CARD_ROOT}
        const box = root?.querySelector('[role="dialog"]')?.getBoundingClientRect();
        return {
          name: window.name, width: innerWidth, height: innerHeight,
          markup: document.documentElement.outerHTML,
          label: root?.querySelector('#label')?.textContent ?? null,
          card: box ? { left: box.left, top: box.top, right: box.right, bottom: box.bottom } : null,
        };
      },
    })`,
  );
  return answers.map(({ result }) => result).filter(({ name }) => name !== '');
}

/** Opens the first card of every frame that has one. */
export async function openAllCards(stage: Stage, tab: Tab): Promise<void> {
  await ask(
    stage.browser.control,
    `void await api.scripting.executeScript({
      target: { tabId: ${tab.id}, allFrames: true },
      func: () => void globalThis[Symbol.for('${FRAME_SLOT_KEY}')]?.annotator?.openMention(0),
    })`,
  );
}

export function isOutOfView({ card, width, height }: SeenFrame): boolean {
  return card === null || card.left < 0 || card.top < 0 || card.right > width || card.bottom > height;
}
