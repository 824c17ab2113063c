import { describe, expect, it } from 'vitest';
import { describePage, type PageFacts } from '../../../../src/app/page-popup/describe-page';
import type { TabAccess } from '../../../../src/platform/tab-access';
import { DEFAULT_SETTINGS } from '../../../../src/settings/settings';
import { setSite } from '../../../../src/settings/site-rules';

const TAB = { id: 1, url: 'https://news.test/story', host: 'news.test', isInReaderMode: false, isPrivate: false };
const FILE = { ...TAB, url: 'file:///story.html', host: '' };
const HIDDEN = { id: 1, host: '', isInReaderMode: false, isPrivate: false };
const QUIET = { frameId: 0, documentId: 'a', mentions: [], errors: [], quiet: true };
const READING = { ...QUIET, quiet: false };
const OFF = { ...DEFAULT_SETTINGS, enabled: false };
const OFF_HERE = setSite(DEFAULT_SETTINGS, 'news.test', false);
const ONLY_OTHERS = { ...DEFAULT_SETTINGS, sites: { mode: 'only', hosts: ['other.test'] } } as const;

const FACTS: PageFacts = {
  tab: TAB,
  access: 'readable',
  settings: DEFAULT_SETTINGS,
  frames: [QUIET],
  hasWaited: false,
  files: 'open',
  topics: [
    { id: 'ned-price', kind: 'person', label: 'Ned Price' },
    { id: 'jen-psaki', kind: 'person', label: 'Jen Psaki' },
    { id: 'xinjiang', kind: 'place', label: 'Xinjiang' },
  ],
};

const saying = (...topics: readonly string[]) => ({
  ...QUIET,
  mentions: topics.map((topic) => ({ topic, text: topic, before: 'On ', after: '.', alias: topic, rule: 'name' })),
});

describe('describePage', () => {
  it.each<[string, Partial<PageFacts>, string]>([
    ['everything is off', { settings: OFF, frames: [] }, 'off'],
    ['everything is off on a page of the browser', { settings: OFF, access: 'browser-page', frames: [] }, 'off'],
    ['the site is off', { settings: OFF_HERE, frames: [] }, 'off-here'],
    ['the site is off and not permitted', { settings: OFF_HERE, access: 'no-permission', frames: [] }, 'off-here'],
    ['files are off, by a rule for sites', { settings: ONLY_OTHERS, tab: FILE, frames: [] }, 'off-here'],
    ['a rule for sites says nothing of it', { settings: ONLY_OTHERS, tab: null, access: 'browser-page' }, 'nothing'],
    ['a frame still reads', { frames: [QUIET, READING] }, 'loading'],
    ['no script of ours has come yet', { frames: [] }, 'loading'],
    ['no script of ours has come for long', { frames: [], hasWaited: true }, 'unreached'],
    ['nothing is found', {}, 'nothing'],
    ['nothing is found on a page that hides its address', { tab: HIDDEN }, 'nothing'],
    ['a frame fails and nothing is found', { frames: [{ ...QUIET, errors: ['Error: no'] }] }, 'error'],
    ['mentions are found while a frame still reads', { frames: [saying('xinjiang'), READING] }, 'mentions'],
    ['scripts run in the document around a PDF', { access: 'pdf' }, 'pdf'],
    ['scripts run where the toolbar button let them in', { access: 'no-permission' }, 'nothing'],
    ['it may be a local file, closed', { access: 'hidden', tab: HIDDEN, frames: [], files: 'closed' }, 'file'],
    ['it is an empty page', { access: 'hidden', tab: HIDDEN, frames: [] }, 'browser-page'],
    [
      'it is an empty page and files are closed for ever',
      { access: 'hidden', frames: [], files: 'never' },
      'browser-page',
    ],
    ['it is a local file', { access: 'file', tab: FILE, frames: [] }, 'file'],
    ['no local file is ever read', { access: 'file', tab: FILE, frames: [], files: 'never' }, 'file-never'],
    ['no local file is ever read, though it may be entered', { tab: FILE, frames: [], files: 'never' }, 'file-never'],
  ])('tells when %s', (_, facts, state) => {
    expect(describePage({ ...FACTS, ...facts }).state).toBe(state);
  });

  it.each<TabAccess>(['browser-page', 'store', 'pdf', 'reader', 'no-permission', 'blocked'])(
    'says at once that the page is closed to it: %s',
    (access) => {
      expect(describePage({ ...FACTS, access, frames: [] }).state).toBe(access);
    },
  );

  it('lists the mentions of all frames by topic, the most first, then by name', () => {
    const frames = [saying('xinjiang', 'ned-price', 'xinjiang'), { ...saying('jen-psaki', 'xinjiang'), frameId: 7 }];
    const { topics } = describePage({ ...FACTS, frames });
    expect(topics.map(({ label, mentions }) => `${label} ${mentions.length}`)).toEqual([
      'Xinjiang 3',
      'Jen Psaki 1',
      'Ned Price 1',
    ]);
    expect(topics[1]?.mentions).toMatchObject([{ before: 'On ', text: 'jen-psaki', after: '.' }]);
  });

  it('knows where each mention is', () => {
    const frames = [saying('xinjiang'), { ...saying('ned-price', 'xinjiang'), frameId: 7, documentId: 'b' }];
    const { topics, places } = describePage({ ...FACTS, frames });
    const [first, second] = topics[0]?.mentions ?? [];
    expect(places.get(first?.key ?? '')).toMatchObject({ frameId: 0, documentId: 'a', index: 0 });
    expect(places.get(second?.key ?? '')).toMatchObject({ frameId: 7, documentId: 'b', index: 1 });
  });

  it('keeps mentions apart where the browser gives documents no ids', () => {
    const frames = [0, 7].map((frameId) => ({ ...saying('xinjiang'), frameId, documentId: null }));
    expect(describePage({ ...FACTS, frames }).places.size).toBe(2);
  });

  it('counts the errors of all frames, also where mentions are found', () => {
    const frames = [
      { ...saying('xinjiang'), errors: ['a'] },
      { ...QUIET, errors: ['b', 'c'] },
    ];
    expect(describePage({ ...FACTS, frames })).toMatchObject({ state: 'mentions', errors: 3 });
  });

  it.each<[string, Partial<PageFacts>, string | null]>([
    ['has a host', {}, 'news.test'],
    ['is a file', { tab: FILE, access: 'file' }, null],
    ['hides its address', { tab: HIDDEN, access: 'no-permission' }, null],
    ['is a shop', { access: 'store' }, null],
    ['is blocked', { access: 'blocked' }, null],
    ['is one of the browser', { tab: { ...TAB, url: 'chrome://settings/', host: 'settings' } }, null],
  ])('offers the switch of a site where a switch can do something: the page %s', (_, facts, site) => {
    expect(describePage({ ...FACTS, ...facts }).site).toBe(site);
  });

  it('keeps the place of the site’s switch while everything is off', () => {
    expect(describePage({ ...FACTS, settings: { ...OFF_HERE, enabled: false } }).isSiteOn).toBe(false);
    expect(describePage({ ...FACTS, settings: OFF }).isSiteOn).toBe(true);
  });
});
