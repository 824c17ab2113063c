import { openReported, stepMention } from '../../platform/commands';
import { type PermissionPort, requestAllSites } from '../../platform/permissions';
import type { ScriptRunner } from '../../platform/ports';
import { reloadTab, type TabReloader } from '../../platform/tabs';
import { openExtensionPage } from '../../platform/take-back-sites';
import type { Settings } from '../../settings/settings';
import { setSite } from '../../settings/site-rules';
import type { PageProps } from '../../ui/popup/PagePopup';
import type { PageRemedy } from '../../ui/popup/page-state';
import type { MessageKey } from '../../ui/words/translate';
import type { PageDescription } from './describe-page';

/** The parts of the browser that acting on a page needs. */
export interface ActionServices {
  readonly scripting: ScriptRunner;
  readonly permissions: Pick<PermissionPort, 'request'>;
  readonly tabs: TabReloader & Parameters<typeof openExtensionPage>[0];
  readonly runtime: Parameters<typeof openExtensionPage>[1];
}

export interface ActionPorts {
  /** As it was last seen; `null` where there is none. */
  page(): (Pick<PageDescription, 'places' | 'site'> & { readonly tabId: number }) | null;
  change(next: (settings: Settings) => Settings): Promise<void>;
  /** Says what could not be done; `null` for nothing. */
  tell(words: MessageKey | null): void;
  /** Closes the popup. */
  close(): void;
}

/** What one can do with the page from the popup. None of it rejects or throws. */
export function createPageActions(
  { scripting, permissions, tabs, runtime }: ActionServices,
  { page, change, tell, close }: ActionPorts,
): Pick<PageProps, 'onJump' | 'onStep' | 'onRemedy'> {
  /** The card would be hidden by the popup, which goes for it. */
  async function jump(key: string): Promise<void> {
    const seen = page();
    const place = seen?.places.get(key);
    if (seen && place && (await openReported(scripting, seen.tabId, place))) close();
    else tell('popupGone');
  }

  /** The popup stays, for there is a next one. */
  async function step(direction: 'next' | 'previous'): Promise<void> {
    const seen = page();
    const isThere = seen !== null && (await stepMention(scripting, seen.tabId, direction));
    tell(isThere ? null : 'popupNoneToStep');
  }

  async function remedy(chosen: PageRemedy): Promise<void> {
    // First of all: Firefox forgets the gesture at the first `await`.
    const asked = chosen === 'allow' ? requestAllSites(permissions) : null;
    const seen = page();
    tell(null);
    switch (chosen) {
      case 'allow':
        if (!(await asked)) tell('popupNotAllowed');
        return;
      case 'turn-on':
        return change((settings) => ({ ...settings, enabled: true }));
      case 'turn-on-site':
        return change((settings) => setSite(settings, seen?.site ?? '', true));
      case 'open-extension-page':
        if (await openExtensionPage(tabs, runtime)) close();
        return;
      case 'reload':
        if (seen) await reloadTab(tabs, seen.tabId);
    }
  }

  return {
    onJump: (key) => void jump(key),
    onStep: (direction) => void step(direction),
    onRemedy: (chosen) => void remedy(chosen),
  };
}
