import { FIRST_RUN_PAGE } from '../../platform/own-pages';

/** The parts of the browser that the first run needs. */
export interface FirstRunBrowser {
  readonly storage: {
    readonly local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(fields: Record<string, unknown>): Promise<void>;
    };
  };
  readonly tabs: { create(tab: { readonly url: string }): Promise<unknown> };
  readonly runtime: { getURL(path: string): string };
}

const KEY = 'firstRunShown';

/** Shows the page of the first run, once for as long as the extension stays installed. */
export async function showFirstRun({ storage: { local }, tabs, runtime }: FirstRunBrowser): Promise<void> {
  if ((await local.get(KEY))[KEY] === true) return;
  await local.set({ [KEY]: true });
  await tabs.create({ url: runtime.getURL(FIRST_RUN_PAGE) });
}
