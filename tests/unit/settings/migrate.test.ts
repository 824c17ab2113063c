import { describe, expect, it } from 'vitest';
import { type Migration, migrate } from '../../../src/settings/migrate';

const renameOld: Migration = ({ old, ...others }) => ({ ...others, renamed: old });
const shout: Migration = (fields) => ({ ...fields, renamed: `${fields.renamed}!` });
const STEPS = [renameOld, shout];

describe('migrate', () => {
  it('runs every step from the stored version to the current one', () => {
    expect(migrate({ version: 1, old: 'kept', other: 1 }, STEPS, 3)).toEqual({
      version: 3,
      renamed: 'kept!',
      other: 1,
    });
  });

  it('skips the steps that the stored version has already seen', () => {
    expect(migrate({ version: 2, renamed: 'kept' }, STEPS, 3)).toEqual({ version: 3, renamed: 'kept!' });
  });

  it.each([[{}], [{ version: 3 }], [{ version: 4 }], [{ version: 0 }], [{ version: 1.5 }], [{ version: '1' }]])(
    'leaves %j alone',
    (fields) => {
      expect(migrate(fields, STEPS, 3)).toBe(fields);
    },
  );
});
