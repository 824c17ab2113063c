import { matchesHost, normaliseHostPattern } from './host-pattern';
import type { Settings } from './settings';

/**
 * Whether pages of a host are marked.
 *
 * @param host - As `location.hostname` gives it; `''` for pages without one (files), which only an "only" rule leaves out.
 * @returns False whenever marking is off altogether. Never throws.
 */
export function runsOn(settings: Pick<Settings, 'enabled' | 'sites'>, host: string): boolean {
  if (!settings.enabled) return false;
  const named = settings.sites.hosts.some((pattern) => matchesHost(pattern, host));
  return settings.sites.mode === 'only' ? named : !named;
}

/**
 * Switches marking on or off for one host, by the fewest rules: afterwards `runsOn` agrees wherever marking is on at all.
 * A wildcard rule that stands in the way is removed, for there are no exceptions to rules.
 *
 * @returns The same object where the rules already say so, or where the host is none. Never throws.
 */
export function setSite(settings: Settings, host: string, on: boolean): Settings {
  const exact = normaliseHostPattern(host);
  if (exact === null || exact.startsWith('*.') || runsOn({ ...settings, enabled: true }, exact) === on) return settings;
  const { mode, hosts } = settings.sites;
  const listed = (mode === 'only') === on;
  const next = listed ? [...hosts, exact].sort() : hosts.filter((pattern) => !matchesHost(pattern, exact));
  return { ...settings, sites: { mode, hosts: next } };
}

/**
 * Extension match patterns of the frames that may be marked.
 *
 * @returns `[]` where nothing may run: then nothing is to be registered. Never throws.
 */
export function matchesFor(settings: Pick<Settings, 'enabled' | 'sites'>): string[] {
  if (!settings.enabled) return [];
  return settings.sites.mode === 'only' ? matchPatterns(settings.sites.hosts) : ['<all_urls>'];
}

/** Extension match patterns of the frames that may not be marked though `matchesFor` names them. Never throws. */
export function excludeMatchesFor(settings: Pick<Settings, 'sites'>): string[] {
  return settings.sites.mode === 'only' ? [] : matchPatterns(settings.sites.hosts);
}

function matchPatterns(hosts: readonly string[]): string[] {
  return hosts.flatMap((pattern) => {
    const host = normaliseHostPattern(pattern);
    return host === null ? [] : [`*://${host}/*`];
  });
}
