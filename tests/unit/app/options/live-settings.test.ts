import { expect, it } from 'vitest';
import { followSettings } from '../../../../src/app/options/live-settings';
import type { SettingsSaved, SettingsStore } from '../../../../src/platform/settings-store';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/settings/settings';

/** A store whose readings are answered when the test says so, with what was stored when they were asked for. */
function createSlowStore() {
  let stored: Settings = DEFAULT_SETTINGS;
  const readings: (() => void)[] = [];
  const save = async (change: (settings: Settings) => Settings): Promise<SettingsSaved> => {
    stored = change(stored);
    return { settings: stored, keptIn: 'sync' };
  };
  const store: Pick<SettingsStore, 'read' | 'watch' | 'update' | 'reset'> = {
    read() {
      const settings = stored;
      return new Promise((resolve) => readings.push(() => resolve({ settings, faults: [], unread: [] })));
    },
    watch: () => {},
    update: save,
    reset: save,
  };
  const answer = async (): Promise<void> => {
    readings.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { store, answer };
}

it('takes no reading that is older than a change of its own', async () => {
  const { store, answer } = createSlowStore();
  const seen: (string | undefined)[] = [];
  const settings = followSettings(store, () => seen.push(settings.now?.theme));
  await settings.change((now) => ({ ...now, theme: 'dark' }));
  await answer();
  expect(seen).toEqual(['dark']);
  await answer();
  expect(settings.now?.theme).toBe('dark');
  expect(seen).toEqual(['dark']);
});
