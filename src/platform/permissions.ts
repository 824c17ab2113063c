import type { Permissions } from 'webextension-polyfill';

export type PermissionPort = Pick<Permissions.Static, 'contains' | 'request'>;

export type PermissionEvents = Pick<Permissions.Static, 'onAdded' | 'onRemoved'>;

export type PermissionList = Pick<Permissions.Static, 'getAll'>;

/** As the manifest names it. The reader may grant less, or take it back at any time, in the browser's own pages. */
const ALL_SITES = { origins: ['<all_urls>'] };

/** Whether pages of every site may be read. Never rejects. */
export async function hasAllSites(permissions: Pick<PermissionPort, 'contains'>): Promise<boolean> {
  try {
    return await permissions.contains(ALL_SITES);
  } catch {
    return false;
  }
}

/** Match patterns of the sites that are granted, sorted. Never rejects. */
export async function grantedSites(permissions: PermissionList): Promise<readonly string[]> {
  try {
    return [...((await permissions.getAll()).origins ?? [])].sort();
  } catch {
    return [];
  }
}

/** Whether everything of these is granted, by itself or with all sites. Never rejects. */
export async function hasOrigins(
  permissions: Pick<PermissionPort, 'contains'>,
  patterns: readonly string[],
): Promise<boolean> {
  if (await hasAllSites(permissions)) return true;
  try {
    return patterns.length > 0 && (await permissions.contains({ origins: [...patterns] }));
  } catch {
    return false;
  }
}

/**
 * Asks the reader to let pages of every site be read.
 *
 * Call it first thing in the listener of a click or a key: browsers ask in nothing but a gesture, and Firefox forgets the
 * gesture at the first `await`.
 *
 * @returns Whether it is granted now. Never rejects.
 */
export async function requestAllSites(permissions: Pick<PermissionPort, 'request'>): Promise<boolean> {
  try {
    return await permissions.request(ALL_SITES);
  } catch {
    return false;
  }
}

/** Reports whenever the reader has granted or taken back anything, for whichever sites. The signal ends it. */
export function watchPermissions(
  { onAdded, onRemoved }: PermissionEvents,
  report: (change: 'added' | 'removed') => void,
  signal?: AbortSignal,
): void {
  const added = () => report('added');
  const removed = () => report('removed');
  onAdded.addListener(added);
  onRemoved.addListener(removed);
  signal?.addEventListener(
    'abort',
    () => {
      onAdded.removeListener(added);
      onRemoved.removeListener(removed);
    },
    { once: true },
  );
}
