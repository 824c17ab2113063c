import { type SentinelMatcher, watchPageFor } from '../../matching/sentinel/sentinel';
import { feedText } from '../../page/sentinel-feed';
import type { SentinelSlice } from '../../page/sentinel-slice';
import { sendToBackground } from '../../platform/frame-messages';
import { type FrameTenant, frameSlot } from '../../platform/frame-slot';
import { isAlive, type OwnBrowser, ownBrowser } from '../../platform/own-browser';
import { readTopicChoice, watchTopicChoice } from '../../platform/topic-choice';
import { watchAccess } from '../../platform/watch-access';
import { topicsOn } from '../../settings/topics-on';
import { nextTurn } from '../next-turn';
import { createErrorLog } from '../page-session/error-log';
import { shadowRootOfPage } from '../shadow-root-of-page';
import { readSlice } from './read-slice';
import { words } from './words';

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

function watchFrame(view: Window & typeof globalThis, browser: OwnBrowser): FrameTenant {
  const living = new AbortController();
  const { signal } = living;
  const errors = createErrorLog(frameSlot(), 'sentinel');
  let quietSince = (): number | null => null;

  async function watch(): Promise<void> {
    const read = async () => JSON.stringify(await readTopicChoice(browser.storage));
    const look = async () => {
      const before = await first;
      if ((await read()) !== before && !signal.aborted) beginAnew();
    };
    watchTopicChoice(browser.storage, look, signal);
    // A document in the browser's cache hears of no change.
    view.addEventListener('pageshow', ({ persisted }) => persisted && void look(), { signal });
    const choice = readTopicChoice(browser.storage);
    const first = choice.then((read) => JSON.stringify(read));
    const matcher = watchPageFor(words, topicsOn(await choice, words.topics))();
    // Its tables took some 4 ms, and the first slice takes as long.
    await nextTurn(view);
    if (signal.aborted) return;
    const learnt: WeakRef<Text>[] = [];
    let isAsking = false;
    const feed = feedText(
      view.document,
      (slice) => {
        // Of an extension that is gone.
        if (!isAlive(browser)) return stop();
        if (!mayHold(matcher, slice, learnt) || isAsking) return;
        isAsking = true;
        frameSlot().learnt = learnt;
        void askForAnnotator();
      },
      errors.add,
      signal,
      shadowRootOfPage,
      matcher.rest,
    );
    quietSince = () => (isAsking || feed.pending() ? null : feed.lastWorkAt());
  }

  /** Nobody may call a text empty that could not be read. */
  function mayHold(matcher: SentinelMatcher, slice: SentinelSlice, learnt: WeakRef<Text>[]): boolean {
    try {
      return readSlice(matcher, slice, learnt);
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
    // Without a reason the browser makes an error; while developer tools or a benchmark look on, it then reads every script on
    // the stack once more for the error's place: 10 ms of the annotator's first turn, which calls this.
    living.abort('over');
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
