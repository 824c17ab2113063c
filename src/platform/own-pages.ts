import type { Runtime, Tabs, Windows } from 'webextension-polyfill';

export const OPTIONS_PAGE = 'options.html';
export const LIBRARY_PAGE = 'library.html';
export const FIRST_RUN_PAGE = 'first-run.html';

export interface LibraryTarget {
  /** Topic, article or statement id. */
  readonly topic?: string;
  /** Words for the filter. */
  readonly find?: string;
}

/** Address of the library within the extension, at a place in it and with its filter filled in. */
export function libraryPath({ topic, find }: LibraryTarget): string {
  const query = find === undefined ? '' : `?${new URLSearchParams({ find })}`;
  const hash = topic === undefined ? '' : `#${encodeURIComponent(topic)}`;
  return LIBRARY_PAGE + query + hash;
}

/** The parts of the browser that opening pages of ours needs. */
export interface PageOpener {
  readonly tabs: Pick<Tabs.Static, 'query' | 'create' | 'update'>;
  readonly runtime: Pick<Runtime.Static, 'getURL'>;
}

export interface WindowOpener extends PageOpener {
  readonly windows: Pick<Windows.Static, 'update'>;
}

/** The tab that asks for a page; the new one comes to stand beside it. */
export interface AskingTab {
  readonly id: number;
  readonly index: number;
  readonly windowId: number;
  /** Chromium shows no page of ours in a private window: it opens in another one, which keeps a history. */
  readonly isPrivate: boolean;
}

/**
 * Shows a page of the extension in a tab: brings the one that has it in this window to the front and turns it to the
 * address, else opens one. From a private tab it opens at its top, or is brought to the front as it is in whichever window it
 * stands: no history is to know what was looked up there. Rejects where the browser opens no tab.
 *
 * @param path - Within the extension, with query and hash.
 * @param from - Default: the window that the browser takes for the current one.
 */
export async function openOwnPage(
  { tabs, windows, runtime }: WindowOpener,
  path: string,
  from?: AskingTab,
): Promise<void> {
  const url = runtime.getURL(from?.isPrivate ? pageOf(path) : path);
  const page = pageOf(url);
  const here = from === undefined ? { currentWindow: true } : { windowId: from.windowId };
  const window = from?.isPrivate ? {} : here;
  const open = (await tabs.query(window)).find((tab) => tab.url !== undefined && pageOf(tab.url) === page);
  if (open?.id !== undefined) {
    const turns = open.url !== url && !from?.isPrivate;
    await tabs.update(open.id, { active: true, ...(turns && { url }) });
    if (from?.isPrivate && open.windowId !== undefined) await windows.update(open.windowId, { focused: true });
    return;
  }
  const beside =
    from && !from.isPrivate ? { windowId: from.windowId, index: from.index + 1, openerTabId: from.id } : {};
  await tabs.create({ url, active: true, ...beside });
}

/**
 * Opens a page of the extension where the reader wants it: browsers tell that of what is entered in the address bar. From a
 * private tab it opens in a new one, at its top, as `openOwnPage` does.
 */
export async function openOwnPageAs(
  { tabs, runtime }: PageOpener,
  path: string,
  disposition: 'currentTab' | 'newForegroundTab' | 'newBackgroundTab',
): Promise<void> {
  const [current] = await tabs.query({ active: true, currentWindow: true });
  const isPrivate = current?.incognito === true;
  const url = runtime.getURL(isPrivate ? pageOf(path) : path);
  const stays = disposition === 'currentTab' && !isPrivate;
  if (stays && current?.id !== undefined) await tabs.update(current.id, { url, active: true });
  else await tabs.create({ url, active: disposition !== 'newBackgroundTab' });
}

/** An address without query and hash. */
function pageOf(address: string): string {
  return address.replace(/[?#].*$/s, '');
}
