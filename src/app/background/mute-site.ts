import * as v from 'valibot';
import type { KeptIn, SettingsStore } from '../../platform/settings-store';
import type { SiteRules } from '../../settings/settings';
import { setSite } from '../../settings/site-rules';
import { rememberedRules, type SessionMemory } from './session-memory';

/** Rules that switching a site off has cost and that switching it on alone would not bring back: `*.page.test`. */
interface LostRules {
  readonly site: string;
  readonly before: SiteRules;
  readonly after: SiteRules;
}

const KEY = 'rulesBeforeMute';

const lostRules = v.object({ site: v.string(), before: rememberedRules, after: rememberedRules });

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
  const { settings } = await store.read();
  const off = setSite(settings, site, false);
  // First, for the message comes again when the background dies in between, and by then the rules are gone. Where they
  // change before the next line, they are not what undo finds, and it leaves this aside.
  if (off !== settings && !isSame(setSite(off, site, true).sites, settings.sites)) {
    const lost: LostRules = { site, before: settings.sites, after: off.sites };
    await memory.set({ [KEY]: lost });
  }
  return (await store.update((now) => setSite(now, site, false))).keptIn;
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
