import { describe, expect, it } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import { createPageLook } from '../../../../src/app/page-popup/look-at-page';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/settings/settings';
import { annotate } from '../../platform/fake-frame';
import { createFakePermissions } from '../../platform/fake-permissions';
import { createFakeTab, type FakeTab, TAB_ID } from '../../platform/fake-tab';

const ADDRESS = 'https://page.test/';

interface Sketch {
  /** Left out where the browser hides it. */
  url?: string;
  granted?: readonly string[];
}

const never = () => new Promise<never>(() => {});

function lookAt({ url, granted = ['<all_urls>'] }: Sketch) {
  const tab: FakeTab = createFakeTab({ frameId: 0 });
  Object.assign(tab.frame(0).world, { document: { contentType: 'text/html' } });
  const front = { id: TAB_ID, ...(url !== undefined && { url }) } as Tabs.Tab;
  const visits: unknown[] = [];
  let settings: Settings = DEFAULT_SETTINGS;
  let now = 0;
  let pause: Promise<void> = never();
  let hangs = false;
  const look = createPageLook({
    tabs: { query: async () => [front] },
    scripting: {
      executeScript: (injection) => {
        visits.push(injection);
        if (hangs) return never();
        return tab.scripting.executeScript(injection);
      },
    },
    permissions: createFakePermissions(granted),
    readSettings: async () => settings,
    now: () => now,
    pause: () => pause,
  });
  return {
    tab,
    look,
    visits,
    choose: (next: Partial<Settings>) => {
      settings = { ...settings, ...next };
    },
    hang: () => {
      hangs = true;
      pause = Promise.resolve();
    },
    wait: (ms: number) => {
      now += ms;
    },
  };
}

describe('createPageLook', () => {
  it('asks the frames alone where these have found something', async () => {
    const { tab, look, visits } = lookAt({ url: ADDRESS });
    annotate(tab.frame(0), ['a']);
    expect(await look()).toMatchObject({ access: 'readable', frames: [{ mentions: [{ text: 'a' }] }] });
    expect(visits).toHaveLength(1);
  });

  it.each<[string, Partial<Settings>]>([
    ['everything', { enabled: false }],
    ['the site', { sites: { mode: 'everywhere-but', hosts: ['page.test'] } }],
    ['every site but others', { sites: { mode: 'only', hosts: ['other.test'] } }],
  ])('sends nothing into a page where %s is off, and looks again when it is on', async (_, off) => {
    const { tab, look, visits, choose } = lookAt({ url: ADDRESS });
    annotate(tab.frame(0), ['a']);
    choose(off);
    expect(await look()).toMatchObject({ access: 'readable', frames: [] });
    expect(visits).toEqual([]);
    choose(DEFAULT_SETTINGS);
    expect(await look()).toMatchObject({ access: 'readable', frames: [{ mentions: [{ text: 'a' }] }] });
  });

  it.each([
    ['chrome://settings/', 'browser-page'],
    ['https://addons.mozilla.org/en-US/', 'store'],
    ['https://other.test/', 'no-permission'],
  ])('knows %s without entering while everything is off', async (url, access) => {
    const { look, visits, choose } = lookAt({ url, granted: ['https://page.test/*'] });
    choose({ enabled: false });
    expect(await look()).toMatchObject({ access });
    expect(visits).toEqual([]);
  });

  it('sends nothing into a page that the reader keeps from us', async () => {
    const { look, visits } = lookAt({ granted: [] });
    expect(await look()).toMatchObject({ access: 'no-permission', frames: [] });
    expect(visits).toEqual([]);
  });

  it('asks the frames of a page that hides its address and may be entered all the same', async () => {
    const { tab, look } = lookAt({});
    annotate(tab.frame(0), ['a']);
    expect(await look()).toMatchObject({ access: 'readable', frames: [{ mentions: [{ text: 'a' }] }] });
  });

  it('takes a window without a tab for a page of the browser', async () => {
    const { scripting } = createFakeTab({ frameId: 0 });
    const look = createPageLook({
      tabs: { query: async () => [] },
      scripting,
      permissions: createFakePermissions([]),
      readSettings: async () => DEFAULT_SETTINGS,
      now: () => 0,
      pause: never,
    });
    expect(await look()).toMatchObject({ tab: null, access: 'browser-page', frames: [] });
  });

  it('shows what it saw last of a page that hangs, and nothing of one that hung from the beginning', async () => {
    const { tab, look, hang } = lookAt({ url: ADDRESS });
    annotate(tab.frame(0), ['a']);
    await look();
    hang();
    expect(await look()).toMatchObject({ frames: [{ mentions: [{ text: 'a' }] }] });
    const hung = lookAt({ url: ADDRESS });
    hung.hang();
    expect(await hung.look()).toMatchObject({ access: 'readable', frames: [], hasWaited: false });
    hung.wait(4000);
    expect(await hung.look()).toMatchObject({ hasWaited: true });
    expect(hung.visits).toHaveLength(1);
  });

  it('waits for scripts, and anew when they are let in', async () => {
    const { look, wait, choose } = lookAt({ url: ADDRESS });
    expect(await look()).toMatchObject({ hasWaited: false });
    wait(4000);
    expect(await look()).toMatchObject({ hasWaited: true });
    choose({ enabled: false });
    await look();
    choose({ enabled: true });
    expect(await look()).toMatchObject({ hasWaited: false });
    wait(4000);
    expect(await look()).toMatchObject({ hasWaited: true });
  });
});
