import type { Browser, Page, Target } from 'puppeteer-core';

/** Gathers what our scripts complain of, and leaves out what the pages do. */
export interface ErrorCollector {
  /** Exceptions in all frames of a page, isolated worlds included. */
  watchExceptions(page: Page): void;
  /** `console.error` in all frames of a page. */
  watchLog(page: Page): void;
  /** Both in Chromium's service workers, also when they come back after a sleep. */
  watchWorkers(browser: Browser): void;
  list(): readonly string[];
}

/** @param origin - Of the extension; what bears it in its place of origin is ours. */
export function collectErrors(origin: string): ErrorCollector {
  const errors: string[] = [];

  async function watchWorker(target: Target): Promise<void> {
    if (target.type() !== 'service_worker' || !target.url().startsWith(origin)) return;
    const client = (await target.worker())?.client;
    // Puppeteer's own event for this is never sent for service workers (25.16).
    client?.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
      errors.push(`background: ${exception?.description ?? text}`);
    });
    client?.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error') errors.push(`background: ${args.map((each) => each.value ?? each.description).join(' ')}`);
    });
  }

  return {
    watchExceptions: (page) => {
      page.on('pageerror', (error) => {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        if (text.includes(origin)) errors.push(text);
      });
    },
    watchLog: (page) => {
      page.on('console', (message) => {
        const { url } = message.location();
        if (message.type() === 'error' && url?.startsWith(origin)) errors.push(`${message.text()} (${url})`);
      });
    },
    watchWorkers: (browser) => {
      const watch = (target: Target) => void watchWorker(target).catch(() => {});
      browser.targets().forEach(watch);
      browser.on('targetcreated', watch);
    },
    list: () => [...errors],
  };
}
