import { migrate, type StoredFields } from '../settings/migrate';
import { answerInTime } from './answer-in-time';
import type { ReadableArea, StorageListener, StoragePort } from './own-browser';
import { COPY_KEY } from './settings-copy';

/** What the reader says about topics; what the dossier says about the others holds. */
export interface TopicChoice {
  readonly topicsOff: readonly unknown[];
  readonly topicsOn: readonly unknown[];
}

const FIELDS = ['topicsOff', 'topicsOn'];

/**
 * Reads of the settings only which topics are on, as `decodeSettings` would: the sentinel is too small for all of them. What
 * cannot be read or used takes its default. Never rejects, and always answers.
 */
export async function readTopicChoice(storage: Pick<StoragePort, 'sync' | 'local'>): Promise<TopicChoice> {
  const [sync, local] = await Promise.all([readArea(storage.sync), readArea(storage.local)]);
  const stored: StoredFields = sync ?? Object(local?.[COPY_KEY]);
  const { topicsOff, topicsOn } = { ...migrate(stored), ...migrate(local ?? {}) };
  return { topicsOff: listOf(topicsOff), topicsOn: listOf(topicsOn) };
}

/** Calls whenever the choice may have changed, also where it turns out the same. */
export function watchTopicChoice({ onChanged }: StoragePort, onChange: () => void, signal: AbortSignal): void {
  const listener: StorageListener = (changes) => {
    if (FIELDS.some((field) => Object.hasOwn(changes, field))) onChange();
  };
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
}

async function readArea(area: ReadableArea): Promise<StoredFields | null> {
  try {
    return await answerInTime(area.get([...FIELDS, 'version', COPY_KEY]));
  } catch {
    return null;
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
