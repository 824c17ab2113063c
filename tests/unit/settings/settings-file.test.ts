import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSettings } from '../../../src/settings/decode-settings';
import { normaliseHostPattern } from '../../../src/settings/host-pattern';
import {
  DEFAULT_SETTINGS,
  DENSITIES,
  LONGEST_HOVER_DELAY_MS,
  MARK_STYLES,
  PAINTERS,
  SETTINGS_VERSION,
  type Settings,
  SITE_MODES,
  TEXT_SIZES,
  THEMES,
} from '../../../src/settings/settings';
import { readSettingsFile, type SettingsFileFault, writeSettingsFile } from '../../../src/settings/settings-file';
import { propertyRuns } from '../../setup/property-runs';

const TOPICS = new Set(['ned-price', 'uyghurs', 'xinjiang']);

const someIds = fc.uniqueArray(fc.constantFrom(...TOPICS));
const someHosts = fc
  .uniqueArray(fc.oneof(fc.domain(), fc.ipV4(), fc.constantFrom('*.example.org', 'localhost', '[::1]')))
  .map((hosts) => [...new Set(hosts.flatMap((host) => normaliseHostPattern(host) ?? []))].sort());
const someSettings: fc.Arbitrary<Settings> = fc.record({
  version: fc.constant(SETTINGS_VERSION),
  enabled: fc.boolean(),
  topicsOff: someIds,
  topicsOn: someIds,
  sites: fc.record({ mode: fc.constantFrom(...SITE_MODES), hosts: someHosts }),
  painter: fc.constantFrom(...PAINTERS),
  markStyle: fc.constantFrom(...MARK_STYLES),
  density: fc.constantFrom(...DENSITIES),
  theme: fc.constantFrom(...THEMES),
  textSize: fc.constantFrom(...TEXT_SIZES),
  hoverDelayMs: fc.integer({ min: 0, max: LONGEST_HOVER_DELAY_MS }),
  badge: fc.boolean(),
});

const read = (text: string) => readSettingsFile(text, TOPICS);
const faultsOf = (text: string): readonly SettingsFileFault[] => {
  const reading = read(text);
  return 'faults' in reading ? reading.faults : [];
};
const faultsOfFields = (fields: object) => faultsOf(JSON.stringify({ version: SETTINGS_VERSION, ...fields }));

describe('a settings file', () => {
  it('gives back the settings that were written into it', () => {
    fc.assert(
      fc.property(someSettings, (settings) => {
        expect(read(writeSettingsFile(settings, TOPICS))).toEqual({ settings });
      }),
    );
  });

  it('leaves out topics that this version does not have, and can be read', () => {
    const settings = { ...DEFAULT_SETTINGS, topicsOff: ['of-a-later-version', 'xinjiang'], topicsOn: ['another'] };
    expect(read(writeSettingsFile(settings, TOPICS))).toEqual({
      settings: { ...DEFAULT_SETTINGS, topicsOff: ['xinjiang'] },
    });
  });

  it('takes along what was stored and could not be read, which no reading looks at', () => {
    const text = writeSettingsFile(DEFAULT_SETTINGS, TOPICS, { theme: 'mud', topicsOff: [3] });
    expect(JSON.parse(text).unreadable).toEqual({ theme: 'mud', topicsOff: [3] });
    expect(read(text)).toEqual({ settings: DEFAULT_SETTINGS });
    expect(faultsOfFields({ unreadable: 3 })).toEqual([]);
    expect(writeSettingsFile(DEFAULT_SETTINGS, TOPICS, {})).not.toContain('unreadable');
  });

  it('is JSON that a person can read, one setting a line', () => {
    const lines = writeSettingsFile(DEFAULT_SETTINGS, TOPICS).split('\n');
    expect(lines.filter((line) => line.startsWith('  "'))).toHaveLength(Object.keys(DEFAULT_SETTINGS).length);
    expect(lines.at(-1)).toBe('');
  });

  it('takes the default of every field that it does not have', () => {
    expect(read(`{ "version": ${SETTINGS_VERSION}, "theme": "dark" }`)).toEqual({
      settings: { ...DEFAULT_SETTINGS, theme: 'dark' },
    });
  });

  it('brings hosts to their one spelling and order', () => {
    const sites = { mode: 'only', hosts: ['B.test', 'a.test', 'b.test.'] };
    expect(read(JSON.stringify({ version: 1, sites }))).toMatchObject({
      settings: { sites: { mode: 'only', hosts: ['a.test', 'b.test'] } },
    });
  });

  it('is read though an editor has put a byte order mark before it', () => {
    expect(read(`\ufeff${writeSettingsFile(DEFAULT_SETTINGS, TOPICS)}`)).toEqual({ settings: DEFAULT_SETTINGS });
  });

  it('of an earlier version is brought to this one before its fields are looked at', () => {
    const older = JSON.stringify({ version: 1, colours: 'dark' });
    const bring = ({ colours, ...others }: Readonly<Record<string, unknown>>) => ({ ...others, theme: colours });
    expect(readSettingsFile(older, TOPICS, bring)).toEqual({ settings: { ...DEFAULT_SETTINGS, theme: 'dark' } });
    expect(read(older)).toEqual({ faults: [{ kind: 'unknown-field', field: 'colours' }] });
  });
});

