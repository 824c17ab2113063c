import { describe, expect, it } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import { createCatchUp } from '../../../../src/app/background/catch-up';
import { PLACES_CHANGE_KEY } from '../../../../src/platform/settings-store';
import { countTab } from '../../../../src/platform/tab-count';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/settings/settings';
import { setSite } from '../../../../src/settings/site-rules';
import { createDyingContext, deathsWithin, untilStill } from '../../platform/dying-context';
import { createFakeAction } from '../../platform/fake-action';
import { annotate, settle } from '../../platform/fake-frame';
import { createFakeLocks } from '../../platform/fake-locks';
import { createFakePermissions } from '../../platform/fake-permissions';
import { createFakeTab, TAB_ID } from '../../platform/fake-tab';
import { createFakeMemory } from './fake-memory';

const ON = DEFAULT_SETTINGS;
const PAGE_OFF = setSite(ON, 'page.test', false);
const SENTINELS = ['0 sentinel.js', '1 sentinel.js'];

/** One page with a frame, a reader who changes things, and backgrounds that come and go. */
function createStage({ registered = false } = {}) {
  const tab = createFakeTab({ frameId: 0, frames: [{ frameId: 1 }] });
  const memory = createFakeMemory();
  const action = createFakeAction();
  const permissions = createFakePermissions(['<all_urls>']);
  const told: number[] = [];
  const begun: string[] = [];
  const open = [{ id: TAB_ID, url: 'https://page.test/' }] as Tabs.Tab[];
  const tabs = { query: async () => [...open], sendMessage: async (id: number) => told.push(id) };
  let settings: Settings = ON;
  let changes = 0;
  let registration = registered ? 'an earlier one' : null;
  const registry = {
    async register() {
      const before = registration;
      registration = JSON.stringify(settings.sites);
      return before !== null && before !== registration;
    },
  };

  /** A background of its own, with locks of its own: those of a dead one are free. */
  const start = ({ reach } = { reach: <Port extends object>(port: Port) => port }) => {
    const { register } = reach(registry);
    const browser = {
      tabs: reach(tabs),
      scripting: reach(tab.scripting),
      action: reach(action),
      permissions: reach({ getAll: async () => ({ origins: [...permissions.granted()] }) }),
    };
    const begin = async () => begun.push('menu');
    return createCatchUp({
      browser,
      memory: reach(memory),
      locks: createFakeLocks(),
      settings: async () => settings,
      register,
      ...reach({ begin }),
    });
  };
  return {
    tab,
    memory,
    action,
    permissions,
    told,
    begun,
    start,
    /** As a page of ours stores it, with the change noted before. */
    choose: (next: Settings) => {
      if (JSON.stringify([next.enabled, next.sites]) !== JSON.stringify([settings.enabled, settings.sites])) {
        changes += 1;
        void memory.set({ [PLACES_CHANGE_KEY]: String(changes) });
      }
      settings = next;
    },
    registration: () => registration,
  };
}

/** Both frames have mentions, and the badge says how many. */
async function occupy({ tab }: ReturnType<typeof createStage>): Promise<readonly string[][]> {
  const calls = tab.frames.map((frame) => annotate(frame, ['a']));
  await countTab(tab.scripting, TAB_ID, [
    { frameId: 0, documentId: 'document-0', count: 2 },
    { frameId: 1, documentId: 'document-1', count: 3 },
  ]);
  return calls;
}

