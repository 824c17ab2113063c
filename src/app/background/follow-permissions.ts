import { showBadge } from '../../platform/badge';
import type { BadgeControl, TabQueries } from '../../platform/ports';
import { ACCESS_CHANGED } from '../../platform/watch-access';

/** The parts of the browser that a loss of access needs. */
export interface LeavingBrowser {
  readonly tabs: TabQueries & { sendMessage(tabId: number, message: unknown): Promise<unknown> };
  readonly action: BadgeControl;
}

/**
 * Lets no script stay where the reader no longer wants it. Into those pages nothing can be injected any more, but a script
 * that lives there still hears: each asks whether it may stay, and the badges of tabs that are hidden now go. Never rejects.
 */
export async function leaveLostTabs({ tabs, action }: LeavingBrowser): Promise<void> {
  const open = await tabs.query({ discarded: false }).catch(() => []);
  await Promise.allSettled(
    open.map(async ({ id, url }) => {
      if (id === undefined) return;
      if (url === undefined) await showBadge(action, id, 0);
      // Rejects where nobody listens, which is most tabs.
      await tabs.sendMessage(id, ACCESS_CHANGED).catch(() => {});
    }),
  );
}
