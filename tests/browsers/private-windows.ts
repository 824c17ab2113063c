import { ask } from './control-page.ts';
import type { ExtensionBrowser } from './extension-browser.ts';

/** Lets the extension into private windows, as the person does in the browser's list of extensions. It starts anew. */
export async function allowPrivateWindows(browser: ExtensionBrowser): Promise<void> {
  const host = new URL(browser.origin).host;
  if (browser.name === 'chromium') {
    await browser.asPerson(
      `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${host}', incognitoAccess: true }).then(() => 'done')`,
    );
    await browser.enableExtension(true);
    return;
  }
  await browser.asPerson(`(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByHostname('${host}');
    const granted = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
    await ExtensionPermissions.add(extension.id, granted, extension);
    return 'done';
  })()`);
  await browser.updateExtension();
}

export interface PrivateWindow {
  readonly windowId: number;
  /** Of its one tab. */
  readonly id: number;
  close(): Promise<void>;
}

export async function openPrivateWindow(browser: ExtensionBrowser, url: string): Promise<PrivateWindow> {
  const { windowId, id } = await ask<{ readonly windowId: number; readonly id: number }>(
    browser.control,
    `await api.windows.create({ incognito: true, url: ${JSON.stringify(url)} })
      .then(async ({ id }) => ({ windowId: id, id: (await api.tabs.query({ windowId: id }))[0].id }))`,
  );
  return { windowId, id, close: () => ask(browser.control, `void (await api.windows.remove(${windowId}))`) };
}
