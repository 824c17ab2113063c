import { describe, expect, it } from 'vitest';
import { showFirstRun } from '../../../../src/app/background/first-run';
import { createDyingContext, deathsWithin, untilStill } from '../../platform/dying-context';
import { createFakeTabs } from '../../platform/fake-tabs';
import { createFakeMemory } from './fake-memory';

const ONE_PAGE = ['extension://us/first-run.html in 1, active'];

describe('showFirstRun', () => {
  it('opens one page, and never again', async () => {
    const strip = createFakeTabs([]);
    const local = createFakeMemory();
    await showFirstRun({ ...strip, storage: { local } });
    await showFirstRun({ ...strip, storage: { local } });
    expect(strip.list()).toEqual(ONE_PAGE);
    expect(local.stored).toEqual({ firstRunShown: true });
  });

  it.each(deathsWithin(5))('opens one page when the background dies at call $call, heard: $isHeard', async (death) => {
    const strip = createFakeTabs([]);
    const local = createFakeMemory();
    const dying = createDyingContext(death.call, death.isHeard);
    void showFirstRun({
      runtime: strip.runtime,
      tabs: dying.reach(strip.tabs),
      storage: { local: dying.reach(local) },
    });
    await untilStill();
    await showFirstRun({ ...strip, storage: { local } });
    expect(strip.list()).toEqual(ONE_PAGE);
    expect(local.stored).toEqual({ firstRunShown: true });
  });

  it('opens nothing where it cannot be noted, for it would at each start', async () => {
    const strip = createFakeTabs([]);
    const local = { ...createFakeMemory(), set: () => Promise.reject(new Error('the disk is full')) };
    await expect(showFirstRun({ ...strip, storage: { local } })).rejects.toThrow('full');
    expect(strip.list()).toEqual([]);
  });
});
