import { expect, it } from 'vitest';
import { createErrorLog } from '../../../../src/app/page-session/error-log';

it('keeps each fault once, with its stack where it has one', () => {
  const log = createErrorLog();
  const error = new Error('no range');
  log.add(error);
  log.add(error);
  log.add('words alone');
  expect(log.entries).toEqual([error.stack, 'words alone']);
});

it('keeps no more than twenty, so that a loop fills no memory', () => {
  const log = createErrorLog();
  for (let number = 0; number < 100; number++) log.add(`fault ${number}`);
  expect(log.entries).toHaveLength(20);
});
