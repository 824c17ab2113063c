import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Fixed, so that Firefox keeps one identity for the extension across installs. */
const GECKO_ID = 'backgrounder@backgrounder.invalid';

/** The first with `document.caretPositionFromPoint`, which finds the mention under the pointer. */
const OLDEST_CHROME = 128;
/** The first with `CSS.highlights` and with a manifest key that says that no data is collected. */
const OLDEST_FIREFOX = 140;

export default defineConfig({
  srcDir: '.',
  entrypointsDir: 'entrypoints',
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  i18n: { localesDir: 'assets/locales' },
  autoIcons: { baseIconPath: 'assets/icon.svg' },
  vite: () => ({ plugins: [preact()], build: { target: [`chrome${OLDEST_CHROME}`, `firefox${OLDEST_FIREFOX}`] } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab'],
    host_permissions: ['<all_urls>'],
    action: { default_title: '__MSG_extensionName__' },
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
