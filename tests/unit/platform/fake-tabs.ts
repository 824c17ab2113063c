import type { Tabs, Windows } from 'webextension-polyfill';
import type { WindowOpener } from '../../../src/platform/own-pages';

interface FakeBrowserTab {
  readonly id: number;
  readonly windowId: number;
  readonly url: string | undefined;
  readonly active: boolean;
  readonly incognito: boolean;
}

export interface FakeTabs extends WindowOpener {
  /** Every tab, in order, as `address in window`. */
  list(): readonly string[];
  readonly updates: readonly unknown[];
}

/** The tab strips of a browser; the current window is number 1. An address that is `null` is hidden. */
export function createFakeTabs(
  sketch: readonly {
    readonly id: number;
    readonly windowId?: number;
    readonly url?: string | null;
    readonly incognito?: boolean;
  }[],
): FakeTabs {
  let tabs: FakeBrowserTab[] = sketch.map(({ id, windowId = 1, url = 'https://page.test/', incognito = false }) => ({
    id,
    windowId,
    url: url ?? undefined,
    active: false,
    incognito,
  }));
  const updates: unknown[] = [];
  return {
    updates,
    list: () => tabs.map(({ url, windowId, active }) => `${url} in ${windowId}${active ? ', active' : ''}`),
    windows: {
      update: async (id, properties) => {
        updates.push({ window: id, ...properties });
        return asWindow({ id });
      },
    },
    runtime: { getURL: (path) => `extension://us/${path}` },
    tabs: {
      query: async ({ windowId, currentWindow }) =>
        asTabs(tabs.filter((tab) => tab.windowId === (currentWindow ? 1 : (windowId ?? tab.windowId)))),
      create: async ({ url, windowId = 1, index = tabs.length, active = true }) => {
        const tab = { id: tabs.length + 100, windowId, url, active, incognito: false };
        tabs = [...tabs.slice(0, index), tab, ...tabs.slice(index)];
        return asTab(tab);
      },
      update: async (id?: number | Tabs.UpdateUpdatePropertiesType, properties?: Tabs.UpdateUpdatePropertiesType) => {
        updates.push({ id, ...properties });
        tabs = tabs.map((tab) => (tab.id === id ? { ...tab, ...asFields(properties) } : tab));
        return asTab(tabs[0]);
      },
    },
  };
}

function asFields({ active = false, url }: Tabs.UpdateUpdatePropertiesType = {}): Partial<FakeBrowserTab> {
  return url === undefined ? { active } : { active, url };
}

/** The browser's types want more of a tab than any caller reads. */
const asTab = (tab: unknown) => tab as Tabs.Tab;
const asTabs = (tabs: unknown) => tabs as Tabs.Tab[];
const asWindow = (window: unknown) => window as Windows.Window;
