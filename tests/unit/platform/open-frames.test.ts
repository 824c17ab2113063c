import { describe, expect, it } from 'vitest';
import { FRAME_SLOT_KEY } from '../../../src/platform/frame-slot';
import { bringTab, mayLiveIn } from '../../../src/platform/open-frames';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings/settings';
import { setSite } from '../../../src/settings/site-rules';
import { annotate, SILENT, settle } from './fake-frame';
import { createFakeTab, TAB_ID } from './fake-tab';

const OPEN = { id: TAB_ID, url: 'https://page.test/', host: 'page.test', isPrivate: false };
const AD_OFF = setSite(DEFAULT_SETTINGS, 'ad.test', false);
const PAGE_OFF = setSite(DEFAULT_SETTINGS, 'page.test', false);
const ONLY_PAGE: Settings = { ...DEFAULT_SETTINGS, sites: { mode: 'only', hosts: ['page.test'] } };

const createPage = () => createFakeTab({ frameId: 0, frames: [{ frameId: 1, url: 'https://ad.test/' }] });

describe('mayLiveIn', () => {
  it.each([
    [DEFAULT_SETTINGS, 'page.test', 'ad.test', true],
    [AD_OFF, 'page.test', 'ad.test', false],
    [PAGE_OFF, 'page.test', 'ad.test', false],
    [ONLY_PAGE, 'page.test', 'ad.test', false],
    [ONLY_PAGE, 'page.test', '', true],
    [ONLY_PAGE, '', '', false],
  ])('asks page and frame', (settings, site, frameHost, expected) => {
    expect(mayLiveIn(settings, site, frameHost)).toBe(expected);
  });
});

describe('bringTab', () => {
  it('lets the sentinel into every frame that has no script of ours', async () => {
    const tab = createPage();
    annotate(tab.frame(1), []);
    expect((await bringTab(tab.scripting, OPEN, DEFAULT_SETTINGS)).silent).toEqual([]);
    expect(tab.injected).toEqual(['0 sentinel.js']);
  });

  it('notes of the frames that it enters, and of no other, that they were open', async () => {
    const tab = createPage();
    annotate(tab.frame(1), []);
    await (await bringTab(tab.scripting, OPEN, DEFAULT_SETTINGS)).entered;
    const noted = tab.frames.map(({ world }) => Reflect.get(Object(world[Symbol.for(FRAME_SLOT_KEY)]), 'wasOpen'));
    expect(noted).toEqual([true, undefined]);
  });

  it('passes by a frame of a site that is off, and clears it where a script still lives there', async () => {
    const tab = createPage();
    const calls = annotate(tab.frame(1), []);
    const { silent: unwanted } = await bringTab(tab.scripting, OPEN, AD_OFF);
    expect(unwanted.map(({ frameId }) => frameId)).toEqual([1]);
    expect(tab.injected).toEqual(['0 sentinel.js']);
    expect(calls).toEqual(['stop']);
  });

  it('clears every frame of a page that is off, sentinels too', async () => {
    const tab = createPage();
    const calls = annotate(tab.frame(0), []);
    const sentinel = { report: () => SILENT, stop: () => void calls.push('sentinel stops') };
    settle(tab.frame(1), { sentinel });
    await bringTab(tab.scripting, OPEN, PAGE_OFF);
    expect(calls.sort()).toEqual(['sentinel stops', 'stop']);
    expect(tab.injected).toEqual([]);
  });

  it('takes the host of an empty frame from its creator', async () => {
    const tab = createFakeTab({ frameId: 0, frames: [{ frameId: 1 }] });
    Object.assign(tab.frame(1).world, { location: { hostname: '' }, origin: 'https://ad.test' });
    await bringTab(tab.scripting, OPEN, AD_OFF);
    expect(tab.injected).toEqual(['0 sentinel.js']);
  });

  it('is done though a frame never lets the sentinel in', async () => {
    const tab = createPage();
    const executeScript: typeof tab.scripting.executeScript = (injection) =>
      injection.files === undefined ? tab.scripting.executeScript(injection) : new Promise(() => {});
    expect((await bringTab({ executeScript }, OPEN, DEFAULT_SETTINGS)).silent).toEqual([]);
  });

  it('survives a tab that cannot be entered', async () => {
    expect((await bringTab(createPage().scripting, { ...OPEN, id: 99 }, DEFAULT_SETTINGS)).silent).toEqual([]);
  });
});
