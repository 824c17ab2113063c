import type { Scripting } from 'webextension-polyfill';
import type { Settings } from '../settings/settings';
import { excludeMatchesFor, matchesFor } from '../settings/site-rules';
import { MARKS_STYLE } from './injection';
import type { Locks, ScriptRegistry } from './ports';

export const SENTINEL_SCRIPT = 'sentinel.js';

const REGISTRATION_ID = 'sentinel';
const LOCK = 'backgrounder.registration';

/** What the browser is to have registered; `null` for nothing, where nothing may run anywhere. */
function sentinelRegistration(settings: Pick<Settings, 'enabled' | 'sites'>): Scripting.RegisteredContentScript | null {
  const matches = matchesFor(settings);
  if (matches.length === 0) return null;
  return {
    id: REGISTRATION_ID,
    js: [SENTINEL_SCRIPT],
    // Free while a page is styled for the first time, and dear later; for why not in Firefox, see `injectAnnotator`.
    ...(!import.meta.env.FIREFOX && { css: [MARKS_STYLE] }),
    matches,
    excludeMatches: excludeMatchesFor(settings),
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
    // The page's own scripts go first; Chromium waits for slow images 200 ms at most after the text is there.
    runAt: 'document_idle',
  };
}

/**
 * Brings the browser's registration to the settings. Calling it at any time, any number of times and from several places
 * at once does no harm: calls wait for each other, and each reads the settings when its turn comes.
 *
 * @returns Whether another registration stood there until now.
 */
export async function register(
  scripting: ScriptRegistry,
  locks: Locks,
  readSettings: () => Promise<Pick<Settings, 'enabled' | 'sites'>>,
): Promise<boolean> {
  return locks.request(LOCK, async () => {
    const wanted = sentinelRegistration(await readSettings());
    const [registered] = await scripting.getRegisteredContentScripts({ ids: [REGISTRATION_ID] });
    if (registered === undefined) {
      if (wanted !== null) await scripting.registerContentScripts([wanted]);
      return false;
    }
    if (wanted === null) await scripting.unregisterContentScripts({ ids: [REGISTRATION_ID] });
    else if (saysTheSame(registered, wanted)) return false;
    else await scripting.updateContentScripts([wanted]);
    return true;
  });
}

/** Browsers leave out what is empty, add what they take for granted, and keep no order. */
function saysTheSame(
  registered: Scripting.RegisteredContentScript,
  wanted: Scripting.RegisteredContentScript,
): boolean {
  const given = new Map<string, unknown>(Object.entries(registered));
  return Object.entries(wanted).every(([field, value]) => asText(given.get(field) ?? []) === asText(value));
}

function asText(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
}
