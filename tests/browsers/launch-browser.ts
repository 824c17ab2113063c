import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, findBrowser } from '../setup/browsers.mjs';
import { exclusively } from '../setup/exclusive.mjs';
import type { ExtensionBrowser, LaunchOptions } from './extension-browser.ts';
import { launchChromium } from './launch-chromium.ts';
import { launchFirefox } from './launch-firefox.ts';

const OUTPUT = join(import.meta.dirname, '../../.output');

/** Where the build for a browser lies. */
export const BUILDS: Readonly<Record<BrowserName, string>> = {
  chromium: join(OUTPUT, 'chrome-mv3'),
  firefox: join(OUTPUT, 'firefox-mv3'),
};

/**
 * Starts a browser with the built extension. It ends with `close()`, and with this process in any case, Ctrl-C included.
 * Throws where the browser or the build is missing.
 */
export async function launchBrowser(name: BrowserName, options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const program = findBrowser(name);
  if (program === null) throw new Error(`${name} is not installed`);
  const extension = options.extension ?? BUILDS[name];
  const {
    headless = true,
    viewport = null,
    proxy = null,
    flags = [],
    beforeInstall = async () => {},
    profile = null,
  } = options;
  const launch = name === 'chromium' ? launchChromium : launchFirefox;
  // A kept profile has a copy of its own, whose path is the extension's identity.
  const copy = profile === null ? await copyBuild(name, extension) : { folder: extension, remove: () => {} };
  try {
    const browser = await launch({
      program,
      extension: copy.folder,
      headless,
      viewport,
      proxy,
      flags,
      beforeInstall,
      profile,
    });
    void browser.untilClosed().then(copy.remove);
    return browser;
  } catch (error) {
    copy.remove();
    throw error;
  }
}

export interface BuildCopy {
  readonly folder: string;
  remove(): void;
}

/** Throws where there is no build. */
export function copyBuild(name: BrowserName, extension = BUILDS[name]): Promise<BuildCopy> {
  return exclusively(
    buildLock(name),
    () => {},
    async () => copyOf(extension),
  );
}

/** Whoever writes a build holds this lock. */
export function buildLock(name: BrowserName): string {
  return `build-${name}`;
}

/** A browser reads its extension's files when it needs them, and a later build would take them away under it. */
function copyOf(extension: string): BuildCopy {
  // Asked under the lock: while a build is written there is none.
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error(`no extension in ${extension}; run npm run build`);
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-'));
  const remove = () => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  cpSync(extension, folder, { recursive: true });
  return { folder, remove };
}
