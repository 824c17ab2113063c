import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Tab } from '../browsers/extension-browser.ts';
import { PROJECT } from '../commands/run-program.ts';
import { openLabel, pressInCard, restOn } from './support/card.ts';
import { inBothBrowsers } from './support/in-both-browsers.ts';
import type { PageServer } from './support/page-server.ts';
import { witnessPage } from './support/page-witness.ts';
import { choose, chooseNothing } from './support/settings.ts';

type Sight = Readonly<Record<string, readonly string[]>>;

let address = '';
let bareAddress = '';
let withoutUs: Sight = {};

const sightOf = (page: Page): Promise<Sight> => page.evaluate('witness()') as Promise<Sight>;

/** What is seen now and was not seen without us, of each kind; kinds with nothing new left out. */
function fresh(sight: Sight): Sight {
  const kinds = Object.entries(sight).map(([kind, things]): [string, readonly string[]] => [
    kind,
    things.filter((thing) => !withoutUs[kind]?.includes(thing)).sort(),
  ]);
  return Object.fromEntries(kinds.filter(([, things]) => things.length > 0));
}

async function launching(server: PageServer) {
  const page = `<script>(${witnessPage})()</script><p><b id="a">Jen Psaki</b> spoke of <b id="b">Xinjiang</b>.</p>
    <p style="margin-top: 3000px">Ned Price did not.</p>`;
  address = server.origin + server.add(page);
  bareAddress = server.origin + server.add(page.replace(/Jen Psaki|Xinjiang|Ned Price/g, 'Nobody'));
  const readWithoutUs = async (browser: Browser) => {
    const bare = await browser.newPage();
    await bare.goto(address);
    await restOn(bare, '#a');
    await bare.mouse.click(300, 300);
    await bare.keyboard.press('Escape');
    await bare.mouse.move(500, 600);
    withoutUs = await sightOf(bare);
    await bare.close();
  };
  return { beforeInstall: readWithoutUs };
}

const NAMES = ['event', 'in-link', 'other', 'person', 'place'].map((kind) => `backgrounder-${kind}`);
const ACTIVE = ['backgrounder-active', 'backgrounder-active-person'];
const FLASH = ['backgrounder-flash', 'backgrounder-flash-person'];

/** Events of the reader's own hand, on a card too: they reach the page as events of the card's element. */
const isOfHand = (event: string) =>
  /^(?:pointer|mouse|key|focus|blur|click)\w* of (?:div\.backgrounder-popover|body|window)$/.test(event);

/** What happens to a page whose card was opened; each is written down in the notes by its name. */
const MARKED = { events: [], highlights: NAMES, styled: NAMES };
const SHOWN = ['beforetoggle of div.backgrounder-popover', 'toggle of div.backgrounder-popover'];
const SCROLLED = ['scroll of #document', 'scrollend of #document'];
const VISITED = {
  changes: ['+ div.backgrounder-popover', '- div.backgrounder-popover'],
  events: [...MARKED.events, ...SHOWN],
};
const OPEN = { elements: ['div.backgrounder-popover'], active: ['div.backgrounder-popover'] };

inBothBrowsers(
  'what a page sees of us',
  (stage) => {
    const seenIn = async ({ page }: Tab): Promise<Sight> => {
      const { events = [], ...others } = fresh(await sightOf(page));
      return { ...others, events: events.filter((event) => !isOfHand(event)) };
    };

    it('is what the privacy notes say while it is read, with a card by the pointer, and by a key', async () => {
      const tab = await stage.visit(address);
      expect(await seenIn(tab)).toEqual(MARKED);

      await restOn(tab.page, '#a');
      await expect.poll(() => openLabel(stage, tab)).toBe('Jen Psaki');
      await pressInCard(stage, tab, 'Keep open');
      expect(await seenIn(tab)).toEqual({
        ...OPEN,
        changes: ['+ div.backgrounder-popover'],
        events: VISITED.events,
        highlights: [...ACTIVE, ...NAMES],
        styled: ['backgrounder-active-person', ...NAMES],
      });

      await tab.page.keyboard.press('Escape');
      await expect.poll(() => openLabel(stage, tab)).toBeNull();
      expect(await seenIn(tab)).toEqual({ ...MARKED, ...VISITED });

      await stage.browser.sendCommand('next-mention');
      await expect.poll(() => openLabel(stage, tab)).toBe('Xinjiang');
      await stage.browser.sendCommand('next-mention');
      await expect.poll(() => openLabel(stage, tab)).toBe('Ned Price');
      expect(await seenIn(tab)).toEqual({
        ...OPEN,
        changes: VISITED.changes,
        events: [...MARKED.events, ...SHOWN.slice(0, 1), ...SCROLLED, ...SHOWN.slice(1)],
        highlights: [...ACTIVE, ...NAMES.slice(0, 1), ...FLASH, ...NAMES.slice(1)],
        styled: ['backgrounder-active-person', 'backgrounder-event', 'backgrounder-flash-person', ...NAMES.slice(1)],
      });
    });

    it('is elements around mentions, and text split there, where the reader wants marks in the text', async () => {
      await choose(stage, { painter: 'inline' });
      const tab = await stage.visit(address);
      await expect.poll(() => tab.page.$('mark')).not.toBeNull();
      const { changes = [], highlights = [], styled, ...others } = await seenIn(tab);
      expect(others).toEqual({ events: [] });
      expect(changes).toContain('+ mark');
      expect(changes.filter((change) => !/(?:^[+-]| of) (?:mark|#text)$/.test(change))).toEqual([]);
      expect(highlights.filter((name) => !NAMES.includes(name))).toEqual([]);
      await chooseNothing(stage);
    });

    it('is nothing on a page without mentions, in Chromium nothing but colours', async () => {
      const tab = await stage.visit(bareAddress);
      expect(await seenIn(tab)).toEqual({ events: [] });
      const lines = await tab.page.evaluate(
        (names) => names.map((name) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine),
        NAMES.filter((name) => name !== 'backgrounder-in-link'),
      );
      expect(new Set(lines)).toEqual(new Set([stage.browser.name === 'chromium' ? 'underline' : 'none']));
    });

    it('is written down by name', () => {
      const notes = readFileSync(join(PROJECT, 'PRIVACY.md'), 'utf8');
      const names = [...NAMES, ...ACTIVE, ...FLASH, 'backgrounder-popover', 'backgrounder-succession'];
      expect(names.filter((name) => !notes.includes(`\`${name}\``))).toEqual([]);
    });
  },
  launching,
);
