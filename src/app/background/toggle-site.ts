import { showBadgeWord } from '../../platform/badge';
import type { BadgeControl } from '../../platform/ports';
import type { SettingsStore } from '../../platform/settings-store';
import type { OpenTab } from '../../platform/tabs';
import { runsOn, setSite } from '../../settings/site-rules';

/** Switches the tab's site off, or on again. Where everything is off, only says so; in a private window does nothing. */
export type SiteToggle = (tab: OpenTab) => Promise<void>;

export interface ToggleWords {
  readonly off: string;
  readonly notKept: string;
}

/**
 * Makes the command that switches marking on one site.
 *
 * Somebody who presses a key without looking at a popup learns from the button that the site is off: marks that go are no
 * sign on a page that had none. That it is on, the marks and their number say.
 *
 * @param catchUp - Brings open tabs to the settings; their badges are new then.
 * @param words - That it is off, and that nothing could be saved: short enough for a badge.
 */
export function createSiteToggle(
  store: SettingsStore,
  action: BadgeControl,
  catchUp: () => Promise<void>,
  words: ToggleWords,
): SiteToggle {
  return async (tab) => {
    // A rule for the site would be kept.
    if (tab.isPrivate) return;
    const { enabled } = (await store.read()).settings;
    if (!enabled) return showBadgeWord(action, tab.id, words.off);
    const { settings, keptIn } = await store.update((now) => setSite(now, tab.host, !runsOn(now, tab.host)));
    if (keptIn === 'nowhere') return showBadgeWord(action, tab.id, words.notKept);
    await catchUp();
    if (!runsOn(settings, tab.host)) await showBadgeWord(action, tab.id, words.off);
  };
}
