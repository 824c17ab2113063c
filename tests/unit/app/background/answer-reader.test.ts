import { describe, expect, it } from 'vitest';
import { answerReader } from '../../../../src/app/background/answer-reader';
import type { FrameSender, Mute } from '../../../../src/platform/messages';
import { createSettingsStore } from '../../../../src/platform/settings-store';
import { createDyingContext, deathsWithin, untilStill } from '../../platform/dying-context';
import { annotate } from '../../platform/fake-frame';
import { createFakeLocks } from '../../platform/fake-locks';
import { createFakeStorage } from '../../platform/fake-storage';
import { createFakeTab, TAB_ID } from '../../platform/fake-tab';
import { createFakeTabs } from '../../platform/fake-tabs';
import { createFakeMemory } from './fake-memory';

const SENDER: FrameSender = {
  tabId: TAB_ID,
  index: 0,
  windowId: 1,
  isPrivate: false,
  frameId: 0,
  documentId: 'document-0',
  site: 'news.page.test',
  frameHost: 'frame.test',
  origins: ['https://page.test/*', 'https://frame.test/*'],
};
const TOPICS = [
  { id: 'xinjiang', marked: true },
  { id: 'uyghurs', marked: false },
];

function createServices(stored: Record<string, unknown> = {}) {
  const tab = createFakeTab({ frameId: 0, frames: [{ frameId: 1 }, { frameId: 2 }] });
  const strip = createFakeTabs([{ id: TAB_ID }]);
  const storage = createFakeStorage({ sync: { version: 1, ...stored } });
  const store = createSettingsStore(storage, createFakeLocks());
  const memory = createFakeMemory();
  let isOpened = false;
  const mayOpenLibrary = () => {
    const may = !isOpened;
    isOpened = true;
    return may;
  };
  const services = { browser: { ...strip, scripting: tab.scripting }, store, memory, mayOpenLibrary, topics: TOPICS };
  const ask = (scope: Mute['scope'], isMuted: boolean, topic = 'xinjiang') =>
    answerReader(services, { type: 'mute', topic, scope, isMuted }, SENDER);
  return { tab, strip, storage, memory, services, ask };
}

