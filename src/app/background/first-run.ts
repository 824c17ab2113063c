import { FIRST_RUN_PAGE } from '../../platform/own-pages';
import type { TabQueries } from '../../platform/ports';

/** The parts of the browser that the first run needs. */
export interface FirstRunBrowser {
  readonly storage: {
    readonly local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(fields: Record<string, unknown>): Promise<void>;
    };
  };
  readonly tabs: TabQueries & { create(tab: { readonly url: string }): Promise<unknown> };
  readonly runtime: { getURL(path: string): string };
}

const KEY = 'firstRunShown';

/** Noted before the page opens: nobody knows then whether it will. */
const OPENING = 'opening';

/**
 * Shows the page of the first run, once for as long as the extension stays installed; to be called at each start of it.
 *
 * Where the background dies while the page opens, the next call looks whether it is there.
 */
export async function showFirstRun({ storage: { local }, tabs, runtime }: FirstRunBrowser): Promise<void> {
  const { [KEY]: shown } = await local.get(KEY);
  if (shown === true) return;
  const url = runtime.getURL(FIRST_RUN_PAGE);
  const isOpen = shown === OPENING && (await tabs.query({})).some((tab) => tab.url === url);
  // Where nothing can be noted, nothing opens: it would at each start.
  if (shown !== OPENING) await local.set({ [KEY]: OPENING });
  if (!isOpen) await tabs.create({ url });
  await local.set({ [KEY]: true });
}