describe('a settings file that is wrong', () => {
  it.each([
    ['', 1, 1],
    ['Dear reader,', 1, 1],
    ['{\n  "version": 1,\n  "theme": dark\n}', 3, 12],
  ])('is named with the place where %j stops being JSON', (text, line, column) => {
    expect(faultsOf(text)).toEqual([{ kind: 'not-json', line, column }]);
  });

  it.each(['[]', '"theme"', '3', 'null'])('is no settings where it is %s', (text) => {
    expect(faultsOf(text)).toEqual([{ kind: 'not-settings' }]);
  });

  it('is named when it does not say its version, or says it badly, whatever else is wrong', () => {
    expect(faultsOf('{ "theme": 3 }').map(({ kind }) => kind)).toEqual(['no-version', 'bad-value']);
    expect(faultsOf('{ "version": "1.0" }')).toEqual([
      { kind: 'bad-value', place: { field: 'version', item: null }, found: '"1.0"', expected: 'version' },
    ]);
  });

  it('of a later version is not judged further', () => {
    const version = SETTINGS_VERSION + 1;
    expect(faultsOf(`{ "version": ${version}, "new": 1 }`)).toEqual([
      { kind: 'later-version', version, reads: SETTINGS_VERSION },
    ]);
  });

  const bad: readonly [field: string, value: unknown, place: string, found: string, expected: unknown][] = [
    ['enabled', 'yes', 'enabled', '"yes"', 'true-or-false'],
    ['badge', null, 'badge', 'null', 'true-or-false'],
    ['topicsOff', 'xinjiang', 'topicsOff', '"xinjiang"', 'list'],
    ['topicsOn', {}, 'topicsOn', '{…}', 'list'],
    ['sites', [], 'sites', '[…]', 'object'],
    ['sites', { mode: 'nowhere', hosts: [] }, 'sites.mode', '"nowhere"', SITE_MODES],
    ['sites', { mode: 'only' }, 'sites.hosts', '', 'list'],
    ['painter', 'canvas', 'painter', '"canvas"', PAINTERS],
    ['markStyle', 2, 'markStyle', '2', MARK_STYLES],
    ['density', '', 'density', '""', DENSITIES],
    ['theme', 'Dark', 'theme', '"Dark"', THEMES],
    ['textSize', 'x'.repeat(99), 'textSize', `"${'x'.repeat(39)}…`, TEXT_SIZES],
    ['hoverDelayMs', 2001, 'hoverDelayMs', '2001', 'delay'],
  ];
  it.each(bad)('names %s with the value %j', (field, value, place, found, expected) => {
    expect(faultsOfFields({ [field]: value })).toEqual([
      { kind: 'bad-value', place: { field: place, item: null }, found, expected },
    ]);
  });

  it('names each bad item of a list by its number', () => {
    const faults = faultsOfFields({
      topicsOff: ['xinjiang', 'atlantis', 7],
      sites: { mode: 'only', hosts: ['a.test', 'a.test:80'] },
    });
    expect(faults).toMatchObject([
      { place: { field: 'topicsOff', item: 2 }, found: '"atlantis"', expected: 'topic' },
      { place: { field: 'topicsOff', item: 3 }, found: '7', expected: 'topic' },
      { place: { field: 'sites.hosts', item: 2 }, found: '"a.test:80"', expected: 'host' },
    ]);
  });

  it('names each field that there is not, those of the prototype too', () => {
    const faults = faultsOf(
      '{ "version": 1, "colour": 1, "__proto__": {}, "toString": 0, "sites": { "mode": "only", "hosts": [], "x": 1 } }',
    );
    expect(faults).toEqual(
      ['colour', '__proto__', 'toString', 'sites.x'].map((field) => ({ kind: 'unknown-field', field })),
    );
  });

  it('names everything at once', () => {
    expect(faultsOfFields({ enabled: 1, theme: 'mud', colour: 'red', hoverDelayMs: -1 })).toHaveLength(4);
  });

  it('is nothing that would be stored with a fault', () => {
    const someFields = fc.record(
      {
        version: fc.oneof(fc.constant(1), fc.jsonValue()),
        enabled: fc.jsonValue(),
        topicsOff: fc.oneof(fc.array(fc.constantFrom(...TOPICS, 'atlantis')), fc.jsonValue()),
        sites: fc.oneof(
          fc.record({ mode: fc.constantFrom('only', 'never'), hosts: fc.array(fc.domain()) }),
          fc.jsonValue(),
        ),
        theme: fc.oneof(fc.constantFrom(...THEMES), fc.jsonValue()),
        hoverDelayMs: fc.oneof(fc.integer(), fc.jsonValue()),
        colour: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(someFields, (fields) => {
        const reading = read(JSON.stringify(fields));
        if ('faults' in reading) expect(reading.faults.length).toBeGreaterThan(0);
        else expect(decodeSettings(fields)).toEqual({ settings: reading.settings, faults: [] });
      }),
    );
  });

  it('never makes the reading throw', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.tuple(someSettings, fc.nat(), fc.string({ maxLength: 3 })).map(([settings, place, instead]) => {
        const text = writeSettingsFile(settings, TOPICS);
        const at = place % text.length;
        return text.slice(0, at) + instead + text.slice(at + instead.length);
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const reading = read(text);
        expect('settings' in reading || reading.faults.length > 0).toBe(true);
      }),
      { numRuns: propertyRuns(1000) },
    );
    expect(faultsOf('['.repeat(500_000) + ']'.repeat(500_000))).toEqual([{ kind: 'not-settings' }]);
  });
});
