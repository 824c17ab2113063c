import type { BadgeControl } from './ports';

/** The place accent and the paper of the cards: 4.5:1 at least, quieter than a browser's own red or blue. */
const BACKGROUND = '#3f6b3a';
const TEXT = '#fffdf8';

/** More than this does not fit on the toolbar button. */
const LARGEST_SHOWN = 999;

/** The words on the badge for a number of mentions; `''` shows no badge. */
export function badgeText(mentions: number): string {
  if (mentions <= 0) return '';
  return mentions > LARGEST_SHOWN ? `${LARGEST_SHOWN}+` : String(mentions);
}

/** Shows a number on the toolbar button while this tab is in front. The browser drops it when the tab moves on. Never rejects. */
export function showBadge(action: BadgeControl, tabId: number, mentions: number): Promise<void> {
  return showBadgeWord(action, tabId, badgeText(mentions));
}

/** The same for a word of at most four letters, or `''` for none. Never rejects. */
export async function showBadgeWord(action: BadgeControl, tabId: number, text: string): Promise<void> {
  try {
    if (text !== '') {
      await action.setBadgeBackgroundColor({ tabId, color: BACKGROUND });
      await action.setBadgeTextColor({ tabId, color: TEXT });
    }
    // Last, so that a background that dies in between leaves no badge in a browser's own red.
    await action.setBadgeText({ tabId, text });
  } catch {
    // The tab is gone, and its badge with it.
  }
}
