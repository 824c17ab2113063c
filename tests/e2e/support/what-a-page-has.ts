import type { Page } from 'puppeteer-core';
import { reportOf } from '../../browsers/annotation.ts';
import type { Tab } from '../../browsers/extension-browser.ts';
import type { Stage } from './in-both-browsers.ts';

/** The mentions that the extension reports for a tab, as `topic: text`. */
export async function mentionsIn(stage: Stage, tab: Tab): Promise<string[]> {
  const { mentions, errors } = await reportOf(stage.browser, tab);
  if (errors.length > 0) throw new Error(`our scripts report: ${errors.join('\n')}`);
  return mentions.map(({ topic, text }) => `${topic}: ${text}`);
}

/** What the page itself sees of our highlights: their names with the number of ranges, empty ones left out. */
export function highlightsOf(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const kinds = ['person', 'place', 'event', 'other', 'in-link', 'active'];
    const sizes = kinds.map((kind) => [kind, CSS.highlights.get(`backgrounder-${kind}`)?.size ?? 0] as const);
    return Object.fromEntries(sizes.filter(([, size]) => size > 0));
  });
}

/** The whole document, as a script of the page would read it. */
export function markupOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}
