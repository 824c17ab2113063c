import { ask } from './control-page.ts';
import type { ExtensionBrowser } from './extension-browser.ts';

/** As the extension's manifest names every site. */
export const ALL_SITES = '<all_urls>';

/**
 * Grants access to every site, to one (`http://page.test/*`), or to none, as the person does in the browser's own pages.
 * Open pages stay as they are.
 */
export async function grantSites(browser: ExtensionBrowser, pattern: string | null): Promise<void> {
  if (browser.name === 'chromium') await grantInChromium(browser, pattern);
  else await grantInFirefox(browser, pattern);
}

async function grantInChromium(browser: ExtensionBrowser, pattern: string | null): Promise<void> {
  const id = new URL(browser.origin).host;
  const access = pattern === ALL_SITES ? 'ON_ALL_SITES' : pattern === null ? 'ON_CLICK' : 'ON_SPECIFIC_SITES';
  const before = (await grantedSites(browser)).filter((site) => site !== ALL_SITES && site !== pattern);
  const calls = [
    `updateExtensionConfiguration({ extensionId: '${id}', hostAccess: '${access}' })`,
    ...(access === 'ON_SPECIFIC_SITES' ? before.map((site) => `removeHostPermission('${id}', '${site}')`) : []),
    ...(access === 'ON_SPECIFIC_SITES' ? [`addHostPermission('${id}', '${pattern}')`] : []),
  ];
  const awaited = calls.map((call) => `await chrome.developerPrivate.${call};`).join('\n');
  await browser.asPerson(`(async () => { ${awaited} return 'done'; })()`);
}

/** Granting needs a gesture of the person, or Firefox's own hand. */
async function grantInFirefox(browser: ExtensionBrowser, pattern: string | null): Promise<void> {
  const origins = await grantedSites(browser);
  const unwanted = origins.filter((origin) => origin !== pattern);
  if (unwanted.length > 0) {
    await ask(browser.control, `void (await api.permissions.remove({ origins: ${JSON.stringify(unwanted)} }))`);
  }
  if (pattern === null || origins.includes(pattern)) return;
  const uuid = new URL(browser.origin).host;
  await browser.asPerson(`(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByHostname('${uuid}');
    await ExtensionPermissions.add(extension.id, { permissions: [], origins: ['${pattern}'] }, extension);
    return 'done';
  })()`);
}

function grantedSites(browser: ExtensionBrowser): Promise<readonly string[]> {
  return ask(browser.control, '(await api.permissions.getAll()).origins');
}
