import type { Page } from 'puppeteer-core';
import { bidiOf } from '../../browsers/bidi.ts';
import type { Stage } from './in-both-browsers.ts';

type InBrowser = Pick<Stage, 'browser'>;

/** Closes Chromium's local files to the extension, which loads it anew. */
export async function closeFiles({ browser }: InBrowser): Promise<void> {
  const settings = JSON.stringify({ extensionId: new URL(browser.origin).host, fileAccess: false });
  await browser.asPerson(`(async () => {
    // Else an unpacked extension that is loaded anew stays off.
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.updateExtensionConfiguration(${settings});
    return 'closed';
  })()`);
  await browser.enableExtension(true);
}

/** Sets a preference of Firefox's, or gives it back with `null`. */
export async function prefer({ browser }: InBrowser, name: string, value: string | boolean | null): Promise<void> {
  const setter = typeof value === 'boolean' ? 'setBoolPref' : 'setStringPref';
  const change = value === null ? `clearUserPref('${name}')` : `${setter}('${name}', ${JSON.stringify(value)})`;
  await browser.asPerson(`(Services.prefs.${change}, 'set')`);
}

/** Shows an address in a tab; the browser's own pages too, and those that it cannot reach or that never end. */
export async function showAddress({ browser }: InBrowser, page: Page, address: string): Promise<void> {
  if (browser.name === 'firefox')
    await bidiOf(page.browser())
      .navigate(page, address)
      .catch(() => {});
  else await page.goto(address).catch(() => {});
}
