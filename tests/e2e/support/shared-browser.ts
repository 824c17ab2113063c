import { rmSync } from 'node:fs';
import { ask } from '../../browsers/control-page.ts';
import type { ExtensionBrowser } from '../../browsers/extension-browser.ts';
import { launchBrowser } from '../../browsers/launch-browser.ts';
import type { BrowserName } from '../../setup/browsers.mjs';

export const VIEWPORT = { width: 1000, height: 700 };

export interface BrowserInUse {
  readonly browser: ExtensionBrowser;
  leave(): Promise<void>;
}

const AREAS = ['sync', 'local', 'session'] as const;

/** A worker runs one file after the other, each with modules of its own; what lasts longer stands here. */
const KEY = Symbol.for('backgrounder.shared-browsers');

/**
 * The one browser of this worker for all files that leave it as they found it: to start one takes longer than most tests.
 * It ends with the worker.
 */
export async function shareBrowser(name: BrowserName): Promise<BrowserInUse> {
  const kept: unknown = Reflect.get(globalThis, KEY);
  const shared = kept instanceof Map ? (kept as Map<BrowserName, Promise<BrowserInUse>>) : new Map();
  Reflect.set(globalThis, KEY, shared);
  const running = shared.get(name) ?? start(name, () => shared.delete(name));
  shared.set(name, running);
  return running;
}

async function start(name: BrowserName, onClosed: () => void): Promise<BrowserInUse> {
  const browser = await launchBrowser(name, { viewport: VIEWPORT });
  void browser.untilClosed().then(onClosed);
  endWithWorker(browser);
  const atFirst = await ask<unknown>(
    browser.control,
    `await Promise.all(${JSON.stringify(AREAS)}.map((area) => api.storage[area].get()))`,
  );
  return {
    browser,
    /** As it was when it started: no tab but the control page, and in storage what the first start has put there. */
    async leave() {
      const pages = await browser.control.browser().pages();
      for (const page of pages) if (page !== browser.control) await page.close();
      await ask(
        browser.control,
        `void (await Promise.all(${JSON.stringify(AREAS)}.map(async (area, at) => {
          await api.storage[area].clear();
          await api.storage[area].set(${JSON.stringify(atFirst)}[at]);
        })))`,
      );
    },
  };
}

/** A worker is told to end and has half a second for it, in which Firefox does not close by itself. */
function endWithWorker(browser: ExtensionBrowser): void {
  const program = browser.control.browser().process();
  const profiles = (program?.spawnargs ?? []).flatMap((argument, at, all) => {
    if (argument === '--profile') return all[at + 1] ?? [];
    return /^--user-data-dir=(.+)/.exec(argument)?.[1] ?? [];
  });
  process.prependOnceListener('SIGTERM', () => {
    program?.kill('SIGKILL');
    for (const profile of profiles) rmSync(profile, { recursive: true, force: true, maxRetries: 2 });
  });
}
