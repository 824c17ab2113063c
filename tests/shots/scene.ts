import type { Page } from 'puppeteer-core';
import type { Settings } from '../../src/settings/settings.ts';
import type { ColorScheme, ExtensionBrowser, Tab, Viewport } from '../browsers/extension-browser.ts';
import type { BrowserName } from '../setup/browsers.mjs';

/** One surface in one state, to be photographed. */
export interface Scene {
  /** Of the picture, without its ending. */
  readonly name: string;
  /** Where it can be brought about; default: everywhere. */
  readonly browsers?: readonly BrowserName[];
  /** What the reader has chosen, beside the colours. */
  readonly settings?: Partial<Settings>;
  readonly viewport?: Viewport;
  /** Brings it about, and gives the page that shows it. */
  show(stage: ShotStage): Promise<Page>;
}

/** What a scene has at hand. Whatever it opens is closed after it. */
export interface ShotStage {
  readonly browser: ExtensionBrowser;
  readonly scheme: ColorScheme;
  /** Opens an address in a tab, in the scene's colours, and waits until it is annotated. */
  visit(address: string): Promise<Tab>;
  /** The same for markup of the scene's own. */
  open(html: string): Promise<Tab>;
  /** The sample article. */
  openSample(): Promise<Tab>;
  /** A page of the extension, in the scene's colours. */
  openOwnPage(path: string): Promise<Page>;
  /** Serves a document at an address of its own. */
  serve(html: string, headers?: Readonly<Record<string, string>>): string;
  /** A tab at an address that our scripts may never come to: a page of the browser's, a viewer, one that never ends. */
  showAddress(address: string): Promise<Tab>;
  /** Runs after the picture, before what was opened is closed. */
  afterwards(undo: () => Promise<void>): void;
  /** The toolbar popup over a tab. */
  openPopup(tab: Tab): Promise<Page>;
}
