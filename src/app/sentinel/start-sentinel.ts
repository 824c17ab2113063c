import { aliasedTopics } from '../../dossier/bundled-aliases';
import { compileSound } from '../../matching/compile-sound';
import { createSentinelMatcher, type SentinelMatcher } from '../../matching/sentinel-matcher';
import { feedText } from '../../page/text-feed';
import { sendToBackground } from '../../platform/frame-messages';
import { type FrameTenant, frameSlot } from '../../platform/frame-slot';
import { isAlive, type OwnBrowser, ownBrowser } from '../../platform/own-browser';
import { createSettingsReader } from '../../platform/settings-reader';
import { watchAccess } from '../../platform/watch-access';
import type { Settings } from '../../settings/settings';
import { topicsOn } from '../../settings/topics-on';
import { createErrorLog } from '../page-session/error-log';
import { shadowRootOfPage } from '../shadow-root-of-page';

/**
 * Asks one question of this frame: could it hold a mention? Reads its text and what is added to it until the answer is
 * yes, then has the annotator injected, to which it leaves what it learnt. Begins anew when other topics are switched on.
 * Does nothing where a script of ours is at work already or the extension is gone; a prerendered page waits until it is
 * shown. Never throws.
 */
export function startSentinel(): void {
  const slot = frameSlot();
  const browser = ownBrowser();
  if (slot.sentinel !== null || slot.annotator !== null || browser === null) return;
  if ('prerendering' in document && document.prerendering === true) {
    document.addEventListener('prerenderingchange', startSentinel, { once: true });
    return;
  }
  slot.sentinel = watchFrame(window, browser);
}

function watchFrame(view: Window, browser: OwnBrowser): FrameTenant {
  const living = new AbortController();
  const { signal } = living;
  const errors = createErrorLog(frameSlot(), 'sentinel');
  let quietSince = (): number | null => null;

  async function watch(): Promise<void> {
    const reader = createSettingsReader(browser.storage);
    reader.watch(({ before, after }) => topicsIn(before) !== topicsIn(after) && beginAnew(), signal);
    const { settings } = await reader.read();
    view.addEventListener(
      'pageshow',
      async ({ persisted }) => {
        // A document in the browser's cache hears of no change.
        if (!persisted || topicsIn((await reader.read()).settings) === topicsIn(settings)) return;
        if (!signal.aborted) beginAnew();
      },
      { signal },
    );
    const on = topicsOn(settings, aliasedTopics);
    const topics = aliasedTopics.filter(({ id }) => on.has(id));
    const matcher = compileSound(topics, createSentinelMatcher, errors.add);
    let isAsking = false;
    const feed = feedText(
      view.document,
      (text) => {
        // Of an extension that is gone.
        if (!isAlive(browser)) return stop();
        if (!mayHold(matcher, text) || isAsking) return;
        isAsking = true;
        frameSlot().learnt = matcher.evidence();
        void askForAnnotator();
      },
      errors.add,
      signal,
      shadowRootOfPage,
    );
    quietSince = () => (isAsking || feed.pending() ? null : feed.lastWorkAt());
  }

  /** Nobody may call a text empty that could not be read. */
  function mayHold(matcher: SentinelMatcher, text: string): boolean {
    try {
      return matcher.feed(text);
    } catch (error) {
      errors.add(error);
      return true;
    }
  }

  /** Goes on reading meanwhile: what it learns reaches the annotator too. */
  async function askForAnnotator(): Promise<void> {
    await sendToBackground({ type: 'annotate-this-frame' }, signal);
    stop();
  }

  function beginAnew(): void {
    stop();
    startSentinel();
  }

  function stop(): void {
    living.abort();
    if (frameSlot().sentinel === tenant) frameSlot().sentinel = null;
  }

  const tenant: FrameTenant = {
    report() {
      const since = quietSince();
      return {
        mentions: [],
        current: null,
        quiet: since !== null,
        quietForMs: since === null ? 0 : performance.now() - since,
        errors: errors.entries,
        card: null,
      };
    },
    stop,
  };
  watchAccess(view, browser, stop, signal);
  watch().catch(errors.add);
  return tenant;
}

function topicsIn({ topicsOff, topicsOn }: Settings): string {
  return JSON.stringify([topicsOff, topicsOn]);
}
