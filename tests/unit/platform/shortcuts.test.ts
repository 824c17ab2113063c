import { describe, expect, it, vi } from 'vitest';
import { listShortcuts, openShortcutPage } from '../../../src/platform/shortcuts';

describe('listShortcuts', () => {
  it.each([
    ['Alt+Shift+Period', ['Alt', 'Shift', '.']],
    ['Alt+Shift+,', ['Alt', 'Shift', ',']],
    ['Ctrl+Plus', ['Ctrl', 'Plus']],
    ['⌥⇧.', ['⌥', '⇧', '.']],
    ['', []],
    [undefined, []],
  ])('reads %j as the keys %j', async (shortcut, keys) => {
    const getAll = async () => [
      { name: 'next-mention', description: 'Next', ...(shortcut !== undefined && { shortcut }) },
    ];
    expect(await listShortcuts({ getAll })).toEqual([{ command: 'next-mention', description: 'Next', keys }]);
  });

  it('lists nothing where the browser does not answer', async () => {
    expect(await listShortcuts({ getAll: () => Promise.reject(new Error('no')) })).toEqual([]);
  });
});

describe('openShortcutPage', () => {
  it("asks Firefox for its own page, and opens Chromium's by its address", async () => {
    const create = vi.fn();
    const openShortcutSettings = vi.fn();
    expect(await openShortcutPage({ commands: { openShortcutSettings }, tabs: { create } })).toBe(true);
    expect([openShortcutSettings.mock.calls.length, create.mock.calls.length]).toEqual([1, 0]);
    expect(await openShortcutPage({ commands: {}, tabs: { create } })).toBe(true);
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome://extensions/shortcuts' });
  });

  it('says so where the browser refuses', async () => {
    const create = () => Promise.reject(new Error('not allowed'));
    expect(await openShortcutPage({ commands: {}, tabs: { create } })).toBe(false);
  });
});
