import { type DecodedSettings, decodeSettings, SETTINGS_FIELDS } from '../settings/decode-settings';
import { migrate, type StoredFields } from '../settings/migrate';
import type { Settings } from '../settings/settings';
import { answerInTime } from './answer-in-time';
import type { ReadableArea, StorageListener, StoragePort } from './own-browser';
import { COPY_KEY } from './settings-copy';

/** What the two storage areas hold, as stored. */
export interface StoredSettings {
  /** Where sync cannot be read, the copy of what was there. */
  readonly sync: StoredFields;
  readonly local: StoredFields;
  /** Areas that gave no answer: nobody knows what they hold. */
  readonly unread: readonly StorageArea[];
}

export type StorageArea = 'sync' | 'local';

export interface SettingsReading extends DecodedSettings, Pick<StoredSettings, 'unread'> {}

export interface SettingsChange {
  readonly before: Settings;
  readonly after: Settings;
}

export interface SettingsReader {
  /** Never rejects, and always answers: an area that cannot be read is named, and its fields take what was last known. */
  read(): Promise<SettingsReading>;
  /**
   * Reports every change from any context, in order. Watch first and read then: so no change falls between.
   *
   * @param signal - Ends it.
   */
  watch(report: (change: SettingsChange) => void, signal?: AbortSignal): void;
}

/** Reads and follows the settings; for frames (`ownBrowser().storage`) as for our own pages. Writes nothing. */
export function createSettingsReader(storage: StoragePort): SettingsReader {
  return {
    async read() {
      const stored = await readStored(storage);
      return { ...decodeStored(stored), unread: stored.unread };
    },
    watch(report, signal) {
      let latest = Promise.resolve();
      const listener: StorageListener = (changes, area) => {
        if (!SETTINGS_FIELDS.some((field) => Object.hasOwn(changes, field))) return;
        latest = latest.then(async () => {
          const stored = await readStored(storage);
          if (signal?.aborted) return;
          const before = decodeStored(withChanges(stored, area, changes, 'oldValue')).settings;
          const after = decodeStored(withChanges(stored, area, changes, 'newValue')).settings;
          if (JSON.stringify(before) !== JSON.stringify(after)) report({ before, after });
        });
      };
      storage.onChanged.addListener(listener);
      signal?.addEventListener('abort', () => storage.onChanged.removeListener(listener), { once: true });
    },
  };
}

/** Never rejects, and always answers. */
export async function readStored(storage: Pick<StoragePort, StorageArea>): Promise<StoredSettings> {
  const [sync, local] = await Promise.all([readArea(storage.sync), readArea(storage.local)]);
  const { [COPY_KEY]: copy, ...fields } = local ?? {};
  return {
    sync: sync ?? (copy instanceof Object ? { ...copy } : {}),
    local: fields,
    unread: [...(sync ? [] : (['sync'] as const)), ...(local ? [] : (['local'] as const))],
  };
}

/** Both areas as one, brought to this version. */
export function decodeStored(stored: Pick<StoredSettings, StorageArea>): DecodedSettings {
  return decodeSettings(fieldsIn(stored));
}

/**
 * A field in local storage wins: it is there only because sync refused it, and goes when sync takes the next value.
 * Each area is migrated by itself, for an older device may have written the one and this device the other.
 */
export function fieldsIn({ sync, local }: Pick<StoredSettings, StorageArea>): StoredFields {
  return { ...migrate(sync), ...migrate(local) };
}

async function readArea(area: ReadableArea): Promise<StoredFields | null> {
  try {
    return await answerInTime(area.get([...SETTINGS_FIELDS, COPY_KEY]));
  } catch {
    return null;
  }
}

/** What was stored just before or after a change, also when later changes are stored already. */
function withChanges(
  stored: StoredSettings,
  area: string,
  changes: Parameters<StorageListener>[0],
  side: 'oldValue' | 'newValue',
): StoredSettings {
  if (area !== 'sync' && area !== 'local') return stored;
  const fields: Record<string, unknown> = { ...stored[area] };
  for (const field of SETTINGS_FIELDS) {
    const change = Object.hasOwn(changes, field) ? changes[field] : undefined;
    if (change === undefined) continue;
    if (change[side] === undefined) delete fields[field];
    else fields[field] = change[side];
  }
  return { ...stored, [area]: fields };
}
