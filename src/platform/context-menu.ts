import * as v from 'valibot';
import type { Menus, Runtime } from 'webextension-polyfill';
import { hostOf } from './host-of';
import type { AskingTab } from './own-pages';

export type MenuControl = Pick<Menus.Static, 'create' | 'update'>;

const ITEM_ID = 'background-on';

/** What a reader selected, and where. */
export interface Selection {
  readonly words: string;
  readonly frameId: number;
  /** Of the frame with the selection; `''` where it has none. */
  readonly frameHost: string;
  /** `null` where it was made in no tab, as in a side bar. */
  readonly tab: (AskingTab & { readonly site: string }) | null;
}

/**
 * Puts our one item into the menu of selected text. Browsers keep it from then on; calling it again renews its words, and
 * at no moment is it missing: the background may die at any.
 *
 * @param title - `%s` in it becomes the selected text.
 */
export async function offerContextMenu(
  {
    contextMenus,
    runtime,
  }: { readonly contextMenus: MenuControl; readonly runtime: Pick<Runtime.Static, 'lastError'> },
  title: string,
): Promise<void> {
  try {
    await contextMenus.update(ITEM_ID, { title });
  } catch {
    // The one error is that another call was faster; what is not asked for, browsers write into the log.
    await new Promise<void>((resolve) => {
      contextMenus.create({ id: ITEM_ID, title, contexts: ['selection'] }, () => {
        void runtime.lastError;
        resolve();
      });
    });
  }
}

const integer = v.pipe(v.number(), v.integer());

const click = v.object({
  menuItemId: v.literal(ITEM_ID),
  selectionText: v.string(),
  frameId: v.optional(integer, 0),
  frameUrl: v.optional(v.string(), ''),
});

const clickedTab = v.object({
  id: v.pipe(integer, v.minValue(0)),
  index: integer,
  windowId: integer,
  incognito: v.boolean(),
  url: v.optional(v.string(), ''),
});

/** Reads a click in a menu. Never throws; `null` for one on anything else, and where nothing is selected. */
export function decodeSelection(clicked: unknown, from: unknown): Selection | null {
  const decoded = v.safeParse(click, clicked);
  if (!decoded.success || decoded.output.selectionText.trim() === '') return null;
  const { selectionText: words, frameId, frameUrl } = decoded.output;
  const tab = v.safeParse(clickedTab, from);
  if (!tab.success) return { words, frameId, frameHost: hostOf(frameUrl), tab: null };
  const { id, index, windowId, incognito: isPrivate, url } = tab.output;
  return { words, frameId, frameHost: hostOf(frameUrl), tab: { id, index, windowId, isPrivate, site: hostOf(url) } };
}
