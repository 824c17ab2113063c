import type { Browser, Page } from 'puppeteer-core';

/**
 * Raw WebDriver BiDi, for the two things that puppeteer has no call for: opening `moz-extension:` pages (its `goto` waits
 * for a navigation event that never comes) and evaluating in Firefox's own window (with --remote-allow-system-access).
 * Both reach into puppeteer's inner parts, hence its exact version; they can go when it learns them.
 */
export interface Bidi {
  navigate(page: Page, url: string): Promise<void>;
  /** Evaluates in the browser window, with all of Firefox's privileges. The expression's value must be a string. */
  evaluateInWindow(expression: string): Promise<string>;
}

export function bidiOf(browser: Browser): Bidi {
  const connection = connectionOf(browser);

  async function windowContext(): Promise<string> {
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const context = at(tree, 'result', 'contexts', 0, 'context');
    if (typeof context !== 'string') throw new Error('Firefox shows no window to privileged commands');
    return context;
  }

  return {
    navigate: async (page, url) => {
      const context: unknown = Reflect.get(page.mainFrame(), '_id');
      await connection.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    evaluateInWindow: async (expression) => {
      const target = { context: await windowContext() };
      const answer = await connection.send('script.evaluate', { expression, target, awaitPromise: true });
      const value = at(answer, 'result', 'result', 'value');
      if (typeof value === 'string') return value;
      throw new Error(`Firefox's window answered ${JSON.stringify(answer)}`);
    },
  };
}

function connectionOf(browser: Browser): Connection {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (!hasSend(connection)) throw new Error('this puppeteer has no BiDi connection where it is looked for');
  return connection;
}

interface Connection {
  send(method: string, params: unknown): Promise<unknown>;
}

function hasSend(value: unknown): value is Connection {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'send') === 'function';
}

function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}
