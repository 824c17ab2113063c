// npm run shots: pictures of every surface and state, light and dark, in both browsers.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../browsers/launch-browser.ts';
import { serveFolder } from '../browsers/static-server.ts';
import { servePages } from '../e2e/support/page-server.ts';
import { type BrowserName, ensureBrowsers } from '../setup/browsers.mjs';
import { SCENES } from '../shots/scenes.ts';
import { SHOT_VIEWPORT, type ShotPages, startShooting } from '../shots/shot-stage.ts';
import { ensureExtension } from './build-extension.ts';
import { PROJECT, say } from './run-program.ts';

const SHOTS = join(PROJECT, '.output/shots');
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** `npm run shots -- popup` takes only those whose names begin so. */
const wanted = process.argv.slice(2);
const scenes = SCENES.filter(({ name }) => wanted.length === 0 || wanted.some((prefix) => name.startsWith(prefix)));

if (scenes.length === 0) {
  say(`no picture is called ${wanted.join(' or ')}; there are: ${SCENES.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
if (wanted.length === 0) rmSync(SHOTS, { recursive: true, force: true });
await ensureBrowsers(BROWSERS);
const server = await servePages();
const sample = await serveFolder(join(PROJECT, 'tests/fixtures/sample'));
try {
  for (const name of BROWSERS) await shoot(name, { server, sample: `${sample.origin}/index.html` });
} finally {
  await Promise.all([server.close(), sample.close()]);
}

async function shoot(name: BrowserName, pages: ShotPages): Promise<void> {
  await ensureExtension(name);
  const browser = await launchBrowser(name, { viewport: SHOT_VIEWPORT });
  try {
    const shooting = startShooting(browser, pages);
    for (const scheme of ['light', 'dark'] as const) {
      const folder = join(SHOTS, name, scheme);
      mkdirSync(folder, { recursive: true });
      for (const scene of scenes.filter(({ browsers = BROWSERS }) => browsers.includes(name))) {
        try {
          writeFileSync(join(folder, `${scene.name}.png`), await shooting.take(scene, scheme));
        } catch (error) {
          say(`${name}, ${scheme}, ${scene.name}: ${error instanceof Error ? error.message : String(error)}`);
          process.exitCode = 1;
        }
      }
    }
    for (const error of await browser.errorsOfOurs()) {
      say(`${name}: ${error}`);
      process.exitCode = 1;
    }
  } finally {
    await browser.close();
  }
  say(`${name}: .output/shots/${name}`);
}
