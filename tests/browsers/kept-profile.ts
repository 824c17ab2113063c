import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
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
  /** To be called when the browser is closed. */
  remove(): void;
}

export async function keptProfile(name: BrowserName): Promise<KeptProfile> {
  const extension = await copyBuild(name);
  const home = mkdtempSync(join(tmpdir(), 'backgrounder-profile-'));
  const folder = join(home, 'profile');
  mkdirSync(folder);
  const packed = name === 'firefox' ? await pack(extension.folder, home) : '';
  const uuid = randomUUID();
  let isNew = true;
  return {
    async start(opens) {
      const profile = { folder, isNew, packed, uuid, opens: opens ?? null };
      const viewport = { width: 1000, height: 700 };
      const browser = await launchBrowser(name, { extension: extension.folder, viewport, profile });
      isNew = false;
      return browser;
    },
    remove() {
      extension.remove();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function pack(extension: string, folder: string): Promise<string> {
  const args = ['build', '--source-dir', extension, '--artifacts-dir', folder, '--no-config-discovery'];
  const { code, output } = await runScript('node_modules/web-ext/bin/web-ext.js', args, { output: 'kept' });
  const packed = readdirSync(folder).find((file) => file.endsWith('.zip'));
  if (code !== 0 || packed === undefined) throw new Error(`the extension cannot be packed: ${output}`);
  return join(folder, packed);
}
