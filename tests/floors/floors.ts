/** A room is a folder of the house; its floor says what it may see: rooms on lower floors, and itself. */
export interface Room {
  readonly name: string;
  /** From the project's root. */
  readonly folder: string;
  readonly floor: number;
}

export const ROOMS: readonly Room[] = [
  { name: 'text', folder: 'src/text', floor: 0 },
  { name: 'dossier', folder: 'src/dossier', floor: 1 },
  { name: 'settings', folder: 'src/settings', floor: 1 },
  { name: 'matching', folder: 'src/matching', floor: 2 },
  { name: 'search', folder: 'src/search', floor: 2 },
  { name: 'page', folder: 'src/page', floor: 3 },
  { name: 'ui', folder: 'src/ui', floor: 3 },
  { name: 'platform', folder: 'src/platform', floor: 3 },
  { name: 'app', folder: 'src/app', floor: 4 },
  { name: 'entrypoints', folder: 'entrypoints', floor: 5 },
];

/** Names that mean the extension's own API; everything else reaches it through `platform`. */
export const BROWSER_GLOBALS = ['browser', 'chrome'] as const;

/** A package that only some folders may import. */
export interface PackageRule {
  /** Names, and everything below them: `preact` is also `preact/hooks`. */
  readonly packages: readonly string[];
  /** Folders from the project's root, with everything in them. */
  readonly allowedIn: readonly string[];
}

export const PACKAGE_RULES: readonly PackageRule[] = [
  { packages: ['webextension-polyfill', 'wxt/browser'], allowedIn: ['src/platform'] },
  { packages: ['mark.js'], allowedIn: ['src/page/painters', 'src/ui'] },
  { packages: ['minisearch'], allowedIn: ['src/search'] },
  { packages: ['preact'], allowedIn: ['src/ui', 'src/app', 'entrypoints'] },
];

/** Whether a file of one room may import a file of the other. */
export function maySee(from: Room, to: Room): boolean {
  return from.name === to.name || to.floor < from.floor;
}

/** @param file - From the project's root, with slashes. `null` outside the house. */
export function roomOf(file: string): Room | null {
  return ROOMS.find((room) => isIn(file, room.folder)) ?? null;
}

/** Whether a path is a folder or lies in it. */
export function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

export function isPackage(specifier: string, name: string): boolean {
  return isIn(specifier, name);
}
