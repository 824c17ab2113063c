import { SETTINGS_FIELDS } from '../settings/decode-settings';
import { migrate, type StoredFields } from '../settings/migrate';
import { SETTINGS_VERSION, type Settings } from '../settings/settings';
import type { ReadableArea, StoragePort } from './own-browser';
import type { Locks } from './ports';
import { createSettingsReader, decodeStored, readStored, type SettingsReader } from './settings-reader';

export interface WritableArea extends ReadableArea {
  set(fields: Record<string, unknown>): Promise<void>;
  remove(fields: string[]): Promise<void>;
}

export interface WritableStorage extends StoragePort {
  readonly sync: WritableArea;
  readonly local: WritableArea;
}

/** Where a change was kept: in the reader's account, on this device only because sync refused it, or not at all. */
export type KeptIn = 'sync' | 'local' | 'nowhere';

export interface SettingsSaved {
  /** As they are now; unchanged where the change was kept nowhere. */
  readonly settings: Settings;
  readonly keptIn: KeptIn;
}

export interface SettingsStore extends SettingsReader {
  /**
   * Changes the settings as they are stored at that moment; only the fields that change are written, so that no writer
   * undoes another. Never rejects unless `change` throws.
   */
  update(change: (settings: Settings) => Settings): Promise<SettingsSaved>;
}

const LOCK = 'backgrounder.settings';

/**
 * The only writer of settings, one key a field.
 *
 * @param locks - `navigator.locks` of an extension page or worker; a frame has its page's and must not write.
 */
export function createSettingsStore(storage: WritableStorage, locks: Locks): SettingsStore {
  return {
    ...createSettingsReader(storage),
    update: (change) =>
      locks.request(LOCK, async () => {
        const stored = await readStored(storage);
        const { settings: before } = decodeStored(stored);
        const after = change(before);
        const changed = SETTINGS_FIELDS.filter(
          (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
        );
        if (changed.length === 0) return { settings: before, keptIn: 'sync' };
        const fields = Object.fromEntries(changed.map((field) => [field, after[field]]));
        if (await succeeds(storage.sync.set({ ...migrated(stored.sync), ...fields }))) {
          const outdated = outdatedFields(stored.local, changed);
          if (outdated.length > 0) await succeeds(storage.local.remove(outdated));
          return { settings: after, keptIn: 'sync' };
        }
        if (await succeeds(storage.local.set({ ...migrated(stored.local), ...fields }))) {
          return { settings: after, keptIn: 'local' };
        }
        return { settings: before, keptIn: 'nowhere' };
      }),
  };
}

/** What has to be written beside a change, so that all fields of an area are of the version it names. */
function migrated(stored: StoredFields): StoredFields {
  const current = migrate(stored);
  if (current !== stored) return current;
  return stored.version === undefined ? { version: SETTINGS_VERSION } : {};
}

/** The fields of local storage that sync has just overtaken, and the version when nothing else is left there. */
function outdatedFields(local: StoredFields, changed: readonly string[]): string[] {
  const outdated = Object.keys(local).filter((field) => changed.includes(field));
  const kept = Object.keys(local).filter((field) => !changed.includes(field));
  return outdated.length > 0 && kept.join() === 'version' ? [...outdated, 'version'] : outdated;
}

/** Browsers refuse with messages that differ, for reasons that do not matter here: the next place is tried. */
async function succeeds(write: Promise<void>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch {
    return false;
  }
}
