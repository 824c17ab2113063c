// npm run dev: builds the extension, opens a browser with it, and builds again whenever a file changes.
//
//   npm run dev -- [-b chromium|firefox] [--headless]
import { parseArgs } from 'node:util';
import { createServer } from 'wxt';
import { type BrowserName, ensureBrowsers, findBrowser, isBrowserName } from '../setup/browsers.mjs';
import { PROJECT, say } from './run-program.ts';

/** WXT's name of each browser. */
const WXT_NAMES: Readonly<Record<BrowserName, string>> = { chromium: 'chrome', firefox: 'firefox' };

try {
  await startDevelopment(process.argv.slice(2));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

async function startDevelopment(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string', short: 'b', default: 'chromium' },
      headless: { type: 'boolean', default: false },
    },
  });
  const name = values.browser === 'chrome' ? 'chromium' : values.browser;
  if (!isBrowserName(name)) throw new Error(`unknown browser "${name}"; it is chromium or firefox`);
  await ensureBrowsers([name]);
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const headless = values.headless || !hasDisplay;
  if (headless) say('the browser opens without a window');
  const server = await createServer({
    root: PROJECT,
    browser: WXT_NAMES[name],
    manifestVersion: 3,
    webExt: {
      binaries: { [WXT_NAMES[name]]: findBrowser(name) ?? '' },
      chromiumArgs: [...(headless ? ['--headless=new'] : []), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      firefoxArgs: headless ? ['--headless'] : [],
    },
  });
  // Without this the browser would outlive us.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void server.stop().finally(() => process.exit(130)));
  }
  await server.start();
}
