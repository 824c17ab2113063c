import { join } from 'node:path';
import { expect, it } from 'vitest';
import { failuresIn } from '../../commands/failures';
import { PROJECT } from '../../commands/run-program';

const name = join(PROJECT, 'tests/unit/a.test.ts');

it('names each test that did not pass, with the first lines of why', () => {
  const report = {
    testResults: [
      {
        name,
        status: 'failed',
        assertionResults: [
          { fullName: 'adds', status: 'passed', failureMessages: [] },
          { fullName: 'divides', status: 'failed', failureMessages: ['expected 1\nto be 2\n3\n4\n5\n6\n7'] },
          { fullName: 'waits', status: 'skipped', failureMessages: [] },
        ],
      },
    ],
  };
  expect(failuresIn(report)).toEqual([
    'tests/unit/a.test.ts: divides: expected 1\n    to be 2\n    3\n    4\n    5\n    6',
    'tests/unit/a.test.ts: waits: skipped',
  ]);
});

it('names a file that could not be loaded, or whose hook failed', () => {
  const report = { testResults: [{ name, status: 'failed', message: 'no such module', assertionResults: [] }] };
  expect(failuresIn(report)).toEqual(['tests/unit/a.test.ts: no such module']);
});

it.each([[null], [{}], [{ testResults: 'none' }]])('names nothing in a report like %j', (report) => {
  expect(failuresIn(report)).toEqual([]);
});
