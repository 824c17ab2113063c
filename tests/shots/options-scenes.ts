import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Settings } from '../../src/settings/settings.ts';
import { ask } from '../browsers/control-page.ts';
import type { Viewport } from '../browsers/extension-browser.ts';
import type { Scene, ShotStage } from './scene.ts';

/** The sample in the preview is read and marked by then. */
const MARKED_AFTER_MS = 600;

const WIDE: Viewport = { width: 1200, height: 800 };
const NARROW: Viewport = { width: 360, height: 740 };

const CHOSEN: Partial<Settings> = {
  topicsOff: ['jill-biden'],
  topicsOn: ['uyghurs'],
  sites: { mode: 'everywhere-but', hosts: ['*.example.org', 'www.example.com'] },
};

const BAD_FILE = `{
  "version": 1,
  "theme": "mud",
  "topicsOff": ["atlantis"],
  "sites": { "mode": "only", "hosts": ["example.org", "two words"] },
  "colour": "red"
}`;

function section(
  id: string,
  { name = id, act = async () => {}, ...scene }: Partial<Scene> & { act?: (page: Page) => Promise<void> } = {},
): Scene {
  return {
    name: `options-${name}`,
    settings: CHOSEN,
    viewport: WIDE,
    ...scene,
    async show(stage: ShotStage) {
      const page = await stage.openOwnPage(`options.html#${id}`);
      await page.waitForSelector('.preview-page');
      await act(page);
      await page.evaluate((place) => document.getElementById(place)?.scrollIntoView(), id);
      await pause(MARKED_AFTER_MS);
      return page;
    },
  };
}

const pressIn = (selector: string) => (page: Page) =>
  page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);

async function addSite(page: Page): Promise<void> {
  await page.type('.add-site .text-field', 'two words');
  await page.keyboard.press('Enter');
}

const importBadFile = (page: Page) =>
  page.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    const files = new DataTransfer();
    files.items.add(new File([text], 'my-settings.json'));
    if (input) input.files = files.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  }, BAD_FILE);

/** Kept as the background keeps them. */
const FAULTS = [
  { where: 'background', name: 'TypeError', stack: '', count: 2 },
  { where: 'popup', name: 'NotFoundError', stack: '', count: 1 },
];

const withErrors = (scene: Scene): Scene => ({
  ...scene,
  async show(stage) {
    const keep = (faults: typeof FAULTS) =>
      ask<void>(stage.browser.control, `void (await api.storage.session.set({ faults: ${JSON.stringify(faults)} }))`);
    await keep(FAULTS);
    stage.afterwards(() => keep([]));
    return scene.show(stage);
  },
});

/** As a later version or a broken profile may leave them. */
const UNREADABLE: object = { ...CHOSEN, version: 2, textSize: 'XXL', topicsOff: ['jill-biden', 3] };

/** The options, section by section and in their states. */
export const OPTIONS_SCENES: readonly Scene[] = [
  section('marking', { name: 'top', settings: {} }),
  section('marking', { name: 'off', settings: { enabled: false } }),
  section('marking', { name: 'narrow', viewport: NARROW }),
  section('sites'),
  section('sites', { name: 'site-refused', act: addSite }),
  section('topics'),
  section('marks'),
  section('marks', { name: 'marks-narrow-large', viewport: NARROW, settings: { ...CHOSEN, textSize: 'L' } }),
  section('cards'),
  section('shortcuts'),
  section('privacy'),
  section('backup', { name: 'reset', act: pressIn('#backup .button:last-of-type') }),
  section('backup', { name: 'import-refused', act: importBadFile }),
  section('errors', { name: 'no-errors' }),
  withErrors(section('errors')),
  withErrors(section('errors', { name: 'errors-narrow', viewport: NARROW })),
  section('unreadable', { settings: UNREADABLE }),
];
