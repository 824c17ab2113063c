import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { BUILDS } from '../browsers/launch-browser.ts';
import { PROJECT } from '../commands/run-program.ts';
import { zipNames } from './support/zip-names.ts';

const BUILT_IN_MS = 120_000;
const NAMES = {
  chromium: `.output/backgrounder-${version}-chrome.zip`,
  firefox: `.output/backgrounder-${version}-firefox.zip`,
  sources: `.output/backgrounder-${version}-sources.zip`,
};

let written: string[] = [];

beforeAll(async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [join(PROJECT, 'tests/commands/zip.ts')]);
  written = stdout.trimEnd().split('\n').sort();
}, BUILT_IN_MS);

describe('npm run zip', () => {
  it('writes a package for each browser, and the sources', () => {
    expect(written).toEqual(Object.values(NAMES).sort());
  });

  it.each(['chromium', 'firefox'] as const)('packs for %s what runs, and nothing else', (browser) => {
    const names = zipNames(join(PROJECT, NAMES[browser]));
    expect(names).toEqual(expect.arrayContaining(['manifest.json', 'background.js', 'sentinel.js', 'annotator.js']));
    expect(names.filter((name) => !/\.(?:js|json|html|css|png)$/.test(name))).toEqual([]);
    expect(names.filter((name) => /test|fixture|\.map$|package\.json/.test(name))).toEqual([]);
  });

  it('packs the sources from which the extension can be built, and nothing that was built or installed', () => {
    const names = zipNames(join(PROJECT, NAMES.sources));
    expect(names).toEqual(
      expect.arrayContaining(['package.json', 'package-lock.json', 'wxt.config.ts', 'README.md', 'tests/setup.mjs']),
    );
    expect(names.filter((name) => /^(?:node_modules|\.output|\.wxt|\.git)\//.test(name))).toEqual([]);
  });
});

describe.each(['chromium', 'firefox'] as const)('the manifest for %s', (browser) => {
  const manifest: unknown = JSON.parse(readFileSync(join(BUILDS[browser], 'manifest.json'), 'utf8'));

  it('asks for what is used, and for nothing else', () => {
    expect(manifest).toMatchObject({
      manifest_version: 3,
      permissions: ['storage', 'scripting', 'activeTab', 'contextMenus'],
      host_permissions: ['<all_urls>'],
      omnibox: { keyword: 'bg' },
    });
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(manifest).not.toHaveProperty('optional_host_permissions');
  });

  it.each(['web_accessible_resources', 'externally_connectable', 'content_scripts', 'incognito'])(
    'has no %s',
    (field) => {
      expect(manifest).not.toHaveProperty(field);
    },
  );

  it('lets our own pages ask for nothing and turn no text into markup or code', () => {
    const { content_security_policy: policy } = manifest as { content_security_policy: Record<string, string> };
    expect(Object.keys(policy)).toEqual(['extension_pages']);
    expect(policy.extension_pages?.split('; ').sort()).toEqual([
      "base-uri 'none'",
      "default-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
      "frame-src 'self'",
      "require-trusted-types-for 'script'",
      "script-src 'self'",
      "style-src 'self'",
      "trusted-types 'none'",
    ]);
  });

  it('suggests keys that browsers and screen readers leave free', () => {
    const commands = Object.values(
      (manifest as { commands: Record<string, { suggested_key: { default: string } }> }).commands,
    );
    expect(commands).toHaveLength(4);
    for (const { suggested_key } of commands)
      expect(suggested_key.default).toMatch(/^Alt\+Shift\+(?:Period|Comma|Home|End)$/);
  });
});
