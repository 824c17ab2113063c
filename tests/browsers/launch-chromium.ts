import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { activateTab, ask, CONTROL_PATH, tabIds } from './control-page.ts';
import { collectErrors } from './errors-of-ours.ts';
import type { ExtensionBrowser, Tab, Viewport } from './extension-browser.ts';

/** Keeps it from the network and from the sandbox that root cannot have; it runs only pages that the person names. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Launch {
  readonly program: string;
  readonly extension: string;
  readonly headless: boolean;
  readonly viewport: Viewport | null;
}

export async function launchChromium({ program, extension, headless, viewport }: Launch): Promise<ExtensionBrowser> {
  const browser = await puppeteer.launch({
    executablePath: program,
    headless,
    defaultViewport: viewport,
    // Without a pipe, Chromium refuses to load an unpacked extension by command.
    pipe: true,
    enableExtensions: [extension],
    // It puts a bar over the page that a person looks at.
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    args: [...FLAGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    return await drive(browser);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function drive(browser: Browser): Promise<ExtensionBrowser> {
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  // Node's URL has no origin for schemes that it does not know.
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  const errors = collectErrors(origin);
  const firstPage = (await browser.pages())[0];
  const control = await browser.newPage();
  await control.goto(origin + CONTROL_PATH);
  await firstPage?.close();
  errors.watchWorkers(browser);

  async function openTab(url = 'about:blank'): Promise<Tab> {
    const before = await tabIds(control);
    const page = await browser.newPage();
    const id = (await tabIds(control)).find((tabId) => !before.includes(tabId));
    if (id === undefined) throw new Error('the new tab has no number');
    errors.watchExceptions(page);
    errors.watchLog(page);
    if (url !== 'about:blank') await page.goto(url);
    return { page, id, close: () => page.close() };
  }

  /** The worker may sleep; a message of the browser's own wakes it, and its target comes back. */
  async function inWorker(expression: string): Promise<void> {
    await ask(control, 'void (await api.runtime.getPlatformInfo())');
    const target = await browser.waitForTarget(
      (each) => each.type() === 'service_worker' && each.url().startsWith(origin),
    );
    const awake = await target.worker();
    await awake?.evaluate(expression);
  }

  async function openToolbarPopup(tab: Tab): Promise<Page> {
    await activateTab(control, tab.id);
    await inWorker('chrome.action.openPopup()');
    const target = await browser.waitForTarget(
      (each) => each.type() === 'page' && each.url().startsWith(`${origin}/popup.html`),
    );
    const popup = await target.asPage();
    errors.watchExceptions(popup);
    errors.watchLog(popup);
    return popup;
  }

  return {
    name: 'chromium',
    origin,
    control,
    openTab,
    openOwnPage: (path) => openTab(`${origin}/${path}`),
    openToolbarPopup,
    sendCommand: (name) => inWorker(`void chrome.commands.onCommand.dispatch(${JSON.stringify(name)})`),
    preferColorScheme: ({ page }, value) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
    errorsOfOurs: async () => errors.list(),
    untilClosed: () =>
      new Promise((resolve) => {
        if (browser.connected) browser.once('disconnected', () => resolve());
        else resolve();
      }),
    close: () => browser.close(),
  };
}
