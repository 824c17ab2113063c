import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSettings, SETTINGS_FIELDS } from '../../../src/settings/decode-settings';
import { DEFAULT_SETTINGS, SETTINGS_VERSION } from '../../../src/settings/settings';

describe('decodeSettings', () => {
  it('takes every default from nothing stored, without a fault', () => {
    expect(decodeSettings({})).toEqual({ settings: DEFAULT_SETTINGS, faults: [] });
  });

  it('gives back what was stored', () => {
    const chosen = {
      ...DEFAULT_SETTINGS,
      enabled: false,
      topicsOff: ['ned-price'],
      topicsOn: ['uyghurs'],
      sites: { mode: 'only', hosts: ['*.example.org', 'example.com'] },
      painter: 'inline',
      markStyle: 'tint',
      density: 'first-on-page',
      theme: 'dark',
      textSize: 'L',
      hoverDelayMs: 0,
      badge: false,
    };
    expect(decodeSettings(chosen)).toEqual({ settings: chosen, faults: [] });
  });

  const bad: readonly [field: (typeof SETTINGS_FIELDS)[number], value: unknown][] = [
    ['version', SETTINGS_VERSION + 1],
    ['version', 'one'],
    ['enabled', 'yes'],
    ['topicsOff', 'ned-price'],
    ['topicsOn', { 0: 'uyghurs' }],
    ['sites', null],
    ['sites', { mode: 'nowhere', hosts: [] }],
    ['sites', { mode: 'only' }],
    ['painter', 'canvas'],
    ['markStyle', 'blinking'],
    ['density', 'none'],
    ['theme', 3],
    ['textSize', 'XXL'],
    ['hoverDelayMs', -1],
    ['hoverDelayMs', Number.NaN],
    ['hoverDelayMs', '300'],
    ['badge', 1],
  ];
  it.each(bad)('falls back to the default of %s for %j, reports it, and keeps the other fields', (field, value) => {
    const stored = { ...DEFAULT_SETTINGS, theme: 'dark', hoverDelayMs: 700, [field]: value };
    const { settings, faults } = decodeSettings(stored);
    expect(settings[field]).toEqual(DEFAULT_SETTINGS[field]);
    expect(faults.map((fault) => fault.field)).toEqual([field]);
    expect(settings.theme).toBe(field === 'theme' ? 'system' : 'dark');
  });

  it('keeps the good hosts of a list, brought to one spelling, and reports each bad one', () => {
    const hosts = ['Example.ORG', 'example.org:8080', 7, 'example.org', 'http://a.test'];
    const { settings, faults } = decodeSettings({ sites: { mode: 'only', hosts } });
    expect(settings.sites).toEqual({ mode: 'only', hosts: ['example.org'] });
    expect(faults.map(({ field }) => field)).toEqual(['sites', 'sites', 'sites']);
    expect(faults[0]?.problem).toContain('item 2');
  });

  it('does not take a field from the prototype', () => {
    expect(decodeSettings(Object.create({ enabled: false })).settings.enabled).toBe(true);
  });

  it('never throws, never gives an incomplete answer, and reads its own answer without a fault', () => {
    const anyFields = fc.record(Object.fromEntries(SETTINGS_FIELDS.map((field) => [field, fc.anything()])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), anyFields), (stored) => {
        const { settings } = decodeSettings(stored);
        expect(Object.keys(settings).sort()).toEqual([...SETTINGS_FIELDS].sort());
        expect(decodeSettings(settings)).toEqual({ settings, faults: [] });
      }),
    );
  });
});
