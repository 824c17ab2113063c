import type { Tabs } from 'webextension-polyfill';
import { hostOf } from './host-of';
import type { TabQueries } from './ports';

/** A tab whose address we may know. */
export interface OpenTab {
  readonly id: number;
  readonly url: string;
  /** `''` where the page has none. */
  readonly host: string;
  /** In a private window, of which nothing is to be kept. */
  readonly isPrivate: boolean;
}

/** The tab in front; `null` where there is none, or its address is hidden from us. Never rejects. */
export async function activeTab(tabs: TabQueries): Promise<OpenTab | null> {
  const [tab] = await openTabs(tabs, { active: true, lastFocusedWindow: true });
  return tab ?? null;
}

/** The tab in front, whatever the browser tells of it. */
export interface FrontTab {
  readonly id: number;
  /** Left out where the address is hidden from us. */
  readonly url?: string;
  /** `''` where the page has none, or it is hidden. */
  readonly host: string;
  readonly isInReaderMode: boolean;
  readonly isPrivate: boolean;
  /** Left out where there is none, or it is hidden. */
  readonly favIconUrl?: string;
}

/** `null` where there is none. Never rejects. */
export async function frontTab(tabs: TabQueries): Promise<FrontTab | null> {
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true }).catch(() => []);
  if (tab?.id === undefined) return null;
  const { id, url, isInReaderMode = false, incognito: isPrivate, favIconUrl } = tab;
  const shown = { ...(url !== undefined && { url }), ...(favIconUrl !== undefined && { favIconUrl }) };
  return { id, host: hostOf(url ?? ''), isInReaderMode, isPrivate, ...shown };
}

export type TabReloader = Pick<Tabs.Static, 'reload'>;

/** Loads the page of a tab again, as its own button does. Never rejects. */
export async function reloadTab(tabs: TabReloader, tabId: number): Promise<void> {
  await tabs.reload(tabId).catch(() => {});
}

/**
 * Every tab that holds a document, those that a reader sees first, then as they were last looked at. A discarded one gets
 * its scripts when it is loaded again. Never rejects.
 */
export function loadedTabs(tabs: TabQueries): Promise<readonly OpenTab[]> {
  return openTabs(tabs, { discarded: false });
}

async function openTabs(tabs: TabQueries, query: Tabs.QueryQueryInfoType): Promise<readonly OpenTab[]> {
  const found = await tabs.query(query).catch(() => []);
  const latestFirst = found.sort(
    (a, b) => Number(b.active) - Number(a.active) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0),
  );
  return latestFirst.flatMap(({ id, url, incognito: isPrivate }) =>
    id === undefined || url === undefined ? [] : [{ id, url, host: hostOf(url), isPrivate }],
  );
}
