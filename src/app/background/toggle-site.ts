import { showBadgeWord } from '../../platform/badge';
import type { BadgeControl } from '../../platform/ports';
import type { SettingsChange } from '../../platform/settings-reader';
import type { SettingsStore } from '../../platform/settings-store';
import type { OpenTab } from '../../platform/tabs';
import { runsOn, setSite } from '../../settings/site-rules';

/** The command that switches marking on one site. */
export interface SiteToggle {
  /** Switches the tab's site off, or on again. Where everything is off, only says so; in a private window does nothing. */
  toggle(tab: OpenTab): Promise<void>;
  /** To be called when a change has reached the open tabs: their badges are new then. */
  confirm(change: SettingsChange): Promise<void>;
}

export interface ToggleWords {
  readonly off: string;
  readonly notKept: string;
}

/**
 * Somebody who presses a key without looking at a popup learns from the button that the site is off: marks that go are no
 * sign on a page that had none. That it is on, the marks and their number say.
 *
 * @param words - That it is off, and that nothing could be saved: short enough for a badge.
 */
export function createSiteToggle(store: SettingsStore, action: BadgeControl, words: ToggleWords): SiteToggle {
  let toggled: OpenTab | null = null;
  return {
    async toggle(tab) {
      // A rule for the site would be kept.
      if (tab.isPrivate) return;
      const { enabled } = (await store.read()).settings;
      if (!enabled) return showBadgeWord(action, tab.id, words.off);
      toggled = tab;
      const { keptIn } = await store.update((settings) => setSite(settings, tab.host, !runsOn(settings, tab.host)));
      if (keptIn !== 'nowhere') return;
      toggled = null;
      await showBadgeWord(action, tab.id, words.notKept);
    },
    async confirm({ after }) {
      const tab = toggled;
      toggled = null;
      if (tab !== null && !runsOn(after, tab.host)) await showBadgeWord(action, tab.id, words.off);
    },
  };
}
