import type { Settings } from './settings';
import { runsOn } from './site-rules';

/** `repaint`: other marks on the same mentions; `rescan`: other mentions, or another painter. */
export type PageUpdate = 'none' | 'repaint' | 'rescan' | 'start' | 'stop';

/**
 * The cheapest work that brings a frame's marks from one settings value to the next.
 *
 * @param host - Of the page in the tab.
 * @param frameHost - Of the frame itself, where it is another's: both must be switched on. Never throws.
 */
export function planPageUpdate(before: Settings, after: Settings, host: string, frameHost = host): PageUpdate {
  const was = runsOn(before, host) && runsOn(before, frameHost);
  const is = runsOn(after, host) && runsOn(after, frameHost);
  if (was !== is) return is ? 'start' : 'stop';
  if (!is) return 'none';
  const sameTopics = sameItems(before.topicsOff, after.topicsOff) && sameItems(before.topicsOn, after.topicsOn);
  if (!sameTopics || before.painter !== after.painter) return 'rescan';
  return before.markStyle === after.markStyle && before.density === after.density ? 'none' : 'repaint';
}

function sameItems(some: readonly string[], others: readonly string[]): boolean {
  return some.every((item) => others.includes(item)) && others.every((item) => some.includes(item));
}
