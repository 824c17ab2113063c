import { describe, expect, it } from 'vitest';
import { describePage, type PageFacts } from '../../../../src/app/page-popup/describe-page';
import { DEFAULT_SETTINGS } from '../../../../src/settings/settings';
import { setSite } from '../../../../src/settings/site-rules';

const TAB = { id: 1, url: 'https://news.test/story', host: 'news.test' };
const QUIET = { mentions: [], errors: [], quiet: true };
const READING = { ...QUIET, quiet: false };

const FACTS: PageFacts = {
  tab: TAB,
  settings: DEFAULT_SETTINGS,
  frames: [QUIET],
  hasWaited: false,
  topics: [
    { id: 'ned-price', kind: 'person', label: 'Ned Price' },
    { id: 'jen-psaki', kind: 'person', label: 'Jen Psaki' },
    { id: 'xinjiang', kind: 'place', label: 'Xinjiang' },
  ],
};

const framesWith = (...topics: readonly string[]) => [
  { ...QUIET, mentions: topics.map((topic) => ({ topic, text: topic, before: '', after: '' })) },
];

describe('describePage', () => {
  it.each<[string, Partial<PageFacts>, string]>([
    ['everything is off', { settings: { ...DEFAULT_SETTINGS, enabled: false }, frames: [] }, 'off'],
    ['the browser hides the page', { tab: null, frames: [] }, 'unsupported'],
    ['the page is one of the browser', { tab: { id: 1, url: 'about:blank', host: '' }, frames: [] }, 'unsupported'],
    ['the site is off', { settings: setSite(DEFAULT_SETTINGS, 'news.test', false), frames: [] }, 'off-here'],
    ['a frame still reads', { frames: [QUIET, READING] }, 'loading'],
    ['no script of ours has come yet', { frames: [] }, 'loading'],
    ['no script of ours has come for long', { frames: [], hasWaited: true }, 'unsupported'],
    ['nothing is found', {}, 'nothing'],
    ['a frame fails and nothing is found', { frames: [{ ...QUIET, errors: ['Error: no'] }] }, 'error'],
    ['mentions are found while a frame still reads', { frames: [...framesWith('xinjiang'), READING] }, 'mentions'],
  ])('tells when %s', (_, facts, state) => {
    expect(describePage({ ...FACTS, ...facts }).state).toBe(state);
  });

  it('adds up the mentions of all frames, most first, then by name', () => {
    const frames = [...framesWith('xinjiang', 'ned-price', 'xinjiang'), ...framesWith('jen-psaki', 'xinjiang')];
    expect(describePage({ ...FACTS, frames }).topics.map(({ label, count }) => `${label} ${count}`)).toEqual([
      'Xinjiang 3',
      'Jen Psaki 1',
      'Ned Price 1',
    ]);
  });

  it('offers the switch of a site only where the page has a host', () => {
    expect(describePage(FACTS).site).toBe('news.test');
    expect(describePage({ ...FACTS, tab: { id: 1, url: 'file:///story.html', host: '' } }).site).toBeNull();
    expect(describePage({ ...FACTS, tab: { id: 1, url: 'chrome://settings/', host: 'settings' } }).site).toBeNull();
  });

  it('keeps the place of the site’s switch while everything is off', () => {
    const settings = { ...setSite(DEFAULT_SETTINGS, 'news.test', false), enabled: false };
    expect(describePage({ ...FACTS, settings })).toMatchObject({ isOn: false, isSiteOn: false });
    expect(describePage({ ...FACTS, settings: { ...DEFAULT_SETTINGS, enabled: false } }).isSiteOn).toBe(true);
  });
});
