import { setTimeout as pause } from 'node:timers/promises';
import type { ReadCard } from '../../src/ui/card/read-card.ts';
import type { ExtensionBrowser, Tab } from './extension-browser.ts';
import { framesOf, openMention } from './frames.ts';

const POLL_EVERY_MS = 50;
const OPENS_WITHIN_MS = 5000;

/** The card fades in for 120 ms; a picture taken earlier would show it half. */
const FADE_IN_MS = 250;

/**
 * Opens the popover of the first mention in reading order and reads what it shows.
 *
 * @returns `null` where no frame has a mention. Throws where there is one and no popover comes.
 */
export async function openFirstPopover(browser: ExtensionBrowser, tab: Tab): Promise<ReadCard | null> {
  const frames = await framesOf(browser, tab);
  const frame = frames.find(({ report }) => report !== null && report.mentions.length > 0);
  if (frame === undefined) return null;
  await tab.page.bringToFront();
  await openMention(browser, tab, frame, 0);
  const deadline = Date.now() + OPENS_WITHIN_MS;
  while (Date.now() < deadline) {
    const card = await readPopover(browser, tab);
    if (card !== null) {
      await pause(FADE_IN_MS);
      return card;
    }
    await pause(POLL_EVERY_MS);
  }
  throw new Error(`no popover came for "${frame.report?.mentions[0]?.text}" within ${OPENS_WITHIN_MS / 1000} s`);
}

/** What an open popover shows, read from its elements in whichever frame it is; `null` while none is open. */
export async function readPopover(browser: ExtensionBrowser, tab: Tab): Promise<ReadCard | null> {
  for (const { report } of await framesOf(browser, tab)) {
    const card = decodeCard(report?.card);
    if (card !== null) return card;
  }
  return null;
}

/** Written out field by field: Chromium hands objects on with their keys sorted. */
function decodeCard(value: unknown): ReadCard | null {
  if (typeof value !== 'object' || value === null) return null;
  const { topic, label, statements } = value as ReadCard;
  return {
    topic,
    label,
    statements: statements.map(({ text, citation: { publisher, title, published, paragraph, url } }) => ({
      text,
      citation: { publisher, title, published, paragraph, url },
    })),
  };
}
