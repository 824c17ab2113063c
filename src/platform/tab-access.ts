import type { Tabs } from 'webextension-polyfill';
import { hostOf, originPattern } from './host-of';
import { hasOrigins, type PermissionPort } from './permissions';
import type { ScriptRunner } from './ports';

/**
 * What keeps our scripts out of a tab, if anything.
 *
 * `browser-page`: the browser's own, its error pages and other extensions' too. `store`: a shop for extensions. `pdf`,
 * `reader`: shown by the browser's viewers. `file`: a local file, for which the browser asks a switch of its own.
 * `no-permission`: the reader has not granted the site. `blocked`: granted, and yet kept out, by an administrator or the
 * browser's own list of sites. `hidden`: nothing is told of it; an empty page, or in Chromium a file where these are closed.
 */
export type TabAccess =
  | 'readable'
  | 'browser-page'
  | 'store'
  | 'pdf'
  | 'reader'
  | 'file'
  | 'no-permission'
  | 'blocked'
  | 'hidden';

/** The parts of the browser that asking needs. */
export interface AccessPorts {
  readonly scripting: ScriptRunner;
  readonly permissions: Pick<PermissionPort, 'contains'>;
}

/** The address is missing where the browser hides it from us. */
export type AskedTab = Pick<Tabs.Tab, 'url' | 'isInReaderMode' | 'favIconUrl'> & { readonly id: number };

/** Of Firefox's viewer, whatever the address is called (153). */
const PDF_ICON = 'chrome://global/skin/icons/pdf.svg';

const STORE_HOSTS = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

/**
 * Finds out whether our scripts may live in the page of a tab by entering it. Never rejects.
 *
 * A page that the reader keeps from us is not even tried: Chromium 156 crashes, with all its windows, when a script is sent
 * into one. Both browsers hide the address of such a page, until a press of the toolbar button lets us in for once.
 */
export async function askTabAccess({ scripting, permissions }: AccessPorts, tab: AskedTab): Promise<TabAccess> {
  if (tab.isInReaderMode === true) return 'reader';
  const { url } = tab;
  const pattern = originPattern(url ?? '');
  const isGranted = await hasOrigins(permissions, pattern === null ? [] : [pattern]);
  if (!isGranted && url === undefined) return 'no-permission';
  const entry = await enter(scripting, tab.id);
  if (!entry.isEntered)
    return whyClosed({ url: url ?? null, icon: tab.favIconUrl ?? '', refusal: entry.refusal, isGranted });
  if (entry.contentType === 'application/pdf') return 'pdf';
  return isGranted ? 'readable' : 'no-permission';
}

/**
 * The same by what the browser tells of a tab alone, for pages that nothing of ours is to enter. An address whose page the
 * browser or an administrator keeps from us is taken for a readable one. Never rejects.
 */
export async function guessTabAccess(
  { permissions }: Pick<AccessPorts, 'permissions'>,
  tab: AskedTab,
): Promise<TabAccess> {
  const { url = '', isInReaderMode, favIconUrl: icon = '' } = tab;
  if (isInReaderMode === true) return 'reader';
  if (isStore(url)) return 'store';
  if (icon === PDF_ICON) return 'pdf';
  if (url !== '' && (!/^(?:https?|file):/.test(url) || icon.startsWith('chrome:'))) return 'browser-page';
  const pattern = originPattern(url);
  return (await hasOrigins(permissions, pattern === null ? [] : [pattern])) ? 'readable' : 'no-permission';
}

interface ClosedTab {
  readonly url: string | null;
  /** Firefox says the same words of every page that it closes; those of its own have icons of its own. */
  readonly icon: string;
  /** The browser's words: some facts it tells nowhere else. */
  readonly refusal: string;
  readonly isGranted: boolean;
}

function whyClosed({ url, icon, refusal, isGranted }: ClosedTab): TabAccess {
  if (/gallery cannot be scripted/.test(refusal) || (url !== null && isStore(url))) return 'store';
  if (/policy/i.test(refusal)) return 'blocked';
  if (url === null)
    return /^$|chrome:|chrome-extension:|devtools:|error page/.test(refusal) ? 'browser-page' : 'hidden';
  if (icon === PDF_ICON) return 'pdf';
  if (url.startsWith('file:')) return 'file';
  const isOfBrowser = !/^https?:/.test(url) || icon.startsWith('chrome:') || /error page/.test(refusal);
  if (isOfBrowser) return 'browser-page';
  if (!isGranted) return 'no-permission';
  return isPdf(url) ? 'pdf' : 'blocked';
}

type Entry =
  | { readonly isEntered: true; readonly contentType: string }
  | { readonly isEntered: false; readonly refusal: string };

async function enter(scripting: ScriptRunner, tabId: number): Promise<Entry> {
  try {
    const [visit] = await scripting.executeScript({
      target: { tabId, frameIds: [0] },
      func: contentType,
      injectImmediately: true,
    });
    // Firefox lets a script into `about:config`, where it finds no document.
    if (typeof visit?.result !== 'string') return { isEntered: false, refusal: '' };
    return { isEntered: true, contentType: visit.result };
  } catch (error) {
    return { isEntered: false, refusal: error instanceof Error ? error.message : String(error) };
  }
}

/** Runs in the page, alone: it is sent there as text. */
function contentType(): string {
  return document.contentType;
}

function isStore(url: string): boolean {
  return STORE_HOSTS.includes(hostOf(url)) || url.startsWith('https://chrome.google.com/webstore');
}

/** Firefox's viewer keeps the address of the file and lets nobody in. Chromium's lets scripts into a document around it. */
function isPdf(url: string): boolean {
  return /\.pdf$/i.test(URL.parse(url)?.pathname ?? '');
}
