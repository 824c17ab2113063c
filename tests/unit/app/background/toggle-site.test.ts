import { describe, expect, it } from 'vitest';
import { obeyCommand } from '../../../../src/app/background/obey-command';
import { createSiteToggle } from '../../../../src/app/background/toggle-site';
import { createSettingsStore } from '../../../../src/platform/settings-store';
import { createFakeAction } from '../../platform/fake-action';
import { annotate } from '../../platform/fake-frame';
import { createFakeLocks } from '../../platform/fake-locks';
import { createFakeStorage } from '../../platform/fake-storage';
import { createFakeTab, TAB_ID } from '../../platform/fake-tab';
import { createFakeTabs } from '../../platform/fake-tabs';

const PAGE = { id: TAB_ID, url: 'https://page.test/a' };

function createCommands(stored: Record<string, unknown> = {}) {
  const storage = createFakeStorage({ sync: { version: 1, ...stored } });
  const store = createSettingsStore(storage, createFakeLocks());
  const action = createFakeAction();
  // Open tabs get new badges, whichever they are.
  const catchUp = () => action.setBadgeText({ tabId: TAB_ID, text: '1' });
  const toggle = createSiteToggle(store, action, catchUp, { off: 'off', notKept: 'err' });
  const tab = createFakeTab({ frameId: 0 });
  const calls = annotate(tab.frame(0), ['a']);
  const visits: unknown[] = [];
  const scripting: Pick<typeof tab.scripting, 'executeScript'> = {
    executeScript: (injection) => {
      visits.push(injection);
      return tab.scripting.executeScript(injection);
    },
  };
  const browser = { tabs: createFakeTabs([{ id: TAB_ID }]).tabs, scripting };
  return {
    action,
    calls,
    visits,
    storage,
    store,
    press: async (command: string, given: Parameters<typeof obeyCommand>[4] = PAGE) => {
      await obeyCommand(browser, toggle, async () => (await store.read()).settings, command, given);
    },
  };
}

describe('the command for a site', () => {
  it('keeps no site of a private window', async () => {
    const { press, storage } = createCommands();
    await press('toggle-site', { ...PAGE, incognito: true });
    expect(storage.writes).toEqual([]);
  });

  it('switches the site off and says so, then on again', async () => {
    const { press, action, store } = createCommands();
    await press('toggle-site');
    expect((await store.read()).settings.sites.hosts).toEqual(['page.test']);
    expect(action.texts).toEqual({ [TAB_ID]: 'off' });
    await press('toggle-site');
    expect((await store.read()).settings.sites.hosts).toEqual([]);
    expect(action.texts).toEqual({ [TAB_ID]: '1' });
  });

  it('only says that it is off where everything is', async () => {
    const { press, action, storage } = createCommands({ enabled: false });
    await press('toggle-site');
    expect([storage.writes, action.texts]).toEqual([[], { [TAB_ID]: 'off' }]);
  });

  it('says so where no storage takes the change', async () => {
    const { press, action, storage } = createCommands();
    storage.refuse('sync', 'local');
    await press('toggle-site');
    expect(action.texts).toEqual({ [TAB_ID]: 'err' });
  });

  it('takes the tab in front where the browser names none', async () => {
    const { press, store } = createCommands();
    await press('toggle-site', undefined);
    expect((await store.read()).settings.sites.hosts).toEqual(['page.test']);
  });

  it.each([{ enabled: false }, { sites: { mode: 'everywhere-but', hosts: ['page.test'] } }])(
    'steps to no mention on a page that is off: %o',
    async (stored) => {
      const { press, visits } = createCommands(stored);
      await press('next-mention');
      await press('previous-mention');
      expect(visits).toEqual([]);
    },
  );

  it('leaves other commands to others', async () => {
    const { press, calls, storage } = createCommands();
    await press('next-mention');
    await press('toString');
    expect([storage.writes, calls.length > 0]).toEqual([[], true]);
  });
});
