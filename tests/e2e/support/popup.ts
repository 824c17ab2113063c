import type { Page } from 'puppeteer-core';
import type { Tab } from '../../browsers/extension-browser.ts';
import type { Stage } from './in-both-browsers.ts';

/** Presses the toolbar button over a tab, and waits for what it shows. */
export async function openPopup(stage: Stage, tab: Tab): Promise<Page> {
  const popup = await stage.browser.openToolbarPopup(tab);
  await popup.waitForSelector('.popup');
  return popup;
}

/** The state that the popup tells; `null` where it lists mentions. */
export function stateOf(popup: Page): Promise<string | null> {
  return popup.evaluate(() => document.querySelector('[data-page-state]')?.getAttribute('data-page-state') ?? null);
}

/** What it says of the page, without the button. */
export function wordsOf(popup: Page): Promise<string> {
  return popup.evaluate(() => document.querySelector('[data-page-state] p')?.textContent ?? '');
}

/** The topics of the page, as `name number`. */
export function topicsOf(popup: Page): Promise<string[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll('.page-topic')].map((row) => {
      const number = row.querySelector('.page-topic-number')?.textContent;
      return `${row.querySelector('.topic-name')?.textContent} ${number}`;
    }),
  );
}

/** The sentences that are unfolded, the mention in brackets. */
export function sentencesOf(popup: Page): Promise<string[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll('.mention')].map((mention) =>
      [...mention.childNodes]
        .map((node) => (node instanceof Element ? `[${node.textContent}]` : node.textContent))
        .join(''),
    ),
  );
}

/** Presses what a selector names, as a script would: it need not be in view. */
export async function press(popup: Page, selector: string): Promise<void> {
  await popup.waitForSelector(selector);
  await popup.evaluate((name) => document.querySelector<HTMLElement>(name)?.click(), selector);
}

/** Unfolds the mentions of a topic. */
export async function unfold(popup: Page, topic: string): Promise<void> {
  await press(popup, `.page-topic:has([data-topic="${topic}"]) .page-topic-number`);
}

/** Presses a switch by a word of its name. */
export async function flip(popup: Page, word: string): Promise<void> {
  await popup.evaluate((name) => {
    const labels = [...document.querySelectorAll<HTMLElement>('.popup-switches label')];
    labels.find((label) => label.textContent?.includes(name))?.click();
  }, word);
}
