import * as v from 'valibot';
import { grantedSites, type PermissionList } from '../../platform/permissions';
import type { Locks } from '../../platform/ports';
import { PLACES_CHANGE_KEY } from '../../platform/settings-store';
import type { Settings } from '../../settings/settings';
import { type LeavingBrowser, leaveLostTabs } from './follow-permissions';
import { bringOpenTabs, enterOpenTabs, type TabServices, type TabSettings } from './open-tabs';
import { planCatchUp, type Reached, tabSettings, UNDER_WAY } from './plan-catch-up';
import { rememberedRules, type SessionMemory } from './session-memory';

/** What catching up needs. */
export interface CatchUpServices {
  readonly browser: TabServices & LeavingBrowser & { readonly permissions: PermissionList };
  readonly memory: SessionMemory;
  readonly locks: Locks;
  settings(): Promise<Settings>;
  /** Brings the registration to the settings; gives whether it took the place of another one. */
  register(): Promise<boolean>;
  /** What else a new start needs, open pages aside. Never rejects. */
  begin(): Promise<unknown>;
}

const KEY = 'caughtUp';
const LOCK = 'backgrounder.catch-up';

/** Where a script of an earlier registration may live. */
const ANYWHERE: TabSettings = { enabled: true, sites: { mode: 'everywhere-but', hosts: [] }, badge: true };

const remembered = v.object({
  enabled: v.boolean(),
  sites: rememberedRules,
  badge: v.boolean(),
  origins: v.array(v.string()),
  change: v.nullable(v.string()),
});

/**
 * Makes the function that brings the browser and its open pages to what the reader wants, from wherever they are.
 *
 * An event tells that something has changed; it is lost when the background dies before it is done with it. So no event is
 * trusted to say what is left to do: what was reached is noted when it is reached, and each start of the background, for
 * whatever reason, goes on from there. Calls wait for each other; one that finds nothing to do costs four readings.
 *
 * @returns With `isNew`, nothing that was noted holds any more.
 */
export function createCatchUp(services: CatchUpServices): (start?: { readonly isNew: boolean }) => Promise<void> {
  const { browser, memory, locks, settings, register, begin } = services;

  async function reach(replaced: boolean, isNew: boolean): Promise<void> {
    // Before the settings, for it is noted before they are stored.
    const change = await latestChange(memory);
    const after = await settings();
    const wanted: Reached = { ...tabSettings(after), origins: await grantedSites(browser.permissions), change };
    const reached = isNew ? null : await recall(memory);
    const steps = planCatchUp(reached, wanted);
    // What comes now may be taken back before it is all done.
    if (reached !== null && steps.length > 0) await memory.set({ [KEY]: { ...reached, change: UNDER_WAY } });
    for (const step of steps) {
      switch (step) {
        case 'begin':
          await Promise.all([begin(), replaced ? bringOpenTabs(browser, ANYWHERE, after) : null]);
          await enterOpenTabs(browser, after);
          break;
        case 'leave-lost-tabs':
          await leaveLostTabs(browser);
          break;
        case 'enter-tabs':
          await enterOpenTabs(browser, after);
          break;
        case 'bring-tabs':
          await bringOpenTabs(browser, isKnown(reached) ? reached : ANYWHERE, after, reached?.change === change);
      }
    }
    if (JSON.stringify(reached) !== JSON.stringify(wanted)) await memory.set({ [KEY]: wanted });
  }

  return async ({ isNew } = { isNew: false }) => {
    // Before the open pages, so that no document that loads meanwhile falls between the two.
    let replaced = false;
    try {
      replaced = await register();
    } finally {
      await locks.request(LOCK, () => reach(replaced, isNew));
    }
  };
}

/** Whether it says where open pages are. */
function isKnown(reached: Reached | null): reached is Reached {
  return reached !== null && reached.change !== UNDER_WAY;
}

async function latestChange(memory: SessionMemory): Promise<string | null> {
  const fields = await memory.get(PLACES_CHANGE_KEY).catch((): Record<string, unknown> => ({}));
  const change = fields[PLACES_CHANGE_KEY];
  return typeof change === 'string' ? change : null;
}

async function recall(memory: SessionMemory): Promise<Reached | null> {
  const fields = await memory.get(KEY).catch((): Record<string, unknown> => ({}));
  const stored = v.safeParse(remembered, fields[KEY]);
  return stored.success ? stored.output : null;
}
