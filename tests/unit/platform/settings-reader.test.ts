import { describe, expect, it, vi } from 'vitest';
import { createSettingsReader, type SettingsChange } from '../../../src/platform/settings-reader';
import { createFakeStorage } from './fake-storage';

const themes = (changes: readonly SettingsChange[]) => changes.map(({ before, after }) => [before.theme, after.theme]);

describe('createSettingsReader', () => {
  it('reports each change with what was before, in order, however fast they come', async () => {
    const storage = createFakeStorage();
    const changes: SettingsChange[] = [];
    createSettingsReader(storage).watch((change) => changes.push(change));
    await Promise.all([
      storage.sync.set({ theme: 'dark' }),
      storage.sync.set({ theme: 'light' }),
      storage.sync.remove(['theme']),
    ]);
    await vi.waitFor(() => expect(changes).toHaveLength(3));
    expect(themes(changes)).toEqual([
      ['system', 'dark'],
      ['dark', 'light'],
      ['light', 'system'],
    ]);
  });

  it('keeps the order when a later read is done first', async () => {
    const storage = createFakeStorage();
    const delaysMs = [10, 0];
    const slow = async (keys: string[]) => {
      await new Promise((resolve) => setTimeout(resolve, delaysMs.shift() ?? 0));
      return storage.local.get(keys);
    };
    const changes: SettingsChange[] = [];
    createSettingsReader({ ...storage, local: { get: slow } }).watch((change) => changes.push(change));
    await storage.sync.set({ theme: 'dark' });
    await storage.sync.set({ theme: 'light' });
    await vi.waitFor(() => expect(changes).toHaveLength(2));
    expect(themes(changes)).toEqual([
      ['system', 'dark'],
      ['dark', 'light'],
    ]);
  });

  it('is silent about other keys, and about changes that change nothing', async () => {
    const storage = createFakeStorage({ local: { theme: 'dark' } });
    const changes: SettingsChange[] = [];
    createSettingsReader(storage).watch((change) => changes.push(change));
    await storage.local.set({ somethingElse: 1 });
    await storage.sync.set({ theme: 'light' });
    await storage.sync.set({ enabled: true });
    await storage.local.remove(['theme']);
    await vi.waitFor(() => expect(changes).not.toEqual([]));
    expect(themes(changes)).toEqual([['dark', 'light']]);
  });

  it('stops when its signal aborts, also in the middle of a change', async () => {
    const storage = createFakeStorage();
    const life = new AbortController();
    const report = vi.fn();
    createSettingsReader(storage).watch(report, life.signal);
    const written = storage.sync.set({ theme: 'dark' });
    await written;
    life.abort();
    expect(storage.listeners).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(report).not.toHaveBeenCalled();
  });
});
