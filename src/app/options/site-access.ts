import {
  hasAllSites,
  type PermissionEvents,
  type PermissionPort,
  requestAllSites,
  watchPermissions,
} from '../../platform/permissions';
import { canTakeBackSites, openExtensionPage, takeBackAllSites } from '../../platform/take-back-sites';
import type { SiteAccessProps } from '../../ui/options/SiteAccess';

interface SiteAccessBrowser {
  readonly permissions: PermissionPort & PermissionEvents & Parameters<typeof takeBackAllSites>[0];
  readonly tabs: Parameters<typeof openExtensionPage>[0];
  readonly runtime: Parameters<typeof openExtensionPage>[1] & Parameters<typeof canTakeBackSites>[0];
}

/** Follows whether pages of all sites may be read, and gives what shows it. */
export function followSiteAccess(browser: SiteAccessBrowser, onChanged: () => void): () => SiteAccessProps {
  const canTakeBack = canTakeBackSites(browser.runtime);
  let isGranted: boolean | null = null;
  let trouble: SiteAccessProps['trouble'] = null;

  async function look(): Promise<void> {
    isGranted = await hasAllSites(browser.permissions);
    onChanged();
  }

  /** The press is the browser's gesture: what it asks for comes before anything is waited for. */
  async function after(done: Promise<boolean>, otherwise: SiteAccessProps['trouble']): Promise<void> {
    trouble = (await done) ? null : otherwise;
    await look();
  }

  watchPermissions(browser.permissions, () => {
    trouble = null;
    void look();
  });
  void look();

  return () => ({
    isGranted,
    canTakeBack,
    trouble,
    onGrant: () => void after(requestAllSites(browser.permissions), 'refused'),
    onTakeBack: () => void after(takeBackAllSites(browser.permissions), 'not-taken'),
    onOpenPage: () => void after(openExtensionPage(browser.tabs, browser.runtime), 'page-not-opened'),
  });
}
