import { ownBrowser } from '../../platform/own-browser';
import { planPageUpdate } from '../../settings/plan-page-update';
import type { Settings } from '../../settings/settings';
import { createCards } from './cards';
import { type KeptSession, keepPageSession } from './keep-page-session';

/** Of a page of ours: it is no site, so no site rule is about it. */
const NO_SITE = 'own.invalid';

/**
 * Marks a page of the extension as pages of the web are marked, with the settings as they are and as they change. The page
 * links `assets/styles/marks.css` itself. Never throws.
 *
 * @param onPainted - Marks have come or gone.
 * @returns The session; `null` once the extension is gone.
 */
export function annotateOwnPage(
  view: Window & typeof globalThis,
  onPainted: () => void = () => {},
): KeptSession | null {
  const browser = ownBrowser();
  if (browser === null) return null;
  return keepPageSession(
    view,
    browser,
    {
      learnt: [],
      mayStart: ({ enabled }) => enabled,
      plan: (before, after) => planPageUpdate(onAnySite(before), onAnySite(after), NO_SITE),
      cards: { now: () => createCards, load: async () => createCards },
      footOf: ({ id }) => ({ onOpenLibrary: () => view.open(`/library.html#${id}`), mute: null }),
      onPainted,
      loadInlinePainter: async () => (await import('../../page/painters/inline-painter')).createInlinePainter,
      onOpen: () => {},
      // As if nobody had caught it: the console has it then, and the count of errors.
      onError: (error) => view.reportError(error),
    },
    new AbortController().signal,
  );
}

function onAnySite(settings: Settings): Settings {
  return { ...settings, sites: { mode: 'everywhere-but', hosts: [] } };
}
