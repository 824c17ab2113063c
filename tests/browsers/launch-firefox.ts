import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type Bidi, bidiOf } from './bidi.ts';
import { activateTab, CONTROL_PATH, closeFirstRun, tabIds } from './control-page.ts';
import { collectErrors } from './errors-of-ours.ts';
import type { ExtensionBrowser, Profile, Tab, Viewport } from './extension-browser.ts';

interface Launch {
  readonly program: string;
  readonly extension: string;
  readonly headless: boolean;
  readonly viewport: Viewport | null;
  readonly proxy: string | null;
  beforeInstall(browser: Browser): Promise<void>;
  readonly profile: Profile | null;
}

export async function launchFirefox({
  program,
  extension,
  headless,
  viewport,
  proxy,
  beforeInstall,
  profile,
}: Launch): Promise<ExtensionBrowser> {
  const id = geckoIdIn(extension);
  const uuid = profile?.uuid ?? randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless,
    defaultViewport: viewport,
    enableExtensions: true,
    args: ['--remote-allow-system-access', ...(profile?.opens ? [profile.opens] : [])],
    ...(profile && { userDataDir: profile.folder }),
    extraPrefsFirefox: {
      // Firefox draws a new address for each install; this fixes it, so that the extension's pages can be opened.
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      // The viewer would replace the control page by one of Firefox's own, without the extension's API.
      'devtools.jsonview.enabled': false,
      // Of the editions of Firefox that let it be said, the long-lived one is ours.
      ...(profile && { 'xpinstall.signatures.required': false }),
      ...proxyPreferences(proxy),
    },
  });
  try {
    await beforeInstall(browser);
    if (profile === null) await browser.installExtension(extension);
    else if (profile.isNew || profile.isOther) await installForGood(bidiOf(browser), profile.packed);
    return await drive(browser, bidiOf(browser), id, `moz-extension://${uuid}`, profile?.isNew ?? true);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** As the person does from a file. What the driver installs, Firefox forgets at its end. */
async function installForGood(bidi: Bidi, packed: string): Promise<void> {
  await bidi.evaluateInWindow(`(async () => {
    const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
    file.initWithPath(${JSON.stringify(packed)});
    const install = await AddonManager.getInstallForFile(file);
    await install.install();
    return 'installed';
  })()`);
}

function proxyPreferences(proxy: string | null): Record<string, unknown> {
  if (proxy === null) return {};
  const { hostname, port } = new URL(`http://${proxy}`);
  return {
    'network.proxy.type': 1,
    'network.proxy.http': hostname,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': hostname,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    // Else Firefox asks this machine past it.
    'network.proxy.allow_hijacking_localhost': true,
  };
}

async function drive(
  browser: Browser,
  bidi: Bidi,
  id: string,
  origin: string,
  isFirstRun: boolean,
): Promise<ExtensionBrowser> {
  const errors = collectErrors(origin);
  const running = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
  const blank = (await browser.pages()).find((page) => page.url() === 'about:blank');
  let control = await openControl();
  await blank?.close();
  if (isFirstRun) await closeFirstRun(control);

  async function openControl(): Promise<Page> {
    const page = await browser.newPage();
    await bidi.navigate(page, origin + CONTROL_PATH);
    return page;
  }

  async function tellAddOn(expression: string): Promise<void> {
    await bidi.evaluateInWindow(`(async () => {
      const addOn = await AddonManager.getAddonByID(${JSON.stringify(id)});
      await ${expression};
      return 'done';
    })()`);
  }

  async function openTab(url = 'about:blank'): Promise<Tab> {
    const before = await tabIds(control);
    const page = await browser.newPage();
    const tabId = (await tabIds(control)).find((each) => !before.includes(each));
    if (tabId === undefined) throw new Error('the new tab has no number');
    await visit(page, url);
    return { page, id: tabId, close: () => page.close() };
  }

  async function visit(page: Page, url: string): Promise<void> {
    errors.watchLog(page);
    if (url.startsWith(origin)) await bidi.navigate(page, url);
    else if (url !== 'about:blank') await page.goto(url);
  }

  /**
   * Our panel is no page to BiDi; the same document in a window is. The window stays behind, so that the last focused one is
   * still that of the tab; in a tab behind another, nothing would be drawn. A press of the button would let the extension into
   * the page that is in front.
   */
  async function openToolbarPopup(tab: Tab): Promise<Page> {
    await activateTab(control, tab.id);
    await bidi.evaluateInWindow(`(() => {
      const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
      ${running}.tabManager.addActiveTabPermission(gBrowser.selectedTab);
      return 'let in';
    })()`);
    const popup = await browser.newPage({ type: 'window', background: true });
    await visit(popup, `${origin}/popup.html`);
    return popup;
  }

  return {
    name: 'firefox',
    origin,
    get control() {
      return control;
    },
    openTab,
    openOwnPage: (path) => openTab(`${origin}/${path}`),
    openToolbarPopup,
    updateExtension: async () => {
      // Its pages go with it, and Firefox with the last of its tabs.
      const spare = await browser.newPage();
      await tellAddOn('addOn.reload()');
      control = await openControl();
      await spare.close();
    },
    enableExtension: async (isEnabled) => {
      await tellAddOn(isEnabled ? 'addOn.enable()' : 'addOn.disable()');
      if (isEnabled) control = await openControl();
    },
    stopWorker: async () => {
      // Whatever it is about: by itself Firefox waits for listeners that have not answered yet.
      await bidi.evaluateInWindow(
        `${running}.terminateBackground({ disableResetIdleForTest: true }).then(() => 'stopped')`,
      );
    },
    sendCommand: async (name) => {
      await bidi.evaluateInWindow(`(${running}.shortcuts.onCommand(${JSON.stringify(name)}), 'sent')`);
    },
    asPerson: (expression) => bidi.evaluateInWindow(expression),
    inBackground: async (expression) => {
      throw new Error(`no way into the event page for ${expression}`);
    },
    preferColorScheme: async (_, scheme) => {
      const override = COLOR_SCHEME_OVERRIDES[scheme];
      await bidi.evaluateInWindow(`(Services.prefs.setIntPref('${COLOR_SCHEME_PREF}', ${override}), 'set')`);
    },
    errorsOfOurs: async () => [...errors.list(), ...(await exceptions(bidi, origin))],
    untilClosed: () =>
      new Promise((resolve) => {
        if (browser.connected) browser.once('disconnected', () => resolve());
        else resolve();
      }),
    close: () => browser.close(),
  };
}

/** Puppeteer emulates media features by CDP alone, which Firefox does not speak. */
const COLOR_SCHEME_PREF = 'layout.css.prefers-color-scheme.content-override';
const COLOR_SCHEME_OVERRIDES = { dark: 0, light: 1 } as const;

/**
 * Firefox's own remarks: on an answer that came when its document was gone or put away, and on a frame of ours whose tab was
 * closed while it came; nobody is left to miss either.
 */
const NOT_OURS =
  /^(?:Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)|FrameData missing for)/;

/**
 * From the browser console, which also has those of the event page, that BiDi does not show. It has each one twice: as the
 * content process tells it, and as this one hears it.
 */
async function exceptions(bidi: Bidi, origin: string): Promise<string[]> {
  const text = await bidi.evaluateInWindow(`JSON.stringify(Services.console.getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && (message.flags & Ci.nsIScriptError.warningFlag) === 0)
    .map((message) => message.errorMessage + ' (' + message.sourceName + ':' + message.lineNumber + ')')
    .filter((line) => line.includes(${JSON.stringify(origin)})))`);
  const lines: unknown = JSON.parse(text);
  if (!Array.isArray(lines)) return [];
  return [...new Set(lines.map(String))].filter((line) => !NOT_OURS.test(line));
}

function geckoIdIn(extension: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const match = /"gecko":\{"id":"([^"]+)"/.exec(JSON.stringify(manifest));
  if (match?.[1] === undefined) throw new Error(`${extension} is no build for Firefox: its manifest has no gecko id`);
  return match[1];
}
