import type { Annotation } from '../../page/annotation';
import type { PaintedMention } from '../../page/painted-mention';
import { hasMarks } from '../../page/painters/left-marks';
import { PAUSES_WHILE_WAITED_FOR_MS, sendToBackground } from '../../platform/frame-messages';
import { type FrameHandle, type FrameSlot, frameSlot, type ReportedMention } from '../../platform/frame-slot';
import { announceSuccession, watchOrphanhood } from '../../platform/orphanhood';
import { type OwnBrowser, ownBrowser } from '../../platform/own-browser';
import { createTranslate } from '../../platform/translate';
import { watchAccess } from '../../platform/watch-access';
import { planPageUpdate } from '../../settings/plan-page-update';
import { POPOVER_SELECTOR } from '../../ui/popover/popover-element';
import { createCardSource, fetchCards } from './card-source';
import { createCurrentMention } from './current-mention';
import { createErrorLog } from './error-log';
import { fetchInlinePainter } from './fetch-inline-painter';
import { keepPageSession } from './keep-page-session';
import { createMentionCount } from './mention-count';
import { muteTopic } from './mute-topic';

/**
 * Takes the annotator's place in this frame and marks it until the settings or the document end it. Does nothing where
 * an annotator is at work already or the extension is gone. Never throws.
 */
export function startAnnotator(): void {
  const slot = frameSlot();
  const browser = ownBrowser();
  if (slot.annotator !== null || browser === null) return;
  slot.annotator = annotateFrame(window, browser, slot);
  slot.sentinel?.stop();
}

function annotateFrame(view: Window & typeof globalThis, browser: OwnBrowser, slot: FrameSlot): FrameHandle {
  const site = slot.site ?? location.hostname;
  const living = new AbortController();
  const { signal } = living;
  const errors = createErrorLog(frameSlot(), 'annotator');
  const translate = createTranslate(browser.i18n);
  const current = createCurrentMention();

  takeOver(view);
  watchOrphanhood(view, browser, stop, signal);
  watchAccess(view, browser, stop, signal);

  const kept = keepPageSession(
    view,
    browser,
    {
      learnt: slot.learnt ?? [],
      known: slot.settings ?? null,
      // The background asked the settings before it injected this script.
      mayStart: () => true,
      plan: (before, after) => planPageUpdate(before, after, site, location.hostname || site),
      onBegin: current.forget,
      loadInlinePainter: () => fetchInlinePainter(signal),
      onStop: stop,
      cards: createCardSource(() => fetchCards(signal)),
      footOf: (topic, notify) => ({
        onOpenLibrary: () =>
          void sendToBackground({ type: 'open-library', topic: topic.id }, signal, {
            pausesMs: PAUSES_WHILE_WAITED_FOR_MS,
          }),
        mute: {
          label: topic.label,
          // Of a private window no site is to be kept.
          site: browser.extension.inIncognitoContext ? null : site || null,
          onMute: (scope) => muteTopic(view.document, translate, notify, { topic, scope, site, look: kept.settings }),
        },
      }),
      onPainted: () => count.changed(),
      onOpen: current.opened,
      onError: errors.add,
    },
    signal,
  );

  const mentions = () => kept.page?.annotation.mentions() ?? [];
  const count = createMentionCount(view, () => kept.page?.annotation.areSeen() ?? [], signal);

  function openCard(shown: readonly PaintedMention[], index: number): boolean {
    const mention = shown[index];
    if (mention === undefined) return false;
    current.steppedTo(mention, index);
    kept.page?.popover.open(mention);
    return true;
  }

  function isInViewOrBelow(mention: PaintedMention): boolean {
    return kept.page?.annotation.rectsOf(mention).some(({ bottom }) => bottom > 0) ?? false;
  }

  function stop(): void {
    if (signal.aborted) return;
    living.abort();
    frameSlot().annotator = null;
  }

  return {
    report() {
      const { page } = kept;
      const shown = mentions();
      const quietSince = page && !page.annotation.pending() ? page.annotation.lastWorkAt() : null;
      return {
        mentions: page ? reportMentions(page.annotation, shown) : [],
        current: current.among(shown),
        quiet: quietSince !== null,
        quietForMs: quietSince === null ? 0 : performance.now() - quietSince,
        errors: errors.entries,
        card: page?.popover.read() ?? null,
      };
    },
    openMention: (index) => openCard(mentions(), index),
    openFromView() {
      const shown = mentions();
      return openCard(shown, shown.findIndex(isInViewOrBelow));
    },
    async openTopic(topic) {
      await kept.opened;
      // The first session may have ended since, and another have taken its place.
      return (await kept.page?.popover.openTopic(topic)) ?? false;
    },
    muteTopic: kept.mute,
    leave() {
      kept.page?.popover.close();
      current.forget();
    },
    stop,
  };
}

/** Ends what an earlier version of the extension left in the document. Where nothing is left, the page hears nothing. */
function takeOver(view: Window & typeof globalThis): void {
  const { document } = view;
  const cards = document.querySelectorAll(POPOVER_SELECTOR);
  if (cards.length > 0 || hasMarks(view)) announceSuccession(document);
  // Firefox ends a script with its extension, in the middle of a card.
  for (const left of cards) left.remove();
}

/** Of more nobody reads the sentences, and those of 100,000 would be megabytes on their way to the popup. */
const MOST_SENTENCES = 5_000;

function reportMentions(annotation: Annotation, mentions: readonly PaintedMention[]): ReportedMention[] {
  return mentions.map((mention, index) => {
    const { topic, text, alias, rule } = mention;
    const sentence = index < MOST_SENTENCES ? annotation.sentenceAround(mention) : { before: '', after: '' };
    return { topic, text, ...sentence, alias, rule };
  });
}