describe('answerReader', () => {
  it('opens the library at the topic', async () => {
    const { services, strip } = createServices();
    expect(await answerReader(services, { type: 'open-library', topic: 'uyghurs' }, SENDER)).toBe('done');
    expect(strip.list()).toContain('extension://us/library.html#uyghurs in 1, active');
  });

  it('opens it once for whoever asks a hundred times at once', async () => {
    const { services, strip } = createServices();
    const ask = { type: 'open-library', topic: 'uyghurs' } as const;
    await Promise.all(Array.from({ length: 100 }, () => answerReader(services, ask, SENDER)));
    expect(strip.list()).toHaveLength(2);
  });

  it('opens and changes nothing for a topic that the dossier does not have', async () => {
    const { services, strip, storage, ask } = createServices();
    expect(await answerReader(services, { type: 'open-library', topic: '../options' }, SENDER)).toBe('refused');
    expect(await ask('everywhere', true, 'x')).toBe('refused');
    expect([strip.list(), storage.writes]).toEqual([['https://page.test/ in 1'], []]);
  });

  it('keeps no site of a private window', async () => {
    const { services, storage } = createServices();
    const inPrivate = { ...SENDER, isPrivate: true };
    const mute = { type: 'mute', topic: 'xinjiang', scope: 'site', isMuted: true } as const;
    expect(await answerReader(services, mute, inPrivate)).toBe('refused');
    expect(storage.writes).toEqual([]);
  });

  it('mutes a topic in every frame of the page, and keeps nothing of it', async () => {
    const { tab, storage, ask } = createServices();
    const calls = tab.frames.map((frame) => annotate(frame, ['a']));
    expect(await ask('page', true)).toBe('done');
    expect(await ask('page', false)).toBe('done');
    expect(calls).toEqual(calls.map(() => ['mute xinjiang', 'unmute xinjiang']));
    expect(storage.writes).toEqual([]);
  });

  it.each([
    ['a topic that the dossier marks', 'xinjiang', {}, { topicsOff: ['xinjiang'], topicsOn: [] }],
    ['a topic that the reader has switched on', 'uyghurs', { topicsOn: ['uyghurs'] }, { topicsOff: [], topicsOn: [] }],
  ])('mutes %s everywhere, and back again', async (_, topic, stored, muted) => {
    const { services, ask } = createServices(stored);
    const before = (await services.store.read()).settings;
    expect(await ask('everywhere', true, topic)).toBe('done');
    expect((await services.store.read()).settings).toMatchObject(muted);
    await ask('everywhere', false, topic);
    expect((await services.store.read()).settings).toEqual(before);
  });

  it.each([
    ['everywhere but', [], ['news.page.test']],
    ['only', ['*.page.test', 'other.test'], ['other.test']],
    ['only', ['*.page.test', 'news.page.test'], []],
  ])('switches off the site of the tab under rules of %s %j, and brings them back', async (mode, hosts, left) => {
    const sites = { mode: mode.replace(' ', '-'), hosts };
    const { services, ask } = createServices({ sites });
    expect([await ask('site', true), await ask('site', true)]).toEqual(['done', 'done']);
    expect((await services.store.read()).settings.sites.hosts).toEqual(left);
    expect([await ask('site', false), await ask('site', false)]).toEqual(['done', 'done']);
    expect((await services.store.read()).settings.sites).toEqual(sites);
  });

  it.each(deathsWithin(8))('brings wide rules back when it died at call $call, heard: $isHeard', async (death) => {
    const sites = { mode: 'only', hosts: ['*.page.test', 'other.test'] };
    const { services, ask, storage } = createServices({ sites });
    const { reach } = createDyingContext(death.call, death.isHeard);
    const store = createSettingsStore(
      { ...storage, sync: reach(storage.sync), local: reach(storage.local) },
      createFakeLocks(),
    );
    const mute = { type: 'mute', topic: 'xinjiang', scope: 'site', isMuted: true } as const;
    void answerReader({ ...services, store, memory: reach(services.memory) }, mute, SENDER);
    await untilStill();
    expect(await ask('site', true)).toBe('done');
    expect((await services.store.read()).settings.sites.hosts).toEqual(['other.test']);
    expect(await ask('site', false)).toBe('done');
    expect((await services.store.read()).settings.sites).toEqual(sites);
  });

  it('keeps what others have changed between "Not this" and its undo', async () => {
    const { services, ask, memory } = createServices({ sites: { mode: 'only', hosts: ['*.page.test'] } });
    await ask('site', true);
    await services.store.update((settings) => ({ ...settings, sites: { mode: 'only', hosts: ['new.test'] } }));
    await ask('site', false);
    expect((await services.store.read()).settings.sites.hosts).toEqual(['new.test', 'news.page.test']);
    expect(memory.stored).toEqual({});
  });

  it('puts nothing aside where undo can tell the rules by itself', async () => {
    const { ask, memory } = createServices();
    await ask('site', true);
    expect(memory.stored).toEqual({});
  });

  it('says so where nothing takes the change', async () => {
    const { ask, storage } = createServices();
    storage.refuse('sync', 'local');
    expect([await ask('site', true), await ask('everywhere', true)]).toEqual(['refused', 'refused']);
  });

  it('says so where only this device takes it', async () => {
    const { ask, storage } = createServices();
    storage.refuse('sync');
    expect([await ask('site', true), await ask('everywhere', true)]).toEqual(['done-here', 'done-here']);
    expect(storage.stored.local).toMatchObject({ topicsOff: ['xinjiang'] });
  });

  it('refuses to switch off the site of a page that has none', async () => {
    const { services } = createServices();
    const message = { type: 'mute', topic: 'xinjiang', scope: 'site', isMuted: true } as const;
    expect(await answerReader(services, message, { ...SENDER, site: '' })).toBe('refused');
  });
});
