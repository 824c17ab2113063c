import { expect, it } from 'vitest';
import { areSameSettings } from '../../../src/settings/same-settings';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings/settings';

const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  topicsOff: ['jen-psaki', 'ned-price'],
  sites: { mode: 'only', hosts: ['a.example', 'b.example'] },
};

it('finds no difference in the order of fields', () => {
  const { version, sites, ...others } = SETTINGS;
  const other = { sites: { hosts: sites.hosts, mode: sites.mode }, ...others, version };
  expect(JSON.stringify(other)).not.toBe(JSON.stringify(SETTINGS));
  expect(areSameSettings(SETTINGS, other)).toBe(true);
});

it.each<[string, Partial<Settings>]>([
  ['a switch', { enabled: false }],
  ['a number', { hoverDelayMs: 301 }],
  ['a topic more', { topicsOn: ['x'] }],
  ['a topic less', { topicsOff: ['jen-psaki'] }],
  ['another topic', { topicsOff: ['jen-psaki', 'mark-toner'] }],
  ['a mode', { sites: { mode: 'everywhere-but', hosts: SETTINGS.sites.hosts } }],
  ['a host', { sites: { mode: 'only', hosts: ['a.example', 'c.example'] } }],
])('finds %s that differs', (_, change) => {
  expect(areSameSettings(SETTINGS, { ...SETTINGS, ...change })).toBe(false);
  expect(areSameSettings({ ...SETTINGS, ...change }, SETTINGS)).toBe(false);
});
