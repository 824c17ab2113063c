import { describe, expect, it } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import { bringOpenTabs, enterOpenTabs } from '../../../../src/app/background/open-tabs';
import { countTab } from '../../../../src/platform/tab-count';
import { DEFAULT_SETTINGS } from '../../../../src/settings/settings';
import { setSite } from '../../../../src/settings/site-rules';
import { createFakeAction } from '../../platform/fake-action';
import { annotate } from '../../platform/fake-frame';
import { createFakeTab, TAB_ID } from '../../platform/fake-tab';

const ON = DEFAULT_SETTINGS;
const PAGE_OFF = setSite(ON, 'page.test', false);
const FRAME_OFF = setSite(ON, 'frame.test', false);
const NO_BADGE = { ...ON, badge: false };

/** One tab with a foreign frame; every entry into it is counted. */
async function createBrowser(occupied: boolean) {
  const tab = createFakeTab({ frameId: 0, frames: [{ frameId: 1, url: 'https://frame.test/' }] });
  const calls = occupied ? tab.frames.map((frame) => annotate(frame, ['a'])) : [];
  if (occupied) {
    await countTab(tab.scripting, TAB_ID, [
      { frameId: 0, documentId: 'document-0', count: 2 },
      { frameId: 1, documentId: 'document-1', count: 3 },
    ]);
  }
  const entries: unknown[] = [];
  const executeScript: typeof tab.scripting.executeScript = (injection) => {
    entries.push(injection);
    return tab.scripting.executeScript(injection);
  };
  const action = createFakeAction();
  const query = async () => [{ id: TAB_ID, url: 'https://page.test/' }] as Tabs.Tab[];
  return { tab, calls, entries, action, services: { tabs: { query }, scripting: { executeScript }, action } };
}

describe('enterOpenTabs', () => {
  it('lets the sentinel into the frames of tabs that were open before', async () => {
    const { services, tab } = await createBrowser(false);
    await enterOpenTabs(services, ON);
    expect([...tab.injected].sort()).toEqual(['0 sentinel.js', '1 sentinel.js']);
  });

  it('runs nothing in a tab of a switched-off site', async () => {
    const { services, entries } = await createBrowser(false);
    await enterOpenTabs(services, PAGE_OFF);
    expect(entries).toEqual([]);
  });
});

describe('bringOpenTabs', () => {
  it('stops every frame and drops the badge when a site goes off', async () => {
    const { services, calls, action } = await createBrowser(true);
    await bringOpenTabs(services, ON, PAGE_OFF);
    expect(calls).toEqual([['stop'], ['stop']]);
    expect(action.texts).toEqual({ [TAB_ID]: '' });
  });

  it('enters again when a site comes on', async () => {
    const { services, tab } = await createBrowser(false);
    await bringOpenTabs(services, PAGE_OFF, ON);
    expect([...tab.injected].sort()).toEqual(['0 sentinel.js', '1 sentinel.js']);
  });

  it('no longer counts a frame that goes off inside a page that is on', async () => {
    const { services, calls, action } = await createBrowser(true);
    await bringOpenTabs(services, ON, FRAME_OFF);
    expect(calls).toEqual([[], ['stop']]);
    expect(action.texts).toEqual({ [TAB_ID]: '2' });
  });

  it('shows and drops the badge as it is switched', async () => {
    const { services, action } = await createBrowser(true);
    await bringOpenTabs(services, ON, NO_BADGE);
    expect(action.texts).toEqual({ [TAB_ID]: '' });
    await bringOpenTabs(services, NO_BADGE, ON);
    expect(action.texts).toEqual({ [TAB_ID]: '5' });
  });

  it('enters where frames have stopped by themselves at a change that was taken back', async () => {
    const { services, tab } = await createBrowser(false);
    await bringOpenTabs(services, ON, ON, false);
    expect([...tab.injected].sort()).toEqual(['0 sentinel.js', '1 sentinel.js']);
  });

  it.each([
    ['a tab that is off before and after', PAGE_OFF, { ...PAGE_OFF, badge: false }],
    [
      'any tab for a change that frames follow by themselves',
      ON,
      { ...ON, markStyle: 'tint', topicsOff: ['x'] } as const,
    ],
  ])('runs nothing in %s', async (_, before, after) => {
    const { services, entries, action } = await createBrowser(true);
    await bringOpenTabs(services, before, after);
    expect([entries, action.texts]).toEqual([[], {}]);
  });
});
