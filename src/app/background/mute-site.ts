import * as v from 'valibot';
import type { KeptIn, SettingsStore } from '../../platform/settings-store';
import { SITE_MODES, type SiteRules } from '../../settings/settings';
import { setSite } from '../../settings/site-rules';

/** Part of `browser.storage.session`: in memory, read by nobody but our own pages, gone with the browser. */
export interface SessionMemory {
  get(key: string): Promise<Record<string, unknown>>;
  set(fields: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Rules that switching a site off has cost and that switching it on alone would not bring back: `*.page.test`. */
interface LostRules {
  readonly site: string;
  readonly before: SiteRules;
  readonly after: SiteRules;
}

const KEY = 'rulesBeforeMute';

const rules = v.object({ mode: v.picklist(SITE_MODES), hosts: v.array(v.string()) });
const lostRules = v.object({ site: v.string(), before: rules, after: rules });

/**
 * Switches a site off as "Not this" asks, or on again by undo: then the rules are what they were, unless somebody has
 * changed them meanwhile. Either may be called twice.
 *
 * @returns Where it was kept.
 */
export async function muteSite(
  store: SettingsStore,
  memory: SessionMemory,
  site: string,
  isMuted: boolean,
): Promise<KeptIn> {
  return isMuted ? switchOff(store, memory, site) : switchOn(store, memory, site);
}

async function switchOff(store: SettingsStore, memory: SessionMemory, site: string): Promise<KeptIn> {
  let lost: LostRules | null = null;
  const { keptIn } = await store.update((settings) => {
    const off = setSite(settings, site, false);
    if (off !== settings && !isSame(setSite(off, site, true).sites, settings.sites))
      lost = { site, before: settings.sites, after: off.sites };
    return off;
  });
  if (lost !== null) await memory.set({ [KEY]: lost });
  return keptIn;
}

async function switchOn(store: SettingsStore, memory: SessionMemory, site: string): Promise<KeptIn> {
  const lost = await recall(memory);
  const { keptIn } = await store.update((settings) =>
    lost?.site === site && isSame(lost.after, settings.sites)
      ? { ...settings, sites: lost.before }
      : setSite(settings, site, true),
  );
  await memory.remove(KEY);
  return keptIn;
}

async function recall(memory: SessionMemory): Promise<LostRules | null> {
  const stored = v.safeParse(lostRules, (await memory.get(KEY))[KEY]);
  return stored.success ? stored.output : null;
}

function isSame(one: SiteRules, other: SiteRules): boolean {
  return one.mode === other.mode && one.hosts.join() === other.hosts.join();
}
