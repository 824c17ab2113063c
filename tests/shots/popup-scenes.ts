import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Scene, ShotStage } from './scene.ts';

/** The popup looks at the page every 400 ms, and waits for nothing else. */
const SETTLED_AFTER_MS = 900;

const NO_MENTION = '<p>Nothing of that kind.</p>';

/** The popup over a page, at rest. */
async function popupOver(stage: ShotStage, html: string): Promise<Page> {
  const popup = await stage.openPopup(await stage.open(html));
  await pause(SETTLED_AFTER_MS);
  return popup;
}

async function popupOverSample(stage: ShotStage): Promise<Page> {
  const popup = await stage.openPopup(await stage.openSample());
  await popup.waitForSelector('.page-mentions');
  await pause(SETTLED_AFTER_MS);
  return popup;
}

async function typed(popup: Page, words: string): Promise<Page> {
  await popup.type('input[type="search"]', words);
  await pause(SETTLED_AFTER_MS);
  return popup;
}

async function opened(popup: Page): Promise<Page> {
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('.card');
  await pause(SETTLED_AFTER_MS);
  return popup;
}

/** The toolbar popup in each of its states that needs nothing but a page and a setting. */
export const POPUP_SCENES: readonly Scene[] = [
  { name: 'popup-mentions', show: popupOverSample },
  {
    name: 'popup-unfolded',
    async show(stage) {
      const popup = await popupOverSample(stage);
      await popup.click('.page-topics [aria-expanded]');
      await pause(SETTLED_AFTER_MS);
      return popup;
    },
  },
  { name: 'popup-large-text', settings: { textSize: 'L' }, show: popupOverSample },
  { name: 'popup-nothing', show: (stage) => popupOver(stage, NO_MENTION) },
  { name: 'popup-off', settings: { enabled: false }, show: (stage) => popupOver(stage, NO_MENTION) },
  {
    name: 'popup-off-here',
    settings: { sites: { mode: 'everywhere-but', hosts: ['127.0.0.1'] } },
    show: (stage) => popupOver(stage, NO_MENTION),
  },
  {
    name: 'popup-browser-page',
    async show(stage) {
      const popup = await stage.openPopup(await stage.browser.openTab());
      await pause(SETTLED_AFTER_MS);
      return popup;
    },
  },
  { name: 'popup-search', show: async (stage) => typed(await popupOver(stage, NO_MENTION), 'boycot athletes') },
  { name: 'popup-search-nothing', show: async (stage) => typed(await popupOver(stage, NO_MENTION), 'Beijng zzz') },
  {
    name: 'popup-card',
    show: async (stage) => opened(await typed(await popupOver(stage, NO_MENTION), 'psaki')),
  },
  {
    name: 'popup-article',
    show: async (stage) => opened(await typed(await popupOver(stage, NO_MENTION), 'U.S. could consider boycotting')),
  },
];
