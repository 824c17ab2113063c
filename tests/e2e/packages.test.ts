import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
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
    expect(names).toEqual(
      expect.arrayContaining([
        'manifest.json',
        'background.js',
        'sentinel.js',
        'annotator.js',
        'cards.js',
        'inline-painter.js',
      ]),
    );
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

describe.each(['chromium', 'firefox'] as const)('what is packed for %s', (browser) => {
  const linesOf = (pattern: RegExp, found: RegExp) =>
    readdirSync(BUILDS[browser], { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => pattern.test(file))
      .flatMap((file) => [...readFileSync(join(BUILDS[browser], file), 'utf8').matchAll(found)].map(([line]) => line));
  const SCRIPTS = /\.js$/;

  // The libraries as well, as they are bundled. MiniSearch has a method that is called so.
  it.each([
    /(?<![\w$.])fetch\b(?!\([\w$]+,[\w$]+\)\{).{0,40}/g,
    /(?<!\._index)\.fetch\b.{0,40}/g,
    /\b(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|SharedWorker|FontFace|fetchLater)\b/g,
    /\b(?:sendBeacon|importScripts|serviceWorker|dns-prefetch|preconnect)\b/g,
    /\bnew (?:[\w$]+\.)?(?:Image|Audio|Worker|Function)\b/g,
    /(?<![\w$.])eval\(/g,
    /\.(?:src|srcset|poster|innerHTML|outerHTML)=(?!=)/g,
    /\b(?:insertAdjacentHTML|document\.write|createContextualFragment|DOMParser)\b/g,
    /\bimport\((?![`'"]\.\/inline-painter-[\w-]+\.js[`'"]\)).{0,40}/g,
  ])('holds no %s', (request) => {
    expect(linesOf(SCRIPTS, request)).toEqual([]);
  });

  it('names no addresses but those of namespaces, of the articles and of a shop that lets no extension in', () => {
    const addresses = new Set(linesOf(SCRIPTS, /\b(?:https?|wss?):\/\/[\w.][^`'"\s]*/g));
    expect([...addresses].sort()).toEqual([
      'http://www.w3.org/1998/Math/MathML',
      'http://www.w3.org/1999/xhtml',
      'http://www.w3.org/2000/svg',
      'https://chrome.google.com/webstore',
      'https://www.axios.com/2021/04/06/us-boycott-2022-beijing-winter-olympics',
    ]);
  });

  it('loads nothing from its pages and style sheets but its own files', () => {
    expect(linesOf(/\.css$/, /url\(|@import|image-set\(/g)).toEqual([]);
    const loaded = linesOf(/\.html$/, /(?:src|href)="[^"]*"/g);
    expect(loaded.length).toBeGreaterThan(10);
    expect(loaded.filter((each) => !/="\/(?:chunks|assets)\/[\w.-]+"$/.test(each))).toEqual([]);
  });

  it('names the root alone with its highlights where elements inherit them, else every element', () => {
    const marks = readFileSync(join(BUILDS[browser], 'assets/marks.css'), 'utf8');
    const named = new Set([...marks.matchAll(/([\w:*]*)::highlight\(/g)].map(([, selector]) => selector));
    expect([...named].sort()).toEqual([browser === 'chromium' ? ':root' : '', 'rt']);
  });
});
