import { directionOf, stepMention } from '../../platform/commands';
import { hostOf } from '../../platform/host-of';
import type { ScriptRunner, TabQueries } from '../../platform/ports';
import { activeTab } from '../../platform/tabs';
import type { Settings } from '../../settings/settings';
import { runsOn } from '../../settings/site-rules';
import type { SiteToggle } from './toggle-site';

/** The parts of the browser that commands need. */
export interface CommandedBrowser {
  readonly tabs: TabQueries;
  readonly scripting: ScriptRunner;
}

/**
 * Does what a key stands for. The command that opens the popup never comes here: browsers obey it themselves.
 *
 * @param given - The tab that the browser names, if it names one; else the one in front.
 */
export async function obeyCommand(
  browser: CommandedBrowser,
  toggleSite: SiteToggle,
  readSettings: () => Promise<Pick<Settings, 'enabled' | 'sites'>>,
  command: string,
  given: { readonly id?: number | undefined; readonly url?: string | undefined; readonly incognito?: boolean } = {},
): Promise<void> {
  const { id, url, incognito: isPrivate = false } = given;
  const named = id !== undefined && url !== undefined ? { id, url, host: hostOf(url), isPrivate } : null;
  const tab = named ?? (await activeTab(browser.tabs));
  if (tab === null) return;
  const direction = directionOf(command);
  // Where a site is off not even the question for mentions is asked of its page.
  if (direction !== null && !runsOn(await readSettings(), tab.host)) return;
  if (direction !== null) await stepMention(browser.scripting, tab.id, direction);
  else if (command === 'toggle-site') await toggleSite(tab);
}
