import { ask } from './control-page.ts';
import type { ExtensionBrowser, Tab } from './extension-browser.ts';

const OPENS_WITHIN_MS = 5000;

/**
 * Chooses our item in the menu of the text that is selected in a page: in Firefox in the real menu, opened by the right
 * button of the mouse; to Chromium's, which nothing can reach, the event that it would send.
 *
 * @param words - What is selected.
 * @param frame - The frame that it is selected in; default: the page itself.
 */
export async function chooseInSelectionMenu(
  browser: ExtensionBrowser,
  tab: Tab,
  words: string,
  frame: { readonly frameId: number; readonly frameUrl: string } | null = null,
): Promise<void> {
  if (browser.name === 'chromium') {
    await chooseByEvent(browser, tab, words, frame);
    return;
  }
  await browser.asPerson(`(async () => {
    const menu = document.getElementById('contentAreaContextMenu');
    const deadline = Date.now() + ${OPENS_WITHIN_MS};
    const wait = () => new Promise((resolve) => setTimeout(resolve, 20));
    while (menu.state !== 'open' && Date.now() < deadline) await wait();
    const item = [...menu.querySelectorAll('menuitem')].find(({ label }) => label === ${JSON.stringify(`Background on “${words}”`)});
    if (!item) throw new Error('no such item among ' + [...menu.querySelectorAll('menuitem')].map(({ label }) => label));
    menu.activateItem(item);
    return 'chosen';
  })()`);
}

/** The same by the event that the choice sends, without any menu; the access of the person's own hand is not given by it. */
export async function chooseByEvent(
  browser: ExtensionBrowser,
  { id }: Pick<Tab, 'id'>,
  words: string,
  frame: { readonly frameId: number; readonly frameUrl: string } | null = null,
): Promise<void> {
  const clicked = JSON.stringify({
    menuItemId: 'background-on',
    editable: false,
    selectionText: words,
    frameId: 0,
    ...frame,
  });
  if (browser.name === 'chromium') {
    const from = JSON.stringify(await ask(browser.control, `await api.tabs.get(${id})`));
    await browser.inBackground(`void chrome.contextMenus.onClicked.dispatch(${clicked}, ${from})`);
    return;
  }
  await browser.asPerson(`(async () => {
    const { extension } = WebExtensionPolicy.getByHostname('${new URL(browser.origin).host}');
    const { tabTracker } = extension.apiManager.global;
    await extension.wakeupBackground?.();
    extension.emit('webext-menu-menuitem-click', ${clicked}, tabTracker.getTab(${id}));
    return 'sent';
  })()`);
}
