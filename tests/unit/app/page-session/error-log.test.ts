import { expect, it } from 'vitest';
import { createErrorLog } from '../../../../src/app/page-session/error-log';
import type { FrameSlot } from '../../../../src/platform/frame-slot';

it('keeps each fault once, with its stack where it has one', () => {
  const log = createErrorLog({}, 'annotator');
  const error = new Error('no range');
  log.add(error);
  log.add(error);
  log.add('words alone');
  expect(log.entries).toEqual([error.stack, 'words alone']);
});

it('keeps no more than twenty, so that a loop fills no memory', () => {
  const log = createErrorLog({}, 'annotator');
  for (let number = 0; number < 100; number++) log.add(`fault ${number}`);
  expect(log.entries).toHaveLength(20);
});

it('counts in the slot how often each came, and leaves their messages out', () => {
  const slot: Pick<FrameSlot, 'faults'> = {};
  const sentinel = createErrorLog(slot, 'sentinel');
  const annotator = createErrorLog(slot, 'annotator');
  const error = new TypeError('words of the page');
  for (const log of [sentinel, annotator, annotator]) log.add(error);
  annotator.add(Object.create(null));
  expect(slot.faults?.map(({ where, name, count }) => `${where} ${name} ${count}`)).toEqual([
    'sentinel TypeError 1',
    'annotator TypeError 2',
    'annotator object 1',
  ]);
  expect(JSON.stringify(slot)).not.toContain('words of the page');
});
