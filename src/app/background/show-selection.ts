import { type ResolvableTopic, resolveTopic } from '../../matching/resolve-topic';
import type { Selection } from '../../platform/context-menu';
import { mayLiveIn } from '../../platform/open-frames';
import { libraryPath, openOwnPage, type WindowOpener } from '../../platform/own-pages';
import { openCard } from '../../platform/page-card';
import type { ScriptRunner, StyleInserter } from '../../platform/ports';
import type { Settings } from '../../settings/settings';

/** The parts of the browser that showing needs. */
export type ShowingBrowser = WindowOpener & { readonly scripting: ScriptRunner & StyleInserter };

/** Whoever selects more looks for none of its words in particular. */
const LONGEST_FIND = 100;

/**
 * Shows the background on what a reader selected: a card at the selection, or the library where the words name no topic,
 * where no card can show, and where pages are switched off.
 */
export async function showSelection(
  browser: ShowingBrowser,
  settings: Settings,
  topics: readonly ResolvableTopic[],
  selection: Selection,
): Promise<void> {
  const { words, tab } = selection;
  const topic = resolveTopic(words, topics);
  if (topic !== null && (await showOnPage(browser, settings, topic, selection))) return;
  const find = words.replace(/\s+/g, ' ').trim().slice(0, LONGEST_FIND);
  await openOwnPage(browser, libraryPath(topic === null ? { find } : { topic }), tab ?? undefined);
}

async function showOnPage(
  { scripting }: ShowingBrowser,
  settings: Settings,
  topic: string,
  { tab, frameId, frameHost }: Selection,
): Promise<boolean> {
  if (tab === null || !mayLiveIn(settings, tab.site, frameHost)) return false;
  return openCard(scripting, { tabId: tab.id, frameId, documentId: null }, tab.site, topic);
}
