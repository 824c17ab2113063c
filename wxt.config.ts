import { readdirSync, readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { latePatterns } from './src/build/late-patterns';
import { decodeDossier } from './src/dossier/decode';
import { packWords } from './src/matching/sentinel/pack-words';

/** Fixed, so that Firefox keeps one identity for the extension across installs. */
const GECKO_ID = 'backgrounder@backgrounder.invalid';

/** The first with `document.caretPositionFromPoint`, which finds the mention under the pointer. */
const OLDEST_CHROME = 128;
/** The first, on every system, that reads in the manifest that no data is collected; it has `CSS.highlights`, too. */
const OLDEST_FIREFOX = 142;

/**
 * Takes out of Preact the one line that writes markup into a page: nothing here asks for it, and shops for extensions
 * look twice at whoever has it. Throws when a new Preact has no such line or has it twice.
 */
function preactWithoutMarkup(): Plugin {
  const writesMarkup = /\(\w+\.innerHTML=\w+\.__html\)/g;
  return {
    name: 'preact-without-markup',
    transform(code, id) {
      if (!id.endsWith('/preact/dist/preact.mjs')) return null;
      const found = code.match(writesMarkup)?.length ?? 0;
      if (found !== 1) throw new Error(`Preact writes markup in ${found} places, not in 1: look at ${id} again`);
      return { code: code.replace(writesMarkup, '0'), map: null };
    },
  };
}

/**
 * Puts highlights on the root. In Chromium each element inherits them from its parent's: a sheet that names every element
 * with each of them took 1,550 ms to insert into a page of 5 MB, and one that names the root 400 ms (156); the latter costs
 * nothing in a page that has it from its beginning, as all pages do. Firefox inherits none, and asks for them only where it
 * paints one.
 */
const highlightsOnRoot = {
  postcssPlugin: 'highlights-on-root',
  Rule(rule: { selectors: string[] }) {
    const onRoot = rule.selectors.map((selector) => selector.replace(/^::highlight\(/, ':root$&'));
    if (onRoot.join() !== rule.selectors.join()) rule.selectors = onRoot;
  },
};

/** Packs the sentinel's words here and once: no frame has to hold the aliases that they are made of. */
function packedSentinelWords(): Plugin {
  return {
    name: 'packed-sentinel-words',
    load(id) {
      if (!id.endsWith('/src/app/sentinel/words.ts')) return null;
      const { topics } = decodeDossier({ articles: readFolder('articles'), topics: readFolder('topics') });
      return `export const words = ${JSON.stringify(packWords(topics))};`;
    },
  };
}

/**
 * What our own pages and the background may do: run and look as the package says, and show its own preview. No request is
 * among it, and no text becomes markup or code.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const DOSSIER = 'assets/dossier';

const readFolder = (folder: string) =>
  readdirSync(`${DOSSIER}/${folder}`)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const value: unknown = JSON.parse(readFileSync(`${DOSSIER}/${folder}/${name}`, 'utf8'));
      return { path: `${folder}/${name}`, value };
    });

export default defineConfig({
  srcDir: '.',
  entrypointsDir: 'entrypoints',
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  i18n: { localesDir: 'assets/locales' },
  autoIcons: { baseIconPath: 'assets/icon.svg' },
  hooks: {
    /**
     * `imports: false` alone still puts WXT's storage and the polyfill into every file with a variable called `storage`
     * or `browser`: 12 kB a script (WXT 0.21.4).
     */
    'config:resolved': ({ config }) => {
      Object.assign(config.imports, { exclude: [/./] });
    },
    /** The one check of the bundled data: no page does it again. A fault ends the build with its file and path. */
    'build:before': () => {
      decodeDossier({ articles: readFolder('articles'), topics: readFolder('topics') });
    },
  },
  vite: ({ browser }) => ({
    plugins: [preact(), preactWithoutMarkup(), packedSentinelWords(), latePatterns()],
    css: { postcss: { plugins: browser === 'firefox' ? [] : [highlightsOnRoot] } },
    build: {
      target: [`chrome${OLDEST_CHROME}`, `firefox${OLDEST_FIREFOX}`],
      // The browsers preload modules themselves; Vite's stand-in would bring a call of `fetch` into every page.
      modulePreload: { polyfill: false },
    },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: ['<all_urls>'],
    action: { default_title: '__MSG_extensionName__' },
    omnibox: { keyword: 'bg' },
    // Neither letters nor digits: Firefox gives Alt+Shift with one to the access keys of pages, Orca to its lists.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Home' } },
      'next-mention': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_commandNextMention__' },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_commandPreviousMention__',
      },
      'toggle-site': { suggested_key: { default: 'Alt+Shift+End' }, description: '__MSG_commandToggleSite__' },
    },
    // The server of `npm run dev` puts its scripts into the pages.
    ...(command === 'build' && { content_security_policy: { extension_pages: POLICY } }),
    ...(browser === 'chrome' && { minimum_chrome_version: String(OLDEST_CHROME) }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: GECKO_ID,
          strict_min_version: `${OLDEST_FIREFOX}.0`,
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
