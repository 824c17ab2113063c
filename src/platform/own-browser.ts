import type { MessageFormat } from './translate';

/** The few things that scripts in pages ask of the browser, all of which give promises without the polyfill. */
export interface OwnBrowser {
  readonly runtime: {
    readonly id: string;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: {
      addListener(listener: (message: unknown) => void): void;
      removeListener(listener: (message: unknown) => void): void;
    };
  };
  readonly storage: StoragePort;
  readonly i18n: MessageFormat;
  readonly extension: {
    /** Of the window that the script's tab is in. */
    readonly inIncognitoContext: boolean;
  };
}

/** The part of `browser.storage` that reading settings needs. */
export interface StoragePort {
  readonly sync: ReadableArea;
  readonly local: ReadableArea;
  readonly onChanged: {
    addListener(listener: StorageListener): void;
    removeListener(listener: StorageListener): void;
  };
}

export interface ReadableArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
}

export type StorageListener = (
  changes: Readonly<Record<string, { readonly oldValue?: unknown; readonly newValue?: unknown }>>,
  area: string,
) => void;

/**
 * The browser's own extension API, for scripts that run in pages: the polyfill would cost each frame 3 kB of gzip.
 *
 * @returns `null` once the extension is gone and this script is an orphan. Never throws.
 */
export function ownBrowser(): OwnBrowser | null {
  const { browser, chrome } = globalThis as { readonly browser?: unknown; readonly chrome?: unknown };
  return [browser, chrome].find(isAlive) ?? null;
}

/**
 * Whether this is the extension's API and the extension still there: Chromium lets the scripts of one that is gone run on.
 * Costs nothing. Never throws.
 *
 * A page may have an element with the id "browser", which an isolated world sees as a global where Chromium has none.
 */
export function isAlive(candidate: unknown): candidate is OwnBrowser {
  try {
    const { id, sendMessage } = (candidate as OwnBrowser).runtime;
    return typeof id === 'string' && typeof sendMessage === 'function';
  } catch {
    return false;
  }
}
