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
