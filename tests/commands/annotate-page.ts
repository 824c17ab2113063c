import type { ReadCard } from '../../src/ui/card/read-card.ts';
import { reportOf, type TabReport, waitUntilAnnotated } from '../browsers/annotation.ts';
import type { ExtensionBrowser, Tab } from '../browsers/extension-browser.ts';
import { openFirstPopover } from '../browsers/popover.ts';
import type { ServedPage } from './served-pages.ts';

/** What the running extension shows on one page. */
export interface AnnotatedPage {
  readonly page: string;
  /** Top document first, then frames in document order; in reading order. */
  readonly mentions: TabReport['mentions'];
  /** Of the first mention, as the browser shows it; `null` without a mention. */
  readonly popover: ReadCard | null;
  /** Of our scripts only. */
  readonly errors: readonly string[];
}

/** A page that the network is slow to finish is read as far as it came. */
const LOADS_WITHIN_MS = 20_000;

const FINISHED_WITHIN_MS = 20_000;

/**
 * Opens a page, waits until the extension is finished with it, and opens the first mention's popover.
 *
 * @param look - Is called while the popover stands open.
 * @returns Throws a line for the person where the page cannot be loaded.
 */
export async function annotatePage(
  browser: ExtensionBrowser,
  { page, url }: ServedPage,
  look: (tab: Tab, popover: ReadCard | null) => Promise<void>,
): Promise<AnnotatedPage> {
  const before = await browser.errorsOfOurs();
  const tab = await browser.openTab();
  try {
    await load(tab, page, url);
    const problems: string[] = [];
    if (!(await waitUntilAnnotated(browser, tab, { timeoutMs: FINISHED_WITHIN_MS })))
      problems.push(`annotation was not finished after ${FINISHED_WITHIN_MS / 1000} s`);
    const popover = await openFirstPopover(browser, tab).catch((error: unknown) => {
      problems.push(wordsOf(error));
      return null;
    });
    await look(tab, popover);
    const { mentions, errors, isReached } = await reportOf(browser, tab);
    // Else a broken extension would look like a page without mentions.
    if (!isReached) problems.push('no script of the extension runs in this page');
    const thrown = (await browser.errorsOfOurs()).filter((error) => !before.includes(error));
    return { page, mentions, popover, errors: [...new Set([...errors, ...thrown, ...problems])] };
  } finally {
    await tab.close();
  }
}

async function load(tab: Tab, page: string, url: string): Promise<void> {
  try {
    const response = await tab.page.goto(url, { timeout: LOADS_WITHIN_MS });
    const status = response?.status() ?? 200;
    if (status >= 400) throw new Error(`the server answered ${status}`);
  } catch (error) {
    const isPartly = error instanceof Error && error.name === 'TimeoutError' && tab.page.url().startsWith('http');
    if (!isPartly) throw new Error(`${page}: cannot be loaded: ${wordsOf(error)}`);
  }
}

function wordsOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
