import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { ALL_SITES, grantSites } from '../browsers/site-access.ts';
import type { Scene, ShotStage } from './scene.ts';

/** Settings are read, a preview is marked and motion is over by then. */
const SETTLED_AFTER_MS = 1200;

const NARROW = { width: 360, height: 720 };

const TALL = { width: 1100, height: 1600 };

async function ownPage(stage: ShotStage, path: string): Promise<Page> {
  const page = await stage.openOwnPage(path);
  await pause(SETTLED_AFTER_MS);
  return page;
}

const scene = (name: string, path: string, more: Partial<Scene> = {}): Scene => ({
  name,
  show: (stage) => ownPage(stage, path),
  ...more,
});

/** The library and the first run. */
export const READING_SCENES: readonly Scene[] = [
  scene('library', 'library.html'),
  scene('library-topic', 'library.html#xinjiang'),
  scene('library-timeline', 'library.html#timeline'),
  scene('library-article', 'library.html#axios-2021-04-06'),
  scene('library-found', 'library.html?find=athletes'),
  scene('library-nothing', 'library.html?find=Beijng%20zzz'),
  scene('library-narrow', 'library.html', { viewport: NARROW }),
  scene('library-printed', 'library.html', {
    // Firefox prints nothing for a driver's eye.
    browsers: ['chromium'],
    viewport: TALL,
    async show(stage) {
      const page = await ownPage(stage, 'library.html');
      await page.emulateMediaType('print');
      return page;
    },
  }),
  scene('first-run', 'first-run.html'),
  scene('first-run-withheld', 'first-run.html', {
    async show(stage) {
      await grantSites(stage.browser, null);
      stage.afterwards(() => grantSites(stage.browser, ALL_SITES));
      return ownPage(stage, 'first-run.html');
    },
  }),
  scene('first-run-narrow', 'first-run.html', { viewport: NARROW }),
];