describe('createCatchUp', () => {
  it('begins once: later starts of the background find nothing to do', async () => {
    const stage = createStage();
    await stage.start()();
    await stage.start()();
    await stage.start()();
    expect([stage.begun, [...stage.tab.injected].sort()]).toEqual([['menu'], SENTINELS]);
  });

  it('begins again for a new version, whatever is noted', async () => {
    const stage = createStage();
    await stage.start()();
    await stage.start()({ isNew: true });
    expect([stage.begun, stage.tab.injected.length]).toEqual([['menu', 'menu'], 2 * SENTINELS.length]);
  });

  it.each(deathsWithin(17))('begins in full when it died at call $call, heard: $isHeard', async (death) => {
    const stage = createStage();
    void stage.start(createDyingContext(death.call, death.isHeard))();
    await untilStill();
    await stage.start()();
    expect(new Set(stage.tab.injected)).toEqual(new Set(SENTINELS));
    expect(stage.begun.length).toBeGreaterThan(0);
    expect(stage.registration()).toBe(JSON.stringify(ON.sites));
    const written = JSON.stringify(stage.memory.stored);
    await stage.start()();
    expect(JSON.stringify(stage.memory.stored)).toBe(written);
  });

  it.each(deathsWithin(17))(
    'leaves a page that was switched off when it died at call $call, heard: $isHeard',
    async (death) => {
      const stage = createStage();
      await stage.start()();
      const calls = await occupy(stage);
      stage.choose(PAGE_OFF);
      void stage.start(createDyingContext(death.call, death.isHeard))();
      await untilStill();
      await stage.start()();
      for (const made of calls) expect(new Set(made)).toEqual(new Set(['stop']));
      expect(stage.action.texts).toEqual({ [TAB_ID]: '' });
      expect(stage.registration()).toBe(JSON.stringify(PAGE_OFF.sites));
    },
  );

  it.each(deathsWithin(11))(
    'leaves pages whose access went when it died at call $call, heard: $isHeard',
    async (death) => {
      const stage = createStage();
      await stage.start()();
      stage.permissions.revoke('<all_urls>');
      void stage.start(createDyingContext(death.call, death.isHeard))();
      await untilStill();
      await stage.start()();
      expect(new Set(stage.told)).toEqual(new Set([TAB_ID]));
    },
  );

  it('enters again where access is granted', async () => {
    const stage = createStage();
    stage.permissions.revoke('<all_urls>');
    await stage.start()();
    const before = stage.tab.injected.length;
    stage.permissions.grant('<all_urls>');
    await stage.start()();
    expect([...stage.tab.injected.slice(before)].sort()).toEqual(SENTINELS);
  });

  it('enters frames that stopped by themselves at a change that was taken back before it heard of it', async () => {
    const stage = createStage();
    await stage.start()();
    const before = stage.tab.injected.length;
    stage.choose(PAGE_OFF);
    for (const frame of stage.tab.frames) settle(frame);
    stage.choose(ON);
    await stage.start()();
    expect([...stage.tab.injected.slice(before)].sort()).toEqual(SENTINELS);
    await stage.start()();
    expect(stage.tab.injected.length).toBe(before + SENTINELS.length);
  });

  it.each(deathsWithin(11))(
    'enters pages whose access came back when it died at its loss at call $call, heard: $isHeard',
    async (death) => {
      const stage = createStage();
      await stage.start()();
      const before = stage.tab.injected.length;
      stage.permissions.revoke('<all_urls>');
      void stage.start(createDyingContext(death.call, death.isHeard))();
      await untilStill();
      stage.permissions.grant('<all_urls>');
      await stage.start()();
      // Where nobody was told, nobody has left.
      if (stage.told.length > 0) expect(new Set(stage.tab.injected.slice(before))).toEqual(new Set(SENTINELS));
    },
  );

  it('clears pages that an outdated registration let scripts into before the background was there', async () => {
    const stage = createStage({ registered: true });
    const calls = await occupy(stage);
    stage.choose(PAGE_OFF);
    await stage.start()();
    expect(calls).toEqual([['stop'], ['stop']]);
  });

  it('brings pages to the settings where the registration fails, and tells of the fault', async () => {
    const stage = createStage();
    await stage.start()();
    const calls = await occupy(stage);
    stage.choose(PAGE_OFF);
    const broken = stage.start({
      reach: <Port extends object>(port: Port) =>
        'register' in port ? { ...port, register: () => Promise.reject(new Error('bad pattern')) } : port,
    });
    await expect(broken()).rejects.toThrow('bad pattern');
    expect(calls).toEqual([['stop'], ['stop']]);
  });
});
