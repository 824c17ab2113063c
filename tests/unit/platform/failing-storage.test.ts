import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSettingsStore } from '../../../src/platform/settings-store';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings } from '../../../src/settings/settings';
import { setSite } from '../../../src/settings/site-rules';
import { createFakeLocks } from './fake-locks';
import { createFakeStorage, type FakeStorage } from './fake-storage';

const storeIn = (storage: FakeStorage) => createSettingsStore(storage, createFakeLocks());
const darken = (settings: Settings): Settings => ({ ...settings, theme: 'dark' });
const switchOff = (host: string) => (settings: Settings) => setSite(settings, host, false);
const OFF = { sites: { mode: 'everywhere-but', hosts: ['a.test'] } } as const;

describe('settings that cannot be read', () => {
  const BAD = { version: 1, theme: 'mud', topicsOff: ['ned-price', 7] };

  it('are put aside before anything is written over them', async () => {
    const storage = createFakeStorage({ sync: BAD });
    const store = storeIn(storage);
    await store.update((settings) => ({ ...settings, theme: 'dark', topicsOff: [...settings.topicsOff, 'xinjiang'] }));
    expect(storage.stored.sync).toMatchObject({ theme: 'dark', topicsOff: ['ned-price', 'xinjiang'] });
    expect(await store.unreadable()).toEqual({
      values: { theme: 'mud', topicsOff: ['ned-price', 7] },
      isTold: false,
      unread: [],
    });
    expect(storage.writes[0]).toMatchObject({ area: 'local' });
  });

  it('are told once, whichever page tells them, and stay for the export', async () => {
    const storage = createFakeStorage({ sync: BAD });
    const [popup, options] = [storeIn(storage), storeIn(storage)];
    expect((await popup.unreadable()).isTold).toBe(false);
    await options.dismissUnreadable();
    expect(await popup.unreadable()).toMatchObject({ isTold: true, values: { theme: 'mud' } });
    await storage.sync.set({ theme: 'sea' });
    expect(await popup.unreadable()).toMatchObject({ isTold: false, values: { theme: 'sea' } });
  });

  it('go with a reset, and what was put aside with them', async () => {
    const storage = createFakeStorage({ sync: { ...BAD, version: SETTINGS_VERSION + 1, wording: 'long' } });
    const store = storeIn(storage);
    await store.unreadable();
    await store.reset(() => DEFAULT_SETTINGS);
    expect(storage.stored).toEqual({
      sync: { version: SETTINGS_VERSION + 1, wording: 'long', theme: 'system', topicsOff: [] },
      local: {},
    });
  });

  it('stay where nothing takes the reset', async () => {
    const storage = createFakeStorage({ sync: BAD });
    const store = storeIn(storage);
    await store.unreadable();
    storage.refuse('sync', 'local');
    expect((await store.reset(() => DEFAULT_SETTINGS)).keptIn).toBe('nowhere');
    storage.refuse();
    expect(await store.unreadable()).toMatchObject({ values: { theme: 'mud' } });
  });
});

describe('settings of a later version', () => {
  it('keep what this one does not know: other fields, and what is inside the fields that it writes', async () => {
    const later = {
      version: SETTINGS_VERSION + 1,
      sites: { mode: 'everywhere-but', hosts: [], paths: ['/blog'] },
      wording: 'long',
      markStyle: 'wavy',
    };
    const storage = createFakeStorage({ sync: later });
    await storeIn(storage).update(switchOff('a.test'));
    await storeIn(storage).update(darken);
    expect(storage.stored.sync).toEqual({ ...later, sites: { ...later.sites, hosts: ['a.test'] }, theme: 'dark' });
  });
});

describe('a storage that fails', () => {
  it('gives what it held when it could be read, and no change is worked out from less', async () => {
    const storage = createFakeStorage({ sync: { version: 1, ...OFF } });
    const store = storeIn(storage);
    await store.copySync();
    storage.refuse('sync');
    expect(await store.read()).toMatchObject({ settings: OFF, unread: ['sync'] });
    await store.update(switchOff('b.test'));
    storage.refuse();
    expect((await store.read()).settings.sites.hosts).toEqual(['a.test', 'b.test']);
  });

  it('is written to only as far as it could be read', async () => {
    const storage = createFakeStorage({ sync: { version: 1, ...OFF } });
    const cannotRead = { ...storage, sync: { ...storage.sync, get: () => Promise.reject(new Error('no')) } };
    const { keptIn } = await createSettingsStore(cannotRead, createFakeLocks()).update(switchOff('b.test'));
    expect(keptIn).toBe('local');
    expect(storage.stored.sync).toMatchObject(OFF);
  });

  it('is not copied while it cannot be read, and once as long as nothing changes', async () => {
    const storage = createFakeStorage({ sync: { version: 1, ...OFF } });
    const store = storeIn(storage);
    await store.copySync();
    await store.copySync();
    storage.refuse('sync');
    await store.copySync();
    expect(storage.writes).toEqual([{ area: 'local', fields: { settingsCopy: { version: 1, ...OFF } } }]);
  });
});

describe('a storage that never answers', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const soon = async <T>(waited: Promise<T>): Promise<T> => {
    await vi.advanceTimersByTimeAsync(30_000);
    return waited;
  };

  it('keeps nobody waiting for the settings', async () => {
    const storage = createFakeStorage({ local: { theme: 'dark' } });
    storage.silence('sync');
    expect(await soon(storeIn(storage).read())).toMatchObject({ settings: { theme: 'dark' }, unread: ['sync'] });
    storage.silence('sync', 'local');
    expect(await soon(storeIn(storage).read())).toMatchObject({
      settings: DEFAULT_SETTINGS,
      unread: ['sync', 'local'],
    });
    expect(await soon(storeIn(storage).unreadable())).toMatchObject({ values: {}, unread: ['sync', 'local'] });
  });

  it('lets the next writer in', async () => {
    const storage = createFakeStorage();
    const store = storeIn(storage);
    storage.silence('sync', 'local');
    expect((await soon(store.update(darken))).keptIn).toBe('nowhere');
    storage.silence();
    expect((await soon(store.update(darken))).keptIn).toBe('sync');
  });

  it('keeps a change on this device when only sync is silent', async () => {
    const storage = createFakeStorage();
    storage.silence('sync');
    expect((await soon(storeIn(storage).update(darken))).keptIn).toBe('local');
    expect(storage.stored.local).toMatchObject({ theme: 'dark' });
  });
});
