import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Tab } from '../../browsers/extension-browser.ts';
import type { Stage } from './in-both-browsers.ts';
import { badgeOf } from './living-tab.ts';
import { highlightsOf, markupOf, mentionsIn } from './what-a-page-has.ts';

const FIXTURES = new URL('../../fixtures/live-pages/', import.meta.url);

/** Functions that pages bear which do something for a while. */
export interface LivePage {
  /** @returns When so many messages have come. */
  startChat(messages: number): Promise<void>;
  /** @returns How often it was written. */
  startTicker(until: Promise<unknown>, say?: (tick: number) => string): Promise<number>;
  startList(jumps: number): Promise<void>;
}

/** Chat, ticker and list in one page; nothing moves before one of `LivePage` is called. */
export function livePage(more = ''): string {
  const scripts = ['chat', 'ticker', 'list'].map((name) => readFileSync(new URL(`${name}.js`, FIXTURES), 'utf8'));
  return `<h1>Ned Price</h1><p id="ticker">Xinjiang</p><ul id="chat"></ul>
    <div id="list" style="height: 300px; overflow: auto; position: relative"><div style="height: 2000000px"></div></div>
    ${more}${scripts.map((script) => `<script>{${script}}</script>`).join('')}`;
}

/** What a reader has of a page: mentions in reading order, marks by kind, the number on the button. */
export async function readerHas(stage: Stage, tab: Tab) {
  const mentions = await mentionsIn(stage, tab);
  await expect.poll(() => badgeOf(stage, tab)).toBe(mentions.length === 0 ? '' : String(mentions.length));
  return { mentions, marks: await highlightsOf(tab.page) };
}

/** The same of a page that is loaded as the tab's page is now, without its scripts. */
export async function readerWouldHave(stage: Stage, tab: Tab) {
  const now = (await markupOf(tab.page)).replace(/<script>.*?<\/script>/gs, '');
  const fresh = await stage.visit(stage.server.origin + stage.server.addFile(now, 'text/html; charset=utf-8'));
  return readerHas(stage, fresh);
}
