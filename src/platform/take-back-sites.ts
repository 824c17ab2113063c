import type { Permissions, Runtime, Tabs } from 'webextension-polyfill';

/**
 * Whether access to sites can be taken back here, or in the browser's page for the extension alone: what the manifest of
 * version 3 asks for is the reader's choice in Firefox, and no request can give it back in Chromium.
 */
export function canTakeBackSites(runtime: Pick<Runtime.Static, 'getURL'>): boolean {
  return runtime.getURL('').startsWith('moz-extension:');
}

/** Gives access to all sites back. False where the browser does not take it. Never rejects. */
export async function takeBackAllSites(permissions: Pick<Permissions.Static, 'remove'>): Promise<boolean> {
  try {
    return await permissions.remove({ origins: ['<all_urls>'] });
  } catch {
    return false;
  }
}

/** Opens Chromium's page for this extension, which has the switches for sites. False where it does not. Never rejects. */
export async function openExtensionPage(
  tabs: Pick<Tabs.Static, 'create'>,
  { id }: Pick<Runtime.Static, 'id'>,
): Promise<boolean> {
  try {
    await tabs.create({ url: `chrome://extensions/?id=${id}` });
    return true;
  } catch {
    return false;
  }
}
