import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript } from '../commands/run-program.ts';
import type { BrowserName } from '../setup/browsers.mjs';
import type { ExtensionBrowser } from './extension-browser.ts';
import { copyBuild, launchBrowser } from './launch-browser.ts';

/** A browser's profile with the built extension in it, which can be started again and again. */
export interface KeptProfile {
  /**
   * The first start installs the extension.
   *
   * @param opens - A page that the browser opens as it starts. Default: those that it had when it was closed, which Firefox
   *   leaves out where it is driven.
   */
  start(opens?: string): Promise<ExtensionBrowser>;
  /** Puts another version in the place of the extension, while the browser is closed. */
  setVersion(version: string): Promise<void>;
  /** To be called when the browser is closed. */
  remove(): void;
}

export async function keptProfile(name: BrowserName): Promise<KeptProfile> {
  const extension = await copyBuild(name);
  const home = mkdtempSync(join(tmpdir(), 'backgrounder-profile-'));
  const folder = join(home, 'profile');
  mkdirSync(folder);
  let packed = await pack(name, extension.folder, home);
  const uuid = randomUUID();
  let isNew = true;
  let isOther = false;
  return {
    async start(opens) {
      const profile = { folder, isNew, isOther, packed, uuid, opens: opens ?? null };
      const viewport = { width: 1000, height: 700 };
      const browser = await launchBrowser(name, { extension: extension.folder, viewport, profile });
      isNew = false;
      isOther = false;
      return browser;
    },
    async setVersion(version) {
      const manifest = join(extension.folder, 'manifest.json');
      const before: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
      if (typeof before !== 'object') throw new Error(`${manifest} holds no object`);
      writeFileSync(manifest, JSON.stringify({ ...before, version }));
      packed = await pack(name, extension.folder, home);
      isOther = true;
    },
    remove() {
      extension.remove();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Only Firefox needs it packed. */
async function pack(name: BrowserName, extension: string, home: string): Promise<string> {
  if (name === 'chromium') return '';
  const folder = mkdtempSync(join(home, 'packed-'));
  const args = ['build', '--source-dir', extension, '--artifacts-dir', folder, '--no-config-discovery'];
  const { code, output } = await runScript('node_modules/web-ext/bin/web-ext.js', args, { output: 'kept' });
  const packed = readdirSync(folder).find((file) => file.endsWith('.zip'));
  if (code !== 0 || packed === undefined) throw new Error(`the extension cannot be packed: ${output}`);
  return join(folder, packed);
}
