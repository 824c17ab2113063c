// npm start: opens a browser with the extension on the sample article, or on the pages named; without a display it says
// what the extension shows there.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ExtensionBrowser } from '../browsers/extension-browser.ts';
import { launchBrowser } from '../browsers/launch-browser.ts';
import { ensureBrowsers } from '../setup/browsers.mjs';
import { annotatePage } from './annotate-page.ts';
import { ensureExtension } from './build-extension.ts';
import { describePage } from './describe-page.ts';
import { PROJECT, say } from './run-program.ts';
import { type ServedPage, servePages } from './served-pages.ts';
import { parseStartOptions, type StartOptions, USAGE } from './start-options.ts';

const SAMPLE = 'tests/fixtures/sample/index.html';
const PICTURE = join(PROJECT, '.output/annotated.png');

/** Of the picture: what a small laptop shows, twice as sharp. */
const VIEWPORT = { width: 1280, height: 860, deviceScaleFactor: 2 };

try {
  const options = parseStartOptions(process.argv.slice(2));
  if (options === null) console.log(USAGE);
  else await start(options);
} catch (error) {
  fail(error);
}

async function start(options: StartOptions): Promise<void> {
  // npm runs its scripts in the project's folder; paths are meant from where it was called.
  const from = process.env.INIT_CWD ?? process.cwd();
  const served = await (options.pages.length > 0 ? servePages(options.pages, from) : servePages([SAMPLE], PROJECT));
  try {
    await ensureBrowsers([options.browser]);
    await ensureExtension(options.browser);
    say(`starting ${options.browser}${options.headless ? ' without a window' : ''}`);
    const { browser: name, headless } = options;
    const browser = await launchBrowser(name, { headless, ...(headless && { viewport: VIEWPORT }) });
    try {
      if (headless) await annotateAll(browser, served.pages, options.json);
      else await showAll(browser, served.pages);
    } finally {
      await browser.close();
    }
  } finally {
    await served.close();
  }
}

async function annotateAll(browser: ExtensionBrowser, pages: readonly ServedPage[], asJson: boolean): Promise<void> {
  let hasPicture = false;
  for (const served of pages) {
    say(`reading ${served.page}`);
    try {
      const annotated = await annotatePage(browser, served, async (tab, popover) => {
        if (hasPicture || popover === null) return;
        mkdirSync(join(PROJECT, '.output'), { recursive: true });
        await tab.page.screenshot({ path: PICTURE });
        hasPicture = true;
      });
      console.log(asJson ? JSON.stringify(annotated) : `${describePage(annotated)}\n`);
    } catch (error) {
      fail(error);
    }
  }
  say(hasPicture ? 'picture: .output/annotated.png' : 'no picture: no popover was opened');
}

async function showAll(browser: ExtensionBrowser, pages: readonly ServedPage[]): Promise<void> {
  for (const { page, url } of pages) {
    const tab = await browser.openTab();
    await tab.page.goto(url).catch((error: unknown) => fail(new Error(`${page}: cannot be loaded: ${String(error)}`)));
  }
  await browser.control.close();
  say('the browser is open; close its window, or press Ctrl-C here, to end');
  await browser.untilClosed();
}

function fail(error: unknown): void {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
