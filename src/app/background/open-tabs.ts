import { showBadge } from '../../platform/badge';
import { bringTab } from '../../platform/open-frames';
import type { BadgeControl, ScriptRunner, TabQueries } from '../../platform/ports';
import { countTab } from '../../platform/tab-count';
import { loadedTabs } from '../../platform/tabs';
import type { Settings } from '../../settings/settings';
import { runsOn } from '../../settings/site-rules';
import { inTurn } from './in-turn';

/** The parts of the browser that open tabs need. */
export interface TabServices {
  readonly tabs: TabQueries;
  readonly scripting: ScriptRunner;
  readonly action: BadgeControl;
}

/** The settings that are brought to open tabs. */
export type TabSettings = Pick<Settings, 'enabled' | 'sites' | 'badge'>;

/** Lets the sentinel into every open tab where it may run, those in front first, a few at a time. Never rejects. */
export async function enterOpenTabs({ tabs, scripting }: TabServices, settings: TabSettings): Promise<void> {
  const entered = (await loadedTabs(tabs)).filter(({ host }) => runsOn(settings, host));
  await inTurn(entered, async (tab) => (await bringTab(scripting, tab, settings)).entered);
}

/**
 * Brings open tabs from one settings value to the next: frames where scripts may now run, or no longer may, and badges.
 * What else a setting changes, each frame does by itself. A tab that is off before and after is not touched. Never rejects.
 *
 * @param isThere - Whether frames are where `before` has them; not where the places were others in between.
 */
export async function bringOpenTabs(
  { tabs, scripting, action }: TabServices,
  before: TabSettings,
  after: TabSettings,
  isThere = true,
): Promise<void> {
  const placesChanged =
    !isThere || before.enabled !== after.enabled || JSON.stringify(before.sites) !== JSON.stringify(after.sites);
  if (!placesChanged && before.badge === after.badge) return;
  const touched = (await loadedTabs(tabs)).filter(({ host }) => runsOn(before, host) || runsOn(after, host));
  await inTurn(touched, async (tab) => {
    const { silent } = placesChanged ? await bringTab(scripting, tab, after) : { silent: [] };
    const shown = after.badge && runsOn(after, tab.host);
    const news = silent.map(({ frameId, documentId }) => ({ frameId, documentId, count: 0 }));
    await showBadge(action, tab.id, shown ? await countTab(scripting, tab.id, news) : 0);
  });
}
