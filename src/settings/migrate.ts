import { SETTINGS_VERSION } from './settings';

export type StoredFields = Readonly<Record<string, unknown>>;

/** Brings stored fields from one version to the next. Fields it does not know pass through; it must not throw. */
export type Migration = (fields: StoredFields) => StoredFields;

/** The migration at index 0 leads from version 1 to version 2. */
export const MIGRATIONS: readonly Migration[] = [];

/**
 * Brings stored fields to the version of this build. Fields without a version, or with one that is no version, count as
 * current; fields of a later version are left alone.
 *
 * @returns The fields with `version` raised, or the same object where there is nothing to do. Never throws.
 */
export function migrate(fields: StoredFields, migrations = MIGRATIONS, current = SETTINGS_VERSION): StoredFields {
  const from = fields.version;
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 1 || from >= current) return fields;
  const migrated = migrations.slice(from - 1, current - 1).reduce((older, step) => step(older), fields);
  return { ...migrated, version: current };
}
