import { normaliseHostPattern } from './host-pattern';
import { migrate } from './migrate';
import {
  DEFAULT_SETTINGS,
  DENSITIES,
  LONGEST_HOVER_DELAY_MS,
  MARK_STYLES,
  PAINTERS,
  SETTINGS_VERSION,
  type Settings,
  type SettingsField,
  SITE_MODES,
  type SiteRules,
  TEXT_SIZES,
  THEMES,
} from './settings';

/** Something stored that could not be used. */
export interface SettingsFault {
  readonly field: SettingsField;
  /** For a bug report, in English; not shown as it is. */
  readonly problem: string;
}

export interface DecodedSettings {
  readonly settings: Settings;
  readonly faults: readonly SettingsFault[];
}

export const SETTINGS_FIELDS = Object.keys(DEFAULT_SETTINGS) as readonly SettingsField[];

type Report = (problem: string) => void;
/** Gives the field's value, or `undefined` where nothing of it can be used. */
type Decode<Value> = (value: unknown, report: Report) => Value | undefined;

/**
 * Reads what was stored, field by field: what is absent takes its default, what is bad takes its default and is
 * reported; in a list the good items are kept. Written by hand because it runs in every annotated frame.
 *
 * @param stored - An object of field names to values, of this version or an earlier one; anything is accepted.
 * @returns Complete settings of this version. Never throws.
 */
export function decodeSettings(stored: unknown): DecodedSettings {
  const faults: SettingsFault[] = [];
  const fields = isRecord(stored) ? migrate(stored) : {};
  function decoded<Field extends SettingsField>(field: Field, decode: Decode<Settings[Field]>): Settings[Field] {
    const value = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (value === undefined) return DEFAULT_SETTINGS[field];
    return decode(value, (problem) => faults.push({ field, problem })) ?? DEFAULT_SETTINGS[field];
  }
  const settings: Settings = {
    version: decoded('version', currentVersion),
    enabled: decoded('enabled', truth),
    topicsOff: decoded('topicsOff', (value, report) => listOf(topicId, value, report)),
    topicsOn: decoded('topicsOn', (value, report) => listOf(topicId, value, report)),
    sites: decoded('sites', siteRules),
    painter: decoded('painter', oneOf(PAINTERS)),
    markStyle: decoded('markStyle', oneOf(MARK_STYLES)),
    density: decoded('density', oneOf(DENSITIES)),
    theme: decoded('theme', oneOf(THEMES)),
    textSize: decoded('textSize', oneOf(TEXT_SIZES)),
    hoverDelayMs: decoded('hoverDelayMs', delay),
    badge: decoded('badge', truth),
  };
  return { settings, faults };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A version from the future is reported; those of its fields that still make sense are used all the same. */
function currentVersion(value: unknown, report: Report): number {
  if (value !== SETTINGS_VERSION) report(`is ${shown(value)}, this version reads ${SETTINGS_VERSION}`);
  return SETTINGS_VERSION;
}

function truth(value: unknown, report: Report): boolean | undefined {
  if (typeof value === 'boolean') return value;
  report(`${shown(value)} is not true or false`);
  return undefined;
}

function oneOf<Value extends string>(values: readonly Value[]): Decode<Value> {
  return (value, report) => {
    const found = values.find((known) => known === value);
    if (found === undefined) report(`${shown(value)} is not one of ${values.join(', ')}`);
    return found;
  };
}

function delay(value: unknown, report: Report): number | undefined {
  if (typeof value === 'number' && value >= 0 && value <= LONGEST_HOVER_DELAY_MS) return value;
  report(`${shown(value)} is not a number from 0 to ${LONGEST_HOVER_DELAY_MS}`);
  return undefined;
}

function siteRules(value: unknown, report: Report): SiteRules | undefined {
  if (!isRecord(value)) {
    report(`${shown(value)} is not an object`);
    return undefined;
  }
  const mode = oneOf(SITE_MODES)(value.mode, (problem) => report(`mode: ${problem}`));
  const hosts = listOf(hostPattern, value.hosts, (problem) => report(`hosts: ${problem}`));
  return mode === undefined || hosts === undefined ? undefined : { mode, hosts: [...hosts].sort() };
}

function listOf(
  item: (value: unknown) => string | null,
  value: unknown,
  report: Report,
): readonly string[] | undefined {
  if (!Array.isArray(value)) {
    report(`${shown(value)} is not a list`);
    return undefined;
  }
  const kept = new Set<string>();
  for (const [index, entry] of value.entries()) {
    const read = item(entry);
    if (read === null) report(`item ${index + 1}, ${shown(entry)}, cannot be used`);
    else kept.add(read);
  }
  return [...kept];
}

function topicId(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function hostPattern(value: unknown): string | null {
  return typeof value === 'string' ? normaliseHostPattern(value) : null;
}

/** Longest piece of a bad value that a report repeats. By feel: enough to recognise it. */
const SHOWN_CHARS = 40;

function shown(value: unknown): string {
  if (typeof value !== 'string') return Array.isArray(value) ? 'a list' : value === null ? 'null' : typeofShown(value);
  return `"${value.length > SHOWN_CHARS ? `${value.slice(0, SHOWN_CHARS)}…` : value}"`;
}

function typeofShown(value: unknown): string {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : `a value of type ${typeof value}`;
}
