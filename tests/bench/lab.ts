import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { latePatterns } from '../../src/build/late-patterns.ts';
import type { ExtensionBrowser } from '../browsers/extension-browser.ts';
import { launchBrowser } from '../browsers/launch-browser.ts';
import { ensureExtension } from '../commands/build-extension.ts';
import { findBrowser } from '../setup/browsers.mjs';
import { type PageServer, servePages } from './pages/serve-pages.ts';

/** What the rows measure in. Browsers start when the first row asks for them, and one of each serves all. */
export interface Lab {
  readonly pages: PageServer;
  /** A tab of a Chromium without the extension, which is closed after `use`. */
  inPlainTab<T>(use: (page: Page) => Promise<T>): Promise<T>;
  /** A file of `tests/bench/in-page` with what it imports, as one script that sets `globalThis.bench`. */
  bundle(entry: string): Promise<string>;
  /** Chromium with the built extension; a row that changes its settings takes `ownExtension`. */
  extension(): Promise<ExtensionBrowser>;
  /** Another, closed after `use`. */
  inOwnExtension<T>(use: (browser: ExtensionBrowser) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** `gc()`, memory in bytes, and time in steps of 5 microseconds where the page is isolated. */
const FLAGS = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--js-flags=--expose-gc',
  '--enable-precise-memory-info',
];

export async function createLab(): Promise<Lab> {
  const pages = await servePages();
  const scripts = new Map<string, Promise<string>>();
  let plain: Promise<Browser> | null = null;
  let extension: Promise<ExtensionBrowser> | null = null;

  return {
    pages,
    async inPlainTab(use) {
      plain ??= launchPlain();
      const page = await (await plain).newPage();
      try {
        return await use(page);
      } finally {
        await page.close();
      }
    },
    bundle(entry) {
      const script = scripts.get(entry) ?? bundle(entry);
      scripts.set(entry, script);
      return script;
    },
    extension() {
      extension ??= launchWithExtension();
      return extension;
    },
    async inOwnExtension(use) {
      const browser = await launchWithExtension();
      try {
        return await use(browser);
      } finally {
        await browser.close();
      }
    },
    async close() {
      await (await plain)?.close();
      await (await extension)?.close();
      await pages.close();
    },
  };
}

function launchPlain(): Promise<Browser> {
  const program = findBrowser('chromium');
  if (program === null) throw new Error('no Chromium is installed');
  return puppeteer.launch({
    executablePath: program,
    headless: true,
    defaultViewport: { width: 1280, height: 800 },
    args: [...FLAGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    protocolTimeout: 600_000,
  });
}

async function launchWithExtension(): Promise<ExtensionBrowser> {
  await ensureExtension('chromium');
  return launchBrowser('chromium', { headless: true, viewport: { width: 1280, height: 800 }, flags: FLAGS });
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [latePatterns()],
    resolve: { conditions: ['module', 'browser', 'production'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome128',
      lib: { entry: `${import.meta.dirname}/in-page/${entry}`, formats: ['iife'], name: 'bench' },
    },
  });
  const chunks = (Array.isArray(built) ? built : [built])
    .flatMap((each) => ('output' in each ? each.output : []))
    .filter(({ type }) => type === 'chunk');
  const [chunk] = chunks;
  if (chunk?.type !== 'chunk') throw new Error(`${entry} became no script`);
  return chunk.code;
}
