import { SETTINGS_FIELDS } from '../settings/decode-settings';
import { migrate, type StoredFields } from '../settings/migrate';
import { SETTINGS_VERSION, type Settings, type SettingsField } from '../settings/settings';
import { decodeUnreadable, NOTHING_UNREADABLE, putAside, type UnreadableValues } from '../settings/unreadable-values';
import { answerInTime } from './answer-in-time';
import type { ReadableArea, StoragePort } from './own-browser';
import type { Locks } from './ports';
import { COPY_KEY } from './settings-copy';
import {
  createSettingsReader,
  decodeStored,
  fieldsIn,
  readStored,
  type SettingsReader,
  type StoredSettings,
} from './settings-reader';

export interface WritableArea extends ReadableArea {
  set(fields: Record<string, unknown>): Promise<void>;
  remove(fields: string[]): Promise<void>;
}

export interface WritableStorage extends StoragePort {
  readonly sync: WritableArea;
  readonly local: WritableArea;
  /** In memory, and read by nobody but our own pages. */
  readonly session: Pick<WritableArea, 'set'>;
}

/** Where a change was kept: in the reader's account, on this device only because sync refused it, or not at all. */
export type KeptIn = 'sync' | 'local' | 'nowhere';

export interface SettingsSaved {
  /** As they are now; unchanged where the change was kept nowhere. */
  readonly settings: Settings;
  readonly keptIn: KeptIn;
}

/** What of the settings could not be read. */
export interface Unreadable extends UnreadableValues, Pick<StoredSettings, 'unread'> {}

export interface SettingsStore extends SettingsReader {
  /**
   * Changes the settings as they are stored at that moment; only the fields that change are written, so that no writer
   * undoes another. What cannot be read is put aside before it is written over. Never rejects unless `change` throws.
   */
  update(change: (settings: Settings) => Settings): Promise<SettingsSaved>;
  /** The same as new: what cannot be read goes, too, and so does what was put aside. */
  reset(change: (settings: Settings) => Settings): Promise<SettingsSaved>;
  /** What was stored and could not be read, once it is put aside. Never rejects. */
  unreadable(): Promise<Unreadable>;
  /** The reader has been told of it; it stays for the next export. Never rejects. */
  dismissUnreadable(): Promise<void>;
  /** Copies what sync holds, for when it cannot be read. Never rejects. */
  copySync(): Promise<void>;
}

const LOCK = 'backgrounder.settings';

/** Under this key local storage has what could not be read. */
export const UNREADABLE_KEY = 'unreadable';

/**
 * Under this key session storage has another value for each change of where pages are marked, from before it is stored.
 * Frames stop by themselves at such a change: taken back, it leaves the same settings and other pages.
 */
export const PLACES_CHANGE_KEY = 'placesChange';

const PLACES: readonly SettingsField[] = ['enabled', 'sites'];

/**
 * The only writer of settings, one key a field.
 *
 * @param locks - `navigator.locks` of an extension page or worker; a frame has its page's and must not write.
 */
export function createSettingsStore(storage: WritableStorage, locks: Locks): SettingsStore {
  /** A change of sync is worked out from what sync holds: where that is not known, the change stays on this device. */
  async function save(stored: StoredSettings, fields: StoredFields): Promise<KeptIn> {
    if (!stored.unread.includes('sync')) {
      const outdated = outdatedFields(stored.local, Object.keys(fields));
      // A field in local storage wins: whoever dies between the next two writes must not leave an old one there.
      const winning = Object.fromEntries(Object.entries(fields).filter(([field]) => outdated.includes(field)));
      if (outdated.length > 0) await succeeds(storage.local.set(winning));
      if (await succeeds(storage.sync.set({ ...migrated(stored.sync), ...fields }))) {
        if (outdated.length > 0) await succeeds(storage.local.remove(outdated));
        return 'sync';
      }
    }
    return (await succeeds(storage.local.set({ ...migrated(stored.local), ...fields }))) ? 'local' : 'nowhere';
  }

  async function readUnreadable(): Promise<UnreadableValues> {
    const { [UNREADABLE_KEY]: kept } = await answerInTime(storage.local.get([UNREADABLE_KEY])).catch(
      (): StoredFields => ({}),
    );
    return decodeUnreadable(kept);
  }

  async function keepUnreadable(stored: StoredSettings): Promise<UnreadableValues> {
    const kept = await readUnreadable();
    const all = putAside(kept, decodeStored(stored), fieldsIn(stored));
    if (all !== kept) await succeeds(storage.local.set({ [UNREADABLE_KEY]: all }));
    return all;
  }

  const write = (change: (settings: Settings) => Settings, isReset: boolean): Promise<SettingsSaved> =>
    locks.request(LOCK, async () => {
      const stored = await readStored(storage);
      const { settings: before, faults } = decodeStored(stored);
      const after = change(before);
      // The mark of a later version stays in any case: so does what that version has stored beside these fields.
      const isMended = (field: SettingsField) =>
        isReset && field !== 'version' && (stored.unread.length > 0 || faults.some((fault) => fault.field === field));
      const changed = SETTINGS_FIELDS.filter((field) => isMended(field) || !isSame(before[field], after[field]));
      if (faults.length > 0 && !isReset) await keepUnreadable(stored);
      if (changed.some((field) => PLACES.includes(field))) {
        await succeeds(storage.session.set({ [PLACES_CHANGE_KEY]: crypto.randomUUID() }));
      }
      const raw = fieldsIn(stored);
      const fields = changed.map((field) => [field, isReset ? after[field] : overStored(raw[field], after[field])]);
      const keptIn = changed.length === 0 ? 'sync' : await save(stored, Object.fromEntries(fields));
      if (keptIn !== 'nowhere' && isReset) await succeeds(storage.local.remove([UNREADABLE_KEY]));
      return { settings: keptIn === 'nowhere' ? before : after, keptIn };
    });

  return {
    ...createSettingsReader(storage),
    update: (change) => write(change, false),
    reset: (change) => write(change, true),
    unreadable: () =>
      locks.request(LOCK, async () => {
        const stored = await readStored(storage);
        return { ...(await keepUnreadable(stored)), unread: stored.unread };
      }),
    dismissUnreadable: () =>
      locks.request(LOCK, async () => {
        const { values } = await readUnreadable();
        if (values === NOTHING_UNREADABLE.values) return;
        await succeeds(storage.local.set({ [UNREADABLE_KEY]: { values, isTold: true } }));
      }),
    copySync: () =>
      locks.request(LOCK, async () => {
        const { sync, unread } = await readStored(storage);
        if (unread.length > 0) return;
        const { [COPY_KEY]: copy } = await answerInTime(storage.local.get([COPY_KEY])).catch((): StoredFields => ({}));
        if (!isSame(copy, sync)) await succeeds(storage.local.set({ [COPY_KEY]: sync }));
      }),
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What a later version keeps inside a field stays there. */
function overStored(stored: unknown, value: unknown): unknown {
  const areRecords = [stored, value].every((each) => each instanceof Object && !Array.isArray(each));
  return areRecords ? Object.assign({}, stored, value) : value;
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

/** Browsers refuse with messages that differ, or never answer; the reason does not matter here: the next place is tried. */
async function succeeds(write: Promise<void>): Promise<boolean> {
  try {
    await answerInTime(write);
    return true;
  } catch {
    return false;
  }
}
