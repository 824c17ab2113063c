import type { Page } from 'puppeteer-core';

/**
 * The manifest itself, shown as text: a page of the extension's origin, with the extension's API, in which no script of
 * ours runs. In Firefox it needs the JSON viewer switched off.
 */
export const CONTROL_PATH = '/manifest.json';

/** Tab numbers now open, as the extension sees them. */
export async function tabIds(control: Page): Promise<readonly number[]> {
  return ask<number[]>(control, '(await api.tabs.query({})).map((tab) => tab.id)');
}

/** Brings a tab to the front, in the browser's own sense. */
export async function activateTab(control: Page, tabId: number): Promise<void> {
  await ask(control, `void (await api.tabs.update(${tabId}, { active: true }))`);
}

/** Opening a tab takes a browser some tenths of a second, and a busy machine some seconds. */
const FIRST_RUN_WITHIN_MS = 20_000;

/** Waits for the page that the extension opens on its first run, and closes it. Throws where none comes. */
export async function closeFirstRun(control: Page): Promise<void> {
  const isClosed = await ask<boolean>(
    control,
    `await (async () => {
      const deadline = Date.now() + ${FIRST_RUN_WITHIN_MS};
      while (Date.now() < deadline) {
        const tabs = await api.tabs.query({ status: 'complete' });
        const shown = tabs.find(({ url }) => url === api.runtime.getURL('first-run.html'));
        if (shown) return api.tabs.remove(shown.id).then(() => true);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return false;
    })()`,
  );
  if (!isClosed) throw new Error('the extension opened no page on its first run');
}

/**
 * Evaluates an expression in the control page, with the extension's API as `api`.
 *
 * @param expression - May use `await`. Text, since extension pages forbid making functions from text, and the drivers do not.
 */
export async function ask<T>(control: Page, expression: string): Promise<T> {
  const answer: unknown = await control.evaluate(
    `(async () => { const api = globalThis.browser ?? globalThis.chrome; return ${expression}; })()`,
  );
  return answer as T;
}
