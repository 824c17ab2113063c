import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../setup/browsers.mjs';

/** A running browser with the built extension in it. */
export interface ExtensionBrowser {
  readonly name: BrowserName;
  /** `chrome-extension://ID` or `moz-extension://UUID`. */
  readonly origin: string;
  /**
   * A page of the extension's origin without any code of ours; what is evaluated in it can use the extension's API. Another
   * one once the extension has been away.
   */
  readonly control: Page;
  /** Opens a tab in front. Serve local pages over http: Firefox runs no content scripts on `file:`. */
  openTab(url?: string): Promise<Tab>;
  /** Opens a page of the extension, such as `options.html`, in a tab of its own. */
  openOwnPage(path: string): Promise<Tab>;
  /** Clicks the toolbar button, as it were: the real popup in Chromium, its page in a window behind in Firefox. */
  openToolbarPopup(tab: Tab): Promise<Page>;
  /** Runs a command of the manifest as its keyboard shortcut would, for the tab in front. */
  sendCommand(name: string): Promise<void>;
  /** Installs the extension once more over itself, as an update does: every context of ours ends. */
  updateExtension(): Promise<void>;
  /** Switches the extension off or on, as the person does in the browser's list of extensions. */
  enableExtension(isEnabled: boolean): Promise<void>;
  /** Ends the background's worker or event page, whatever it is about; one that sleeps stays asleep. */
  stopWorker(): Promise<void>;
  /**
   * Evaluates an expression that the person's own hand stands behind: in Chromium's page of extensions, in Firefox's window.
   * Its value must be a string.
   */
  asPerson(expression: string): Promise<string>;
  /** Evaluates an expression in Chromium's worker. Firefox lets nobody into the event page, and has windows to use instead. */
  inBackground<T>(expression: string): Promise<T>;
  /** Lets pages believe that the system is light or dark; in Firefox all of them at once. */
  preferColorScheme(tab: Tab, scheme: ColorScheme): Promise<void>;
  /** What our scripts threw or logged as errors anywhere in the browser, oldest first. */
  errorsOfOurs(): Promise<readonly string[]>;
  /** Settles when the browser is gone, whoever ended it. */
  untilClosed(): Promise<void>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

export type ColorScheme = 'light' | 'dark';

export interface Tab {
  readonly page: Page;
  /** The number that the extension's `tabs` and `scripting` know it by. */
  readonly id: number;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The built extension's folder. Default: this project's build for that browser. */
  readonly extension?: string;
  readonly headless?: boolean;
  readonly viewport?: Viewport;
  /** `HOST:PORT` that every request goes through, those to this machine too. Default: none. */
  readonly proxy?: string | null;
  /** Further switches of Chromium's. */
  readonly flags?: readonly string[];
  /** Runs in the browser while the extension is not there yet. */
  readonly beforeInstall?: (browser: Browser) => Promise<void>;
  /** Default: one of its own, that goes with the browser. */
  readonly profile?: Profile;
}

/** A profile that outlives the browser; see `keptProfile`. */
export interface Profile {
  readonly folder: string;
  /** Whether the extension is to be installed. Else it is there already, and shows no first run. */
  readonly isNew: boolean;
  /** Whether another version of it is to take its place. */
  readonly isOther: boolean;
  /** The packed extension: Firefox forgets one that is loaded from a folder. */
  readonly packed: string;
  /** The extension's host in Firefox. */
  readonly uuid: string;
  /** A page that the browser opens as it starts; `null` for those that it had when it was closed. */
  readonly opens: string | null;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly deviceScaleFactor?: number;
}
