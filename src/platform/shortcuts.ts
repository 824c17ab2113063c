import type { Commands, Tabs } from 'webextension-polyfill';

/** A command of the manifest, with the keys that it has now. */
export interface Shortcut {
  /** As the manifest names it. */
  readonly command: string;
  /** `''` for the browser's own command that opens the toolbar popup, in Chromium. */
  readonly description: string;
  /** One name a key, in the order in which they are pressed; empty where the reader or the browser set none. */
  readonly keys: readonly string[];
}

/** Every command with its keys, in the order in which the browser lists them. Never rejects. */
export async function listShortcuts(commands: Pick<Commands.Static, 'getAll'>): Promise<readonly Shortcut[]> {
  const all = await commands.getAll().catch(() => []);
  return all.flatMap(({ name, description, shortcut }) =>
    name === undefined ? [] : [{ command: name, description: description ?? '', keys: keysIn(shortcut ?? '') }],
  );
}

/** Chromium's own page; other browsers made from it lead this address to theirs. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** The parts of the browser that its page for shortcuts needs. */
export interface ShortcutPageOpener {
  /** Firefox alone has the function. */
  readonly commands: Partial<Pick<Commands.Static, 'openShortcutSettings'>>;
  readonly tabs: Pick<Tabs.Static, 'create'>;
}

/** Opens the browser's own page for the shortcuts of extensions. False where it does not open. Never rejects. */
export async function openShortcutPage({ commands, tabs }: ShortcutPageOpener): Promise<boolean> {
  try {
    if (commands.openShortcutSettings) await commands.openShortcutSettings();
    else await tabs.create({ url: CHROMIUM_PAGE });
    return true;
  } catch {
    return false;
  }
}

/** macOS writes signs without anything between them, other systems words with plus signs; the plus key is a word. */
function keysIn(shortcut: string): readonly string[] {
  if (!shortcut.includes('+')) return shortcut === '' ? [] : [...shortcut];
  return shortcut.split('+').map((key) => PUNCTUATION.get(key) ?? key);
}

/** Firefox names by word what Chromium shows as it is printed on the key. */
const PUNCTUATION: ReadonlyMap<string, string> = new Map([
  ['Period', '.'],
  ['Comma', ','],
]);
