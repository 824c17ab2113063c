import type { DecodedSettings } from './decode-settings';
import type { StoredFields } from './migrate';

/** What was stored and could not be read, put aside before anything is written over it. */
export interface UnreadableValues {
  /** By field, as stored; of a list that was read in part, all of it. */
  readonly values: StoredFields;
  /** The reader has been told of them. */
  readonly isTold: boolean;
}

export const NOTHING_UNREADABLE: UnreadableValues = { values: {}, isTold: true };

/** Reads what was put aside; anything is accepted. Never throws. */
export function decodeUnreadable(stored: unknown): UnreadableValues {
  if (!isRecord(stored) || !isRecord(stored.values)) return NOTHING_UNREADABLE;
  return { values: stored.values, isTold: stored.isTold === true };
}

/**
 * Puts the values aside that a reading has found at fault.
 *
 * @param stored - What was read, by field.
 * @returns The same object where all of them are there already: of each value the reader is told once. Never throws.
 */
export function putAside(
  kept: UnreadableValues,
  { faults }: Pick<DecodedSettings, 'faults'>,
  stored: StoredFields,
): UnreadableValues {
  const fields = [...new Set(faults.map(({ field }) => field))];
  const fresh = fields.filter((field) => JSON.stringify(kept.values[field]) !== JSON.stringify(stored[field]));
  if (fresh.length === 0) return kept;
  const values = Object.fromEntries(fresh.map((field) => [field, stored[field]]));
  return { values: { ...kept.values, ...values }, isTold: false };
}

function isRecord(value: unknown): value is StoredFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
