import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, expect } from 'vitest';
import { bidiOf } from '../../browsers/bidi.ts';
import { ask } from '../../browsers/control-page.ts';
import type { Tab } from '../../browsers/extension-browser.ts';
import type { Stage } from './in-both-browsers.ts';

/** A page for the options to change, with an unmarked topic, and what is marked on it. */
export const PAGE = `<h2>One</h2><p>Jen Psaki spoke of Xinjiang. Psaki said so.</p>
  <h2>Two</h2><p>Psaki named the Uyghurs of Xinjiang.</p>`;
export const MARKED = { person: 3, place: 2 };

/** Opens the options in a tab in front, drawn, with the sample of their preview there. */
export async function openOptions(stage: Stage): Promise<Tab> {
  const tab = await stage.browser.openOwnPage('options.html');
  await tab.page.waitForSelector('.preview-page');
  await expect.poll(() => inPreview(tab.page, ({ document }) => document.body.innerText)).toContain('Psaki');
  return tab;
}

/** Makes the function that opens the options; after each test their tabs are closed and what was stored is gone. */
export function openingOptions(stage: Stage): () => Promise<Page> {
  let opened: Tab[] = [];
  afterEach(async () => {
    for (const tab of opened) await tab.close();
    opened = [];
    await ask(stage.browser.control, 'void (await Promise.all([api.storage.sync.clear(), api.storage.local.clear()]))');
  });
  return async () => {
    const tab = await openOptions(stage);
    opened.push(tab);
    return tab.page;
  };
}

/**
 * Asks the document of the preview, by way of the options: Firefox's driver does not see frames of extension pages.
 *
 * @param question - Sent as text: it may use nothing from outside.
 */
export async function inPreview<T, A extends string = string>(
  page: Page,
  question: (view: Window & typeof globalThis, argument: A) => T,
  argument?: A,
): Promise<T> {
  const view = `document.querySelector('.preview-page').contentWindow`;
  const answer: unknown = await page.evaluate(`(${question})(${view}, ${JSON.stringify(argument ?? null)})`);
  return answer as T;
}

/** How many ranges a style has in a page, and in the preview. */
export const rangesOf = (page: Page, name: string) =>
  page.evaluate((highlight) => CSS.highlights.get(`backgrounder-${highlight}`)?.size ?? 0, name);
export const previewRanges = (page: Page, name: string) =>
  inPreview(page, ({ CSS: { highlights } }, kind) => highlights.get(`backgrounder-${kind}`)?.size ?? 0, name);

/** Presses the control whose label begins with these words, or the button that bears them, in front or behind. */
export async function pressCalled(page: Page, words: string): Promise<void> {
  const isPressed = await page.evaluate((called) => {
    const begins = (element: Element) => (element.textContent?.trim() ?? '').startsWith(called);
    const name = (button: Element) => button.getAttribute('aria-label') ?? button.textContent?.trim();
    const label = [...document.querySelectorAll('label')].find(begins);
    const control = label?.control ?? [...document.querySelectorAll('button')].find((each) => name(each) === called);
    control?.click();
    return control !== undefined;
  }, words);
  if (!isPressed) throw new Error(`nothing is called "${words}"`);
}

/** The words of an element, white space collapsed; `null` where there is none. */
export function wordsOf(page: Page, selector: string): Promise<string | null> {
  return page.evaluate((wanted) => {
    const element = document.querySelector<HTMLElement>(wanted);
    return element?.innerText.replace(/\s+/g, ' ').trim() ?? null;
  }, selector);
}

/** Types a site into the list and presses Enter. */
export async function addSite(page: Page, typed: string): Promise<void> {
  await page.type('.add-site .text-field', typed);
  await page.keyboard.press('Enter');
}

/** Lets the page choose a file with this text. */
export async function importText(page: Page, name: string, text: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'settings-file-'));
  try {
    const path = join(folder, name);
    await writeFile(path, text);
    const input = await page.$('input[type="file"]');
    const before = await wordsOf(page, '.backup-news');
    await (input as { uploadFile(path: string): Promise<void> } | null)?.uploadFile(path);
    await expect.poll(() => wordsOf(page, '.backup-news')).not.toBe(before);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs what downloads one file, in the browser's own way, and gives the file. */
export async function downloadedBy(
  stage: Stage,
  page: Page,
  action: () => Promise<void>,
): Promise<{ readonly name: string; readonly text: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'downloads-'));
  try {
    await saveDownloadsIn(stage, page, folder);
    await action();
    // Browsers write into a file of another name first.
    const arrived = async () => (await readdir(folder)).filter((name) => name.endsWith('.json'));
    await expect.poll(arrived).toHaveLength(1);
    const [name = ''] = await arrived();
    await expect.poll(() => readFile(join(folder, name), 'utf8')).not.toBe('');
    return { name, text: await readFile(join(folder, name), 'utf8') };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function saveDownloadsIn(stage: Stage, page: Page, folder: string): Promise<void> {
  if (stage.browser.name === 'chromium') {
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    return;
  }
  await bidiOf(page.browser()).evaluateInWindow(`(Services.prefs.setIntPref('browser.download.folderList', 2),
    Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)}), 'set')`);
}
