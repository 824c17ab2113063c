import { describe, expect, it } from 'vitest';
import { showFirstRun } from '../../../../src/app/background/first-run';
import { createFakeTabs } from '../../platform/fake-tabs';
import { createFakeMemory } from './fake-memory';

describe('showFirstRun', () => {
  it('opens one page, and never again', async () => {
    const strip = createFakeTabs([]);
    const local = createFakeMemory();
    await showFirstRun({ ...strip, storage: { local } });
    await showFirstRun({ ...strip, storage: { local } });
    expect(strip.list()).toEqual(['extension://us/first-run.html in 1, active']);
    expect(local.stored).toEqual({ firstRunShown: true });
  });
});
