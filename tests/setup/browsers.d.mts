export type BrowserName = 'chromium' | 'firefox';

export function isBrowserName(name: string): name is BrowserName;

/** The browser's program, or `null`. Throws where the environment variable that should name it names no program. */
export function findBrowser(name: BrowserName): string | null;

/** Installs those that are missing, where this user may; else throws a sentence that says what to install. */
export function ensureBrowsers(names: readonly BrowserName[]): Promise<void>;
