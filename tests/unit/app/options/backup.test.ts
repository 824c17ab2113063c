import { describe, expect, it } from 'vitest';
import { type Backup, createBackup } from '../../../../src/app/options/backup';
import { followSettings, type LiveSettings } from '../../../../src/app/options/live-settings';
import { createSettingsStore, type SettingsStore } from '../../../../src/platform/settings-store';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/settings/settings';
import { createFakeLocks } from '../../platform/fake-locks';
import { createFakeStorage, type FakeStorage } from '../../platform/fake-storage';

const CHOSEN = { theme: 'dark', topicsOff: ['xinjiang'], hoverDelayMs: 700 } as const;
const TOPIC_IDS = new Set(['xinjiang', 'uyghurs']);

interface Options {
  readonly storage: FakeStorage;
  readonly settings: LiveSettings;
  readonly backup: Backup;
  /** Areas that can be read, and take nothing more. */
  readonly full: Set<'sync' | 'local'>;
  readonly files: { readonly name: string; readonly text: string }[];
  /** The same settings in another page. */
  readonly elsewhere: SettingsStore;
}

async function openOptions(): Promise<Options> {
  const storage = createFakeStorage({ sync: { version: 1, ...CHOSEN } });
  const locks = createFakeLocks();
  const files: Options['files'] = [];
  const full: Options['full'] = new Set();
  const area = (name: 'sync' | 'local') => ({
    ...storage[name],
    set: async (fields: Record<string, unknown>) => {
      if (full.has(name)) throw new Error(`${name} is full`);
      await storage[name].set(fields);
    },
  });
  const store = createSettingsStore({ ...storage, sync: area('sync'), local: area('local') }, locks);
  const settings = followSettings(store, () => backup.settingsChanged());
  const backup = createBackup({
    settings,
    topicIds: TOPIC_IDS,
    unreadable: () => ({}),
    save: (name, text) => files.push({ name, text }),
    onNews: () => undefined,
  });
  await expect.poll(() => settings.now).not.toBeNull();
  return { storage, full, settings, backup, files, elsewhere: createSettingsStore(storage, locks) };
}

const fileOf = (text: string) => ({ name: 'mine.json', text: async () => text });
const enlarge = (settings: Settings): Settings => ({ ...settings, textSize: 'L' });

describe('the backup', () => {
  it('saves all settings under the day, and reads them back after everything has changed', async () => {
    const { backup, settings, files } = await openOptions();
    const before = settings.now;
    backup.exportAll();
    expect(files[0]?.name).toMatch(/^backgrounder-settings-\d{4}-\d\d-\d\d\.json$/);
    expect(backup.attempt).toEqual({ kind: 'exported', file: files[0]?.name });
    await backup.reset();
    expect(settings.now).toEqual(DEFAULT_SETTINGS);
    await backup.importFrom(fileOf(files[0]?.text ?? ''));
    expect(settings.now).toEqual(before);
    expect([backup.done, backup.attempt]).toEqual([{ kind: 'imported', file: 'mine.json' }, null]);
  });

  it('takes a file in one write', async () => {
    const { backup, storage } = await openOptions();
    await backup.importFrom(fileOf('{ "version": 1, "enabled": false, "textSize": "S" }'));
    expect(storage.writes).toHaveLength(1);
  });

  it('changes nothing for a bad file, and names its faults', async () => {
    const { backup, settings, storage } = await openOptions();
    const before = settings.now;
    await backup.importFrom(fileOf('{ "version": 1, "theme": "mud", "enabled": false }'));
    expect(backup.attempt).toMatchObject({ kind: 'refused', faults: [{ place: { field: 'theme' } }] });
    await backup.importFrom({ name: 'gone.json', text: () => Promise.reject(new Error('not readable')) });
    expect(backup.attempt).toEqual({ kind: 'unreadable', file: 'gone.json' });
    expect(settings.now).toEqual(before);
    expect(storage.writes).toEqual([]);
  });

  it('undoes a reset, once', async () => {
    const { backup, settings } = await openOptions();
    const before = settings.now;
    await backup.reset();
    expect([backup.done, backup.canUndo]).toEqual([{ kind: 'reset' }, true]);
    await backup.undo();
    expect(settings.now).toEqual(before);
    expect([backup.done, backup.canUndo]).toEqual([{ kind: 'undone' }, false]);
  });

  it('undoes an import', async () => {
    const { backup, settings } = await openOptions();
    const before = settings.now;
    await backup.importFrom(fileOf('{ "version": 1 }'));
    await backup.undo();
    expect(settings.now).toEqual(before);
  });

  it('offers no undo where a reset changed nothing', async () => {
    const { backup } = await openOptions();
    await backup.reset();
    await backup.reset();
    expect([backup.done, backup.canUndo]).toEqual([{ kind: 'reset' }, false]);
  });

  it('can still undo after a file that replaced nothing', async () => {
    const { backup } = await openOptions();
    await backup.reset();
    backup.exportAll();
    await backup.importFrom(fileOf('nothing of the kind'));
    expect([backup.done, backup.canUndo, backup.attempt?.kind]).toEqual([{ kind: 'reset' }, true, 'refused']);
  });

  it('forgets all of it with the next change, here or elsewhere', async () => {
    const here = await openOptions();
    await here.backup.reset();
    await here.settings.change(enlarge);
    expect([here.backup.done, here.backup.canUndo]).toEqual([null, false]);
    const there = await openOptions();
    await there.backup.reset();
    await there.elsewhere.update(enlarge);
    await expect.poll(() => [there.backup.done, there.backup.canUndo]).toEqual([null, false]);
  });

  it('has nothing to say or undo where a reset was kept nowhere', async () => {
    const { backup, settings, full } = await openOptions();
    const before = settings.now;
    full.add('sync').add('local');
    await backup.reset();
    expect([backup.done, backup.canUndo, settings.keptIn]).toEqual([null, false, 'nowhere']);
    expect(settings.now).toEqual(before);
  });

  it('undoes what was kept on this device only', async () => {
    const { backup, settings, full } = await openOptions();
    const before = settings.now;
    full.add('sync');
    await backup.reset();
    expect([settings.now, settings.keptIn, backup.canUndo]).toEqual([DEFAULT_SETTINGS, 'local', true]);
    full.clear();
    await backup.undo();
    expect([settings.now, settings.keptIn]).toEqual([before, 'sync']);
  });
});

describe('followSettings', () => {
  it('takes over what another page changes', async () => {
    const { settings, elsewhere } = await openOptions();
    await elsewhere.update(enlarge);
    await expect.poll(() => settings.now?.textSize).toBe('L');
  });
});
