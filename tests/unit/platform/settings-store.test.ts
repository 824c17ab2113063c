import { describe, expect, it } from 'vitest';
import { createSettingsStore, PLACES_CHANGE_KEY } from '../../../src/platform/settings-store';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings } from '../../../src/settings/settings';
import { setSite } from '../../../src/settings/site-rules';
import { createDyingContext, deathsWithin, untilStill } from './dying-context';
import { createFakeLocks } from './fake-locks';
import { createFakeStorage, type FakeStorage } from './fake-storage';

const storeIn = (storage: FakeStorage) => createSettingsStore(storage, createFakeLocks());
const darken = (settings: Settings): Settings => ({ ...settings, theme: 'dark' });

describe('createSettingsStore', () => {
  it('reads the defaults where nothing is stored', async () => {
    expect(await storeIn(createFakeStorage()).read()).toEqual({ settings: DEFAULT_SETTINGS, faults: [], unread: [] });
  });

  it('writes only what changes, and the version with it', async () => {
    const storage = createFakeStorage();
    expect(await storeIn(storage).update(darken)).toEqual({
      settings: { ...DEFAULT_SETTINGS, theme: 'dark' },
      keptIn: 'sync',
    });
    expect(storage.writes).toEqual([{ area: 'sync', fields: { theme: 'dark', version: SETTINGS_VERSION } }]);
  });

  it('notes a change of places before it is stored, and no other', async () => {
    const storage = createFakeStorage();
    const store = storeIn(storage);
    await store.update(darken);
    expect(storage.remembered).toEqual({});
    const noted = new Set<unknown>();
    storage.onChanged.addListener(() => void noted.add(storage.remembered[PLACES_CHANGE_KEY]));
    await store.update((settings) => setSite(settings, 'a.test', false));
    await store.update((settings) => setSite(settings, 'a.test', true));
    expect([...noted]).toEqual([expect.any(String), expect.any(String)]);
  });

  it('writes nothing when nothing changes', async () => {
    const storage = createFakeStorage();
    await storeIn(storage).update((settings) => ({ ...settings }));
    expect(storage.writes).toEqual([]);
  });

  it('keeps every one of several changes made at once from several pages', async () => {
    const storage = createFakeStorage();
    const locks = createFakeLocks();
    const [popup, options] = [createSettingsStore(storage, locks), createSettingsStore(storage, locks)];
    await Promise.all([
      popup.update((settings) => setSite(settings, 'a.test', false)),
      options.update((settings) => setSite(settings, 'b.test', false)),
      popup.update(darken),
    ]);
    const { settings } = await options.read();
    expect(settings.sites.hosts).toEqual(['a.test', 'b.test']);
    expect(settings.theme).toBe('dark');
  });

  it('keeps a change on this device when sync refuses it, and says so', async () => {
    const storage = createFakeStorage();
    storage.refuse('sync');
    const saved = await storeIn(storage).update(darken);
    expect(saved.keptIn).toBe('local');
    storage.refuse();
    expect((await storeIn(storage).read()).settings.theme).toBe('dark');
  });

  it('lets a value on this device win until sync takes the next one', async () => {
    const storage = createFakeStorage({ sync: { theme: 'light', badge: false }, local: { theme: 'dark', version: 1 } });
    const store = storeIn(storage);
    expect((await store.read()).settings).toMatchObject({ theme: 'dark', badge: false });
    await store.update((settings) => ({ ...settings, theme: 'system' }));
    expect(storage.stored).toEqual({ sync: { theme: 'system', badge: false, version: 1 }, local: {} });
  });

  it('keeps other fields on this device when sync takes one of them', async () => {
    const storage = createFakeStorage({ local: { theme: 'dark', textSize: 'L', version: 1 } });
    await storeIn(storage).update((settings) => ({ ...settings, theme: 'light' }));
    expect(storage.stored.local).toEqual({ textSize: 'L', version: 1 });
  });

  it('changes nothing and says so when no area takes the change', async () => {
    const storage = createFakeStorage({ sync: { theme: 'light' } });
    const store = storeIn({
      ...storage,
      sync: { ...storage.sync, set: refused },
      local: { ...storage.local, set: refused },
    });
    expect(await store.update(darken)).toEqual({
      settings: { ...DEFAULT_SETTINGS, theme: 'light' },
      keptIn: 'nowhere',
    });
  });

  it('reads what there is when an area cannot be read', async () => {
    const storage = createFakeStorage({ sync: { theme: 'light' }, local: { badge: false } });
    storage.refuse('sync');
    expect((await storeIn(storage).read()).settings).toMatchObject({ theme: 'system', badge: false });
  });

  it('leaves the mark of a later version where it is', async () => {
    const storage = createFakeStorage({ sync: { version: SETTINGS_VERSION + 1, badge: false } });
    await storeIn(storage).update(darken);
    expect(storage.stored.sync).toEqual({ version: SETTINGS_VERSION + 1, badge: false, theme: 'dark' });
  });

  it('lets the next change through after one that throws', async () => {
    const store = storeIn(createFakeStorage());
    const failing = store.update(() => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect((await store.update(darken)).keptIn).toBe('sync');
  });
});

function refused(): Promise<void> {
  return Promise.reject(new Error('quota'));
}

describe('a writer that dies', () => {
  const OLD = { sync: { version: 1, theme: 'light' }, local: { version: 1, theme: 'dark' } };

  it.each(deathsWithin(6))('at call $call, heard: $isHeard, leaves what was or what it wrote', async (death) => {
    const storage = createFakeStorage(OLD);
    const dying = createDyingContext(death.call, death.isHeard);
    const [sync, local] = [dying.reach(storage.sync), dying.reach(storage.local)];
    void createSettingsStore({ ...storage, sync, local }, createFakeLocks()).update((settings) => ({
      ...settings,
      theme: 'system',
    }));
    await untilStill();
    const { read, update } = createSettingsStore(storage, createFakeLocks());
    const isWritten = death.call > 3 || (death.call === 3 && death.isHeard);
    expect((await read()).settings.theme).toBe(isWritten ? 'system' : 'dark');
    await update((settings) => ({ ...settings, theme: 'light' }));
    expect([(await read()).settings.theme, storage.stored.local]).toEqual(['light', {}]);
  });
});
