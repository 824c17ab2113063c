import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSettings, SETTINGS_FIELDS } from '../../../src/settings/decode-settings';
import { MIGRATIONS, type Migration, migrate } from '../../../src/settings/migrate';
import { SETTINGS_VERSION } from '../../../src/settings/settings';

/** One shape of storage as a build of this project has written it, and what is to be read from it today. */
interface StoredShape {
  readonly name: string;
  readonly stored: Readonly<Record<string, unknown>>;
  readonly read: Readonly<Record<string, unknown>>;
}

const FOLDER = join(import.meta.dirname, '../../fixtures/settings');
const SHAPES: readonly StoredShape[] = readdirSync(FOLDER).map((name) => ({
  name,
  ...JSON.parse(readFileSync(join(FOLDER, name), 'utf8')),
}));
const versionsOf = (shapes: readonly StoredShape[]) => new Set(shapes.map(({ stored }) => stored.version));

function missingShapes(current: number, shapes: readonly StoredShape[]): readonly number[] {
  const versions = Array.from({ length: current }, (_, index) => index + 1);
  return versions.filter((version) => !versionsOf(shapes).has(version));
}

describe('settings that an earlier build has stored', () => {
  it.each(SHAPES)('are read from $name without a fault', ({ stored, read }) => {
    expect(decodeSettings(stored)).toEqual({ settings: { version: SETTINGS_VERSION, ...read }, faults: [] });
  });

  it.each(SHAPES)('are named by their version in $name, and say what is read of each field of today', (shape) => {
    expect(shape.name).toMatch(new RegExp(`^v${shape.stored.version}[-.]`));
    expect(Object.keys(shape.read)).toEqual(SETTINGS_FIELDS.filter((field) => field !== 'version'));
  });

  it('have a shape for every version that there has been, and would be missed with the next', () => {
    expect(missingShapes(SETTINGS_VERSION, SHAPES)).toEqual([]);
    expect(missingShapes(SETTINGS_VERSION + 1, SHAPES)).toEqual([SETTINGS_VERSION + 1]);
  });

  it('have a migration from every version but this one', () => {
    expect(MIGRATIONS).toHaveLength(SETTINGS_VERSION - 1);
  });
});

describe('a migration', () => {
  /** What a next version might do: one field in place of another, its meaning turned round. */
  const next: Migration = ({ badge, ...others }) =>
    badge === undefined ? others : { ...others, quiet: badge !== true };
  const bring = (fields: Readonly<Record<string, unknown>>, migrations: readonly Migration[]) =>
    migrate(fields, [...MIGRATIONS, ...migrations], SETTINGS_VERSION + migrations.length);

  it('is taken by every shape, and leaves the other fields as they are', () => {
    for (const { stored } of SHAPES) {
      const { badge, version: _, ...others } = stored;
      const quiet = badge === undefined ? {} : { quiet: badge !== true };
      expect(bring(stored, [next])).toEqual({ ...others, ...quiet, version: SETTINGS_VERSION + 1 });
    }
  });

  it('never throws on what may be stored, the seeded one included', () => {
    const values = Object.fromEntries(SETTINGS_FIELDS.map((field) => [field, fc.jsonValue()]));
    const stored = fc.record({ ...values, version: fc.integer({ min: 1, max: 3 }) }, { requiredKeys: ['version'] });
    fc.assert(fc.property(stored, (fields) => void bring(fields, [next])));
  });
});
