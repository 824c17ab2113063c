import type { ExtensionBrowser } from '../../browsers/extension-browser.ts';

/**
 * The real toolbar popup of Firefox. It is no page to the driver: what is asked of it goes through the browser's own window.
 */
export interface FirefoxPanel {
  /** Evaluates an expression in the popup's document; its value comes back as JSON. */
  ask<T>(expression: string): Promise<T>;
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
  /** Of the popup as it stands on the screen, in CSS pixels. */
  size(): Promise<{ readonly width: number; readonly height: number }>;
}

const BROWSER = "document.querySelector('panel[panelopen] browser[webextension-view-type=popup]')";
const OPENS_WITHIN_MS = 5000;

/** Presses the toolbar button of the extension over the tab in front. */
export async function openPanel({ origin, asPerson }: ExtensionBrowser): Promise<FirefoxPanel> {
  await asPerson(`(async () => {
    const { extension } = WebExtensionPolicy.getByHostname(${JSON.stringify(new URL(origin).host)});
    extension.apiManager.global.browserActionFor(extension).openPopup(window, false);
    const deadline = Date.now() + ${OPENS_WITHIN_MS};
    while (!${BROWSER}?.currentURI.spec.endsWith('popup.html') && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return 'open';
  })()`);

  async function inWindow<T>(expression: string): Promise<T> {
    const answer: T = JSON.parse(await asPerson(`JSON.stringify(${expression})`));
    return answer;
  }

  return {
    async ask<T>(expression: string) {
      // Not evaluated from text there: the popup forbids that.
      const script = `sendAsyncMessage('answer', JSON.stringify(((document) => (${expression}))(content.document) ?? null))`;
      const answer: T = JSON.parse(
        await asPerson(`new Promise((resolve) => {
          const { messageManager } = ${BROWSER};
          const listen = ({ data }) => {
            messageManager.removeMessageListener('answer', listen);
            resolve(data);
          };
          messageManager.addMessageListener('answer', listen);
          messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(${JSON.stringify(script)}), false);
        })`),
      );
      return answer;
    },
    close: async () => {
      await asPerson(`(${BROWSER}?.closest('panel').hidePopup(), 'closed')`);
    },
    isOpen: () => inWindow<boolean>(`${BROWSER} !== null`),
    size: () => inWindow(`(({ width, height }) => ({ width, height }))(${BROWSER}.getBoundingClientRect())`),
  };
}
