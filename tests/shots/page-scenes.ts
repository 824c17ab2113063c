import { setTimeout as pause } from 'node:timers/promises';
import { MARK_STYLES, PAINTERS } from '../../src/settings/settings.ts';
import { openFirstPopover } from '../browsers/popover.ts';
import { pressInCard } from '../e2e/support/card.ts';
import type { Scene, ShotStage } from './scene.ts';

/** Motion is over by then. */
const STILL_AFTER_MS = 300;

/** A page whose colours follow the system, as many do. */
const READING = `
  <meta name="color-scheme" content="light dark">
  <style>body { font: 18px/1.6 Georgia, serif; max-width: 36em; margin: 2em auto; padding: 0 1em }</style>
  <h1>What was announced</h1>
  <p>Jen Psaki spoke for the White House, Ned Price for the State Department. Both were asked about the
  <a href="#games">boycott of the Beijing Olympics</a> and about Xinjiang.</p>
  <h2>Who answered</h2>
  <p>Mitt Romney and Nancy Pelosi had asked for it; <a href="#x" style="text-decoration: none">Antony Blinken</a>
  had been to Anchorage. Psaki named Xinjiang again.</p>`;

async function openCard(stage: ShotStage) {
  const tab = await stage.openSample();
  await openFirstPopover(stage.browser, tab);
  return tab;
}

const marks: readonly Scene[] = PAINTERS.flatMap((painter) =>
  MARK_STYLES.map((markStyle) => ({
    name: `marks-${painter}-${markStyle}`,
    settings: { painter, markStyle },
    viewport: { width: 800, height: 420 },
    show: async (stage: ShotStage) => (await stage.open(READING)).page,
  })),
);

/** What a reader sees on the pages of others. */
export const PAGE_SCENES: readonly Scene[] = [
  ...marks,
  {
    name: 'card',
    show: async (stage) => (await openCard(stage)).page,
  },
  {
    name: 'card-large-text',
    settings: { textSize: 'L' },
    show: async (stage) => (await openCard(stage)).page,
  },
  {
    name: 'card-narrow',
    viewport: { width: 320, height: 600 },
    show: async (stage) => (await openCard(stage)).page,
  },
  {
    name: 'card-not-this',
    async show(stage) {
      const tab = await openCard(stage);
      await pressInCard(stage, tab, 'Not this');
      return tab.page;
    },
  },
  {
    name: 'notice',
    async show(stage) {
      const tab = await openCard(stage);
      await pressInCard(stage, tab, 'Not this');
      await pressInCard(stage, tab, 'Do not mark Jen Psaki anywhere');
      await pause(STILL_AFTER_MS);
      return tab.page;
    },
  },
];
