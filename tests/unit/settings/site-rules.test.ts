import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings, SITE_MODES, type SiteMode } from '../../../src/settings/settings';
import { excludeMatchesFor, matchesFor, runsOn, setSite } from '../../../src/settings/site-rules';

function withSites(mode: SiteMode, ...hosts: readonly string[]): Settings {
  return { ...DEFAULT_SETTINGS, sites: { mode, hosts } };
}

const aHost = fc.constantFrom('a.test', 'www.a.test', 'x.www.a.test', 'b.test', 'localhost', '127.0.0.1', '[::1]');
const aPattern = fc.oneof(aHost, fc.constantFrom('*.a.test', '*.www.a.test', '*.b.test', '*.test'));
const someSettings = fc
  .record({
    enabled: fc.boolean(),
    mode: fc.constantFrom(...SITE_MODES),
    hosts: fc.uniqueArray(aPattern).map((hosts) => hosts.sort()),
  })
  .map(({ enabled, mode, hosts }): Settings => ({ ...DEFAULT_SETTINGS, enabled, sites: { mode, hosts } }));

describe('runsOn', () => {
  it.each([
    [withSites('everywhere-but'), 'a.test', true],
    [withSites('everywhere-but', 'a.test'), 'a.test', false],
    [withSites('everywhere-but', 'a.test'), 'www.a.test', true],
    [withSites('everywhere-but', '*.a.test'), 'www.a.test', false],
    [withSites('everywhere-but', 'a.test'), '', true],
    [withSites('only'), 'a.test', false],
    [withSites('only', 'a.test'), 'a.test', true],
    [withSites('only', 'a.test'), '', false],
    [{ ...withSites('everywhere-but'), enabled: false }, 'a.test', false],
  ])('reads %j on %j as %s', (settings, host, expected) => {
    expect(runsOn(settings, host)).toBe(expected);
  });
});

describe('setSite', () => {
  it('does what it says in every state of the rules, and nothing to the rest', () => {
    fc.assert(
      fc.property(someSettings, aHost, fc.boolean(), (settings, host, on) => {
        const after = setSite(settings, host, on);
        expect(runsOn({ ...after, enabled: true }, host)).toBe(on);
        expect({ ...after, sites: null }).toEqual({ ...settings, sites: null });
        expect(after.sites.mode).toBe(settings.sites.mode);
        expect(after.sites.hosts).toEqual([...after.sites.hosts].sort());
        expect(setSite(after, host, on)).toBe(after);
      }),
    );
  });

  it('forgets the rule when a site is switched off and on again', () => {
    const off = setSite(DEFAULT_SETTINGS, 'A.test', false);
    expect(off.sites.hosts).toEqual(['a.test']);
    expect(setSite(off, 'a.test', true)).toEqual(DEFAULT_SETTINGS);
  });

  it('leaves other hosts as they were, unless a wildcard had to go', () => {
    fc.assert(
      fc.property(someSettings, aHost, aHost, fc.boolean(), (settings, host, other, on) => {
        fc.pre(host !== other && !settings.sites.hosts.some((pattern) => pattern.startsWith('*.')));
        expect(runsOn(setSite(settings, host, on), other)).toBe(runsOn(settings, other));
      }),
    );
  });

  it.each(['', 'not a host', '*.a.test'])('changes nothing for %j', (host) => {
    expect(setSite(DEFAULT_SETTINGS, host, false)).toBe(DEFAULT_SETTINGS);
  });
});

describe('matchesFor and excludeMatchesFor', () => {
  it.each([
    [withSites('everywhere-but'), ['<all_urls>'], []],
    [withSites('everywhere-but', '*.a.test', '[::1]'), ['<all_urls>'], ['*://*.a.test/*', '*://[::1]/*']],
    [withSites('only', 'a.test', '127.0.0.1'), ['*://a.test/*', '*://127.0.0.1/*'], []],
    [withSites('only'), [], []],
    [withSites('only', 'a.test:80', 'no host'), [], []],
    [{ ...withSites('everywhere-but'), enabled: false }, [], []],
  ])('turns %j into patterns', (settings, matches, excludeMatches) => {
    expect(matchesFor(settings)).toEqual(matches);
    expect(excludeMatchesFor(settings)).toEqual(excludeMatches);
  });

  it('agree with runsOn about every host', () => {
    fc.assert(
      fc.property(someSettings, aHost, (settings, host) => {
        const covers = (patterns: readonly string[]) => patterns.some((pattern) => covered(pattern, host));
        expect(covers(matchesFor(settings)) && !covers(excludeMatchesFor(settings))).toBe(runsOn(settings, host));
      }),
    );
  });
});

/** What a browser does with a match pattern, for these hosts. */
function covered(pattern: string, host: string): boolean {
  if (pattern === '<all_urls>') return true;
  const named = pattern.slice('*://'.length, -'/*'.length);
  return named.startsWith('*.') ? `.${host}`.endsWith(named.slice(1)) : named === host;
}
