import type { BadgeControl } from '../../../src/platform/ports';

/** A toolbar button that remembers what it shows for each tab. */
export function createFakeAction(): BadgeControl & { readonly texts: Readonly<Record<number, string | null>> } {
  const texts: Record<number, string | null> = {};
  return {
    texts,
    setBadgeText: async ({ tabId, text }) => {
      if (tabId !== undefined) texts[tabId] = text;
    },
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
  };
}
