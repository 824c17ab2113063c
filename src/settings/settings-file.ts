import { decodeSettings } from './decode-settings';
import { normaliseHostPattern } from './host-pattern';
import { findJsonFault, type JsonFault } from './json-fault';
import { migrate, type StoredFields } from './migrate';
import {
  DENSITIES,
  LONGEST_HOVER_DELAY_MS,
  MARK_STYLES,
  PAINTERS,
  SETTINGS_VERSION,
  type Settings,
  type SettingsField,
  SITE_MODES,
  TEXT_SIZES,
  THEMES,
} from './settings';

/** Where a value stands in the file. */
export interface FilePlace {
  /** `theme`, `sites.mode`. */
  readonly field: string;
  /** In a list, 1-based; else `null`. */
  readonly item: number | null;
}

export type ExpectedValue =
  | 'true-or-false'
  | 'list'
  | 'object'
  | 'version'
  | 'delay'
  | 'host'
  | 'topic'
  | readonly string[];

/** One thing that is wrong with a settings file. */
export type SettingsFileFault =
  | ({ readonly kind: 'not-json' } & JsonFault)
  | { readonly kind: 'not-settings' }
  | { readonly kind: 'no-version' }
  | { readonly kind: 'later-version'; readonly version: number; readonly reads: number }
  | { readonly kind: 'unknown-field'; readonly field: string }
  | {
      readonly kind: 'bad-value';
      readonly place: FilePlace;
      /** As the file has it, shortened. */
      readonly found: string;
      readonly expected: ExpectedValue;
    };

export type SettingsFileReading =
  | { readonly settings: Settings }
  /** Never empty; in the order of the file. */
  | { readonly faults: readonly SettingsFileFault[] };

/** In a settings file, beside the settings: what was stored and could not be read. No reading looks at it. */
const UNREADABLE = 'unreadable';

/**
 * The settings as a file to keep. Topics that this version does not have stay behind, since no reading would take them.
 *
 * @param unreadable - What was stored and could not be read, by field: it goes along, for whoever can mend it.
 * @returns JSON with a final line break, which `readSettingsFile` reads back as the same settings.
 */
export function writeSettingsFile(
  settings: Settings,
  knownTopicIds: ReadonlySet<string>,
  unreadable: StoredFields = {},
): string {
  const known = (ids: readonly string[]) => ids.filter((id) => knownTopicIds.has(id));
  const fields: Settings = {
    ...settings,
    topicsOff: known(settings.topicsOff),
    topicsOn: known(settings.topicsOn),
  };
  const file = Object.keys(unreadable).length === 0 ? fields : { ...fields, [UNREADABLE]: unreadable };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads a settings file: all of it, or nothing. It is stricter than reading what is stored, for here somebody can mend
 * what is wrong. A field that is absent takes its default: an earlier version may not have had it.
 *
 * @param text - Of this version or an earlier one.
 * @param bring - Brings fields of an earlier version to this one.
 * @returns The settings, or each fault with its place. Never throws.
 */
export function readSettingsFile(
  text: string,
  knownTopicIds: ReadonlySet<string>,
  bring: (fields: StoredFields) => StoredFields = migrate,
): SettingsFileReading {
  const json = text.replace(/^\ufeff/, '');
  const value = parse(json);
  if (value === undefined) {
    const fault = findJsonFault(json);
    return { faults: [fault === null ? { kind: 'not-settings' } : { kind: 'not-json', ...fault }] };
  }
  if (!isRecord(value)) return { faults: [{ kind: 'not-settings' }] };
  const { version } = value;
  if (isVersion(version) && version > SETTINGS_VERSION) {
    return { faults: [{ kind: 'later-version', version, reads: SETTINGS_VERSION }] };
  }
  const fields = bring(value);
  const faults = [...faultsOfVersion(value), ...faultsOfFields(fields, knownTopicIds)];
  return faults.length > 0 ? { faults } : { settings: decodeSettings(fields).settings };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is StoredFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}

function faultsOfVersion(fields: StoredFields): SettingsFileFault[] {
  if (!Object.hasOwn(fields, 'version')) return [{ kind: 'no-version' }];
  return isVersion(fields.version) ? [] : [badValue('version', fields.version, 'version')];
}

function faultsOfFields(fields: StoredFields, knownTopicIds: ReadonlySet<string>): SettingsFileFault[] {
  const checks = fieldChecks(knownTopicIds);
  return Object.entries(fields).flatMap(([field, value]) => {
    if (field === UNREADABLE) return [];
    const check = Object.hasOwn(checks, field) ? checks[field as SettingsField] : null;
    return check === null ? [{ kind: 'unknown-field' as const, field }] : check(field, value);
  });
}

type Check = (field: string, value: unknown) => SettingsFileFault[];

function fieldChecks(knownTopicIds: ReadonlySet<string>): Readonly<Record<SettingsField, Check>> {
  const topics = listOf('topic', (item) => typeof item === 'string' && knownTopicIds.has(item));
  return {
    // Looked at before the fields were brought to this version.
    version: () => [],
    enabled: truth,
    topicsOff: topics,
    topicsOn: topics,
    sites,
    painter: oneOf(PAINTERS),
    markStyle: oneOf(MARK_STYLES),
    density: oneOf(DENSITIES),
    theme: oneOf(THEMES),
    textSize: oneOf(TEXT_SIZES),
    hoverDelayMs: satisfying(
      'delay',
      (value) => typeof value === 'number' && value >= 0 && value <= LONGEST_HOVER_DELAY_MS,
    ),
    badge: truth,
  };
}

function satisfying(expected: ExpectedValue, isRight: (value: unknown) => boolean): Check {
  return (field, value) => (isRight(value) ? [] : [badValue(field, value, expected)]);
}

const truth = satisfying('true-or-false', (value) => typeof value === 'boolean');

function oneOf(values: readonly string[]): Check {
  return satisfying(values, (value) => typeof value === 'string' && values.includes(value));
}

function listOf(expected: ExpectedValue, isRight: (item: unknown) => boolean): Check {
  return (field, value) => {
    if (!Array.isArray(value)) return [badValue(field, value, 'list')];
    return value.flatMap((item, index) => (isRight(item) ? [] : [badValue(field, item, expected, index + 1)]));
  };
}

const SITE_CHECKS: Readonly<Record<keyof Settings['sites'], Check>> = {
  mode: oneOf(SITE_MODES),
  hosts: listOf('host', (item) => typeof item === 'string' && normaliseHostPattern(item) !== null),
};

/** Both or neither: hosts without their mode could mean the opposite. */
function sites(field: string, value: unknown): SettingsFileFault[] {
  if (!isRecord(value)) return [badValue(field, value, 'object')];
  const checked = Object.entries(SITE_CHECKS).flatMap(([name, check]) => check(`${field}.${name}`, value[name]));
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(SITE_CHECKS, name));
  return [...checked, ...unknown.map((name) => ({ kind: 'unknown-field' as const, field: `${field}.${name}` }))];
}

function badValue(
  field: string,
  value: unknown,
  expected: ExpectedValue,
  item: number | null = null,
): SettingsFileFault {
  return { kind: 'bad-value', place: { field, item }, found: shown(value), expected };
}

/** Longest piece of a value that a fault repeats. By feel: enough to recognise it. */
const SHOWN_CHARS = 40;

function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  const json = JSON.stringify(value) ?? '';
  return json.length > SHOWN_CHARS ? `${json.slice(0, SHOWN_CHARS)}…` : json;
}
