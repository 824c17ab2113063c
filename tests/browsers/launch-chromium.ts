import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { activateTab, ask, CONTROL_PATH, closeFirstRun, tabIds } from './control-page.ts';
import { collectErrors } from './errors-of-ours.ts';
import type { ExtensionBrowser, Profile, Tab, Viewport } from './extension-browser.ts';

/** Keeps it from the network and from the sandbox that root cannot have; it runs only pages that the person names. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A worker that is started anew while it ends can keep its target. By feel. */
const GONE_WITHIN_MS = 1000;

interface Launch {
  readonly program: string;
  readonly extension: string;
  readonly headless: boolean;
  readonly viewport: Viewport | null;
  readonly proxy: string | null;
  readonly flags: readonly string[];
  beforeInstall(browser: Browser): Promise<void>;
  readonly profile: Profile | null;
}

export async function launchChromium({
  program,
  extension,
  headless,
  viewport,
  proxy,
  flags,
  beforeInstall,
  profile,
}: Launch): Promise<ExtensionBrowser> {
  const browser = await puppeteer.launch({
    executablePath: program,
    headless,
    defaultViewport: viewport,
    // Without a pipe, Chromium refuses to load an unpacked extension by command.
    pipe: true,
    enableExtensions: true,
    // It puts a bar over the page that a person looks at.
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    args: [
      ...FLAGS,
      ...proxyFlags(proxy),
      ...flags,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...profileArgs(profile, extension),
    ],
    ...(profile && { userDataDir: profile.folder }),
  });
  try {
    await beforeInstall(browser);
    if (profile === null) await browser.installExtension(extension);
    return await drive(browser, extension, profile?.isNew ?? true);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Chromium forgets at its end what was installed by command; what a switch loads is there before the first tab. */
function profileArgs(profile: Profile | null, extension: string): readonly string[] {
  if (profile === null) return [];
  const opens = profile.isNew ? [] : [profile.opens ?? '--restore-last-session'];
  return [`--load-extension=${extension}`, '--disable-features=DisableLoadExtensionCommandLineSwitch', ...opens];
}

/** Without the second flag, Chromium would ask this machine past it. */
function proxyFlags(proxy: string | null): string[] {
  return proxy === null ? [] : [`--proxy-server=http://${proxy}`, '--proxy-bypass-list=<-loopback>'];
}

async function drive(browser: Browser, extension: string, isFirstRun: boolean): Promise<ExtensionBrowser> {
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  // Node's URL has no origin for schemes that it does not know.
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  const errors = collectErrors(origin);
  const blank = (await browser.pages()).find((page) => page.url() === 'about:blank');
  let control = await openControl();
  await blank?.close();
  if (isFirstRun) await closeFirstRun(control);
  errors.watchWorkers(browser);

  async function openControl(): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(origin + CONTROL_PATH);
    return page;
  }

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

  const isOurs = (each: Target) => each.type() === 'service_worker' && each.url().startsWith(origin);

  /** The newest: puppeteer keeps the target of a worker that went with an extension that was loaded anew. */
  async function workerOfOurs(): Promise<Target> {
    const first = await browser.waitForTarget(isOurs);
    return browser.targets().findLast(isOurs) ?? first;
  }

  /** The worker may sleep; a message that is about nothing wakes it, and its target comes back. */
  async function inWorker<T>(expression: string): Promise<T> {
    for (let tries = 1; ; tries++) {
      await ask(control, 'void (await api.runtime.sendMessage(null).catch(() => {}))');
      const awake = await (await workerOfOurs()).worker();
      try {
        const answer: unknown = await awake?.evaluate(expression);
        return answer as T;
      } catch (error) {
        // A worker that something starts while it is being stopped keeps its target, which puppeteer has left.
        if (tries === 5 || !String(error).includes('detached')) throw error;
        await endLeftWorkers();
      }
    }
  }

  async function endLeftWorkers(): Promise<void> {
    const session = await browser.target().createCDPSession();
    const { targetInfos } = await session.send('Target.getTargets');
    for (const { type, url, targetId } of targetInfos) {
      if (type === 'service_worker' && url.startsWith(origin)) await session.send('Target.closeTarget', { targetId });
    }
    await session.detach();
    await pause(50);
  }

  async function asPerson(expression: string): Promise<string> {
    const list = await browser.newPage();
    await list.goto('chrome://extensions');
    const answer: unknown = await list.evaluate(expression);
    await list.close();
    return String(answer);
  }

  async function updateExtension(): Promise<void> {
    await browser.installExtension(extension);
    await workerOfOurs();
    control = await openControl();
  }

  async function enableExtension(isEnabled: boolean): Promise<void> {
    const list = await browser.newPage();
    await list.goto('chrome://extensions');
    // Else Chromium does not let an unpacked extension be switched on again.
    await list.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
    await list.evaluate(`chrome.management.setEnabled('${new URL(origin).host}', ${isEnabled})`);
    if (isEnabled) control = await openControl();
    await list.close();
  }

  /**
   * By closing its target: Chromium's own command for it hangs while puppeteer is attached. The target goes a little later than
   * the worker; until then, whoever asks for the worker would be given the dead one.
   */
  async function stopWorker(): Promise<void> {
    const target = browser.targets().findLast(isOurs);
    // It may have stopped by itself in between.
    const worker = await target?.worker().catch(() => null);
    await worker?.close().catch(() => {});
    const deadline = Date.now() + GONE_WITHIN_MS;
    while (target && browser.targets().includes(target) && Date.now() < deadline) await pause(5);
  }

  async function openToolbarPopup(tab: Tab): Promise<Page> {
    await activateTab(control, tab.id);
    const extensions = await browser.extensions();
    const ours = extensions.get(new URL(origin).host);
    if (ours === undefined) throw new Error('the extension is not there');
    await ours.triggerAction(tab.page);
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
    get control() {
      return control;
    },
    openTab,
    openOwnPage: (path) => openTab(`${origin}/${path}`),
    openToolbarPopup,
    updateExtension,
    enableExtension,
    stopWorker,
    sendCommand: (name) => inWorker(`void chrome.commands.onCommand.dispatch(${JSON.stringify(name)})`),
    asPerson,
    inBackground: inWorker,
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
