import * as v from 'valibot';
import { grantedSites, type PermissionList } from '../../platform/permissions';
import type { Locks } from '../../platform/ports';
import type { Settings } from '../../settings/settings';
import { type LeavingBrowser, leaveLostTabs } from './follow-permissions';
import { bringOpenTabs, enterOpenTabs, type TabServices, type TabSettings } from './open-tabs';
import { planCatchUp, type Reached, tabSettings } from './plan-catch-up';
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
});

/**
 * Makes the function that brings the browser and its open pages to what the reader wants, from wherever they are.
 *
 * An event tells that something has changed; it is lost when the background dies before it is done with it. So no event is
 * trusted to say what is left to do: what was reached is noted when it is reached, and each start of the background, for
 * whatever reason, goes on from there. Calls wait for each other; one that finds nothing to do costs three readings.
 *
 * @returns With `isNew`, nothing that was noted holds any more.
 */
export function createCatchUp(services: CatchUpServices): (start?: { readonly isNew: boolean }) => Promise<void> {
  const { browser, memory, locks, settings, register, begin } = services;

  async function reach(replaced: boolean, isNew: boolean): Promise<void> {
    const after = await settings();
    const wanted: Reached = { ...tabSettings(after), origins: await grantedSites(browser.permissions) };
    const reached = isNew ? null : await recall(memory);
    for (const step of planCatchUp(reached, wanted)) {
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
          await bringOpenTabs(browser, reached ?? ANYWHERE, after);
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

async function recall(memory: SessionMemory): Promise<Reached | null> {
  const fields = await memory.get(KEY).catch((): Record<string, unknown> => ({}));
  const stored = v.safeParse(remembered, fields[KEY]);
  return stored.success ? stored.output : null;
}
