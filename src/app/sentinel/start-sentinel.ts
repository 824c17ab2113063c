import { aliasedTopics } from '../../dossier/bundled-aliases';
import { createSentinelMatcher } from '../../matching/sentinel-matcher';
import { feedText } from '../../page/text-feed';
import { sendToBackground } from '../../platform/frame-messages';
import { type FrameTenant, frameSlot } from '../../platform/frame-slot';
import { type OwnBrowser, ownBrowser } from '../../platform/own-browser';
import { createSettingsReader } from '../../platform/settings-reader';
import { topicsOn } from '../../settings/topics-on';
import { shadowRootOfPage } from '../shadow-root-of-page';

/**
 * Asks one question of this frame: could it hold a mention? Reads its text and what is added to it until the answer is
 * yes, then has the annotator injected, to which it leaves what it learnt. Does nothing where a script of ours is at work
 * already or the extension is gone; a prerendered page waits until it is shown. Never throws.
 */
export function startSentinel(): void {
  const slot = frameSlot();
  const browser = ownBrowser();
  if (slot.sentinel !== null || slot.annotator !== null || browser === null) return;
  if ('prerendering' in document && document.prerendering === true) {
    document.addEventListener('prerenderingchange', startSentinel, { once: true });
    return;
  }
  slot.sentinel = watchFrame(document, browser);
}

function watchFrame(document: Document, browser: OwnBrowser): FrameTenant {
  const living = new AbortController();
  const { signal } = living;
  const errors: string[] = [];
  let quietSince = (): number | null => null;

  async function watch(): Promise<void> {
    const { settings } = await createSettingsReader(browser.storage).read();
    const on = topicsOn(settings, aliasedTopics);
    const matcher = createSentinelMatcher(aliasedTopics.filter(({ id }) => on.has(id)));
    let isAsking = false;
    const feed = feedText(
      document,
      (text) => {
        if (!matcher.feed(text) || isAsking) return;
        isAsking = true;
        frameSlot().learnt = matcher.evidence();
        void askForAnnotator();
      },
      onError,
      signal,
      shadowRootOfPage,
    );
    quietSince = () => (isAsking || feed.pending() ? null : feed.lastWorkAt());
  }

  /** Goes on reading meanwhile: what it learns reaches the annotator too. */
  async function askForAnnotator(): Promise<void> {
    await sendToBackground({ type: 'annotate-this-frame' }, signal);
    stop();
  }

  function onError(error: unknown): void {
    if (errors.length === 0) errors.push(error instanceof Error ? (error.stack ?? String(error)) : String(error));
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
        errors,
        card: null,
      };
    },
    stop,
  };
  watch().catch(onError);
  return tenant;
}
