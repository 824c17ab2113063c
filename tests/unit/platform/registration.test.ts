import { describe, expect, it } from 'vitest';
import type { Scripting } from 'webextension-polyfill';
import { register } from '../../../src/platform/registration';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings/settings';
import { setSite } from '../../../src/settings/site-rules';
import { createFakeLocks } from './fake-locks';

/** Refuses what browsers refuse: a second script of one id, and a change of one that is not there. */
function createRegistry() {
  const scripts = new Map<string, Scripting.RegisteredContentScript>();
  const put = (expected: boolean) => async (given: Scripting.RegisteredContentScript[]) => {
    for (const script of given) {
      if (scripts.has(script.id) !== expected) throw new Error(`script ${script.id}: ${expected ? 'none' : 'already'}`);
      scripts.set(script.id, script);
    }
  };
  return {
    scripts,
    getRegisteredContentScripts: async () => [...scripts.values()],
    registerContentScripts: put(false),
    updateContentScripts: put(true),
    unregisterContentScripts: async () => scripts.clear(),
  };
}

const OFF: Settings = { ...DEFAULT_SETTINGS, enabled: false };
const AD_OFF = setSite(DEFAULT_SETTINGS, 'ad.test', false);

describe('register', () => {
  it('registers the sentinel and the style of marks for every frame, kept across sessions', async () => {
    const registry = createRegistry();
    await register(registry, createFakeLocks(), async () => AD_OFF);
    expect([...registry.scripts.values()]).toEqual([
      {
        id: 'sentinel',
        js: ['sentinel.js'],
        css: ['assets/marks.css'],
        matches: ['<all_urls>'],
        excludeMatches: ['*://ad.test/*'],
        allFrames: true,
        matchOriginAsFallback: true,
        persistAcrossSessions: true,
        runAt: 'document_idle',
      },
    ]);
  });

  it.each([
    ['on to off', DEFAULT_SETTINGS, OFF, []],
    ['off to off', OFF, OFF, []],
    ['off to on', OFF, DEFAULT_SETTINGS, [[]]],
    ['on to on', DEFAULT_SETTINGS, DEFAULT_SETTINGS, [[]]],
    ['on to other sites', DEFAULT_SETTINGS, AD_OFF, [['*://ad.test/*']]],
  ])('follows the settings from %s', async (_, first, second, excluded) => {
    const registry = createRegistry();
    const locks = createFakeLocks();
    await register(registry, locks, async () => first);
    await register(registry, locks, async () => second);
    expect([...registry.scripts.values()].map(({ excludeMatches }) => excludeMatches)).toEqual(excluded);
  });

  it('leaves alone what says the same, whatever a browser adds and leaves out, and tells when it does not', async () => {
    const registry = createRegistry();
    const locks = createFakeLocks();
    expect(await register(registry, locks, async () => DEFAULT_SETTINGS)).toBe(false);
    const [[id, written]] = [...registry.scripts] as [[string, Scripting.RegisteredContentScript]];
    const { excludeMatches: _, ...kept } = written;
    const shown = { ...kept, world: 'ISOLATED' } as Scripting.RegisteredContentScript;
    registry.scripts.set(id, shown);
    expect(await register(registry, locks, async () => DEFAULT_SETTINGS)).toBe(false);
    expect(registry.scripts.get(id)).toBe(shown);
    expect(await register(registry, locks, async () => AD_OFF)).toBe(true);
    expect(await register(registry, locks, async () => OFF)).toBe(true);
    expect(await register(registry, locks, async () => OFF)).toBe(false);
  });

  it('brings the style to a registration that an earlier version has left', async () => {
    const registry = createRegistry();
    const locks = createFakeLocks();
    await register(registry, locks, async () => DEFAULT_SETTINGS);
    const [[id, written]] = [...registry.scripts] as [[string, Scripting.RegisteredContentScript]];
    const { css, ...earlier } = written;
    registry.scripts.set(id, earlier);
    expect(await register(registry, locks, async () => DEFAULT_SETTINGS)).toBe(true);
    expect(registry.scripts.get(id)?.css).toEqual(css);
  });

  it('ends with the newest settings when called twice at once', async () => {
    const registry = createRegistry();
    const locks = createFakeLocks();
    let settings: Settings = DEFAULT_SETTINGS;
    const calls = [register(registry, locks, async () => settings), register(registry, locks, async () => settings)];
    settings = AD_OFF;
    await Promise.all(calls);
    expect([...registry.scripts.values()].map(({ excludeMatches }) => excludeMatches)).toEqual([['*://ad.test/*']]);
  });
});
