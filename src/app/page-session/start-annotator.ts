import type { Evidence } from '../../matching/mention';
import type { PaintedMention } from '../../page/painted-mention';
import { type FrameHandle, type FrameReport, frameSlot } from '../../platform/frame-slot';
import { type OwnBrowser, ownBrowser } from '../../platform/own-browser';
import { createSettingsReader } from '../../platform/settings-reader';
import { createTranslate } from '../../platform/translate';
import { planPageUpdate } from '../../settings/plan-page-update';
import { DEFAULT_SETTINGS, type Settings } from '../../settings/settings';
import { createErrorLog } from './error-log';
import { createMentionCount } from './mention-count';
import { type PageSession, startPageSession } from './page-session';

/**
 * Takes the annotator's place in this frame and marks it until the settings or the document end it. Does nothing where
 * an annotator is at work already or the extension is gone. Never throws.
 */
export function startAnnotator(): void {
  const slot = frameSlot();
  const browser = ownBrowser();
  if (slot.annotator !== null || browser === null) return;
  slot.annotator = annotateFrame(window, browser, slot.site ?? location.hostname, new Map(slot.learnt));
  slot.sentinel?.stop();
}

function annotateFrame(
  view: Window & typeof globalThis,
  browser: OwnBrowser,
  site: string,
  learnt: ReadonlyMap<Evidence, number>,
): FrameHandle {
  const living = new AbortController();
  const { signal } = living;
  const errors = createErrorLog();
  const translate = createTranslate(browser.i18n);
  const reader = createSettingsReader(browser.storage);
  let settings: Settings = DEFAULT_SETTINGS;
  let page: PageSession | null = null;
  let endPage = () => {};
  let current: FrameReport['current'] = null;

  const mentions = () => page?.annotation.mentions() ?? [];
  const count = createMentionCount(view, () => mentions().length, signal);

  function begin(): void {
    endPage();
    const ending = new AbortController();
    endPage = () => ending.abort();
    current = null;
    page = startPageSession(
      view,
      { learnt, translate, settings: () => settings, onPainted: count.changed, onOpen, onError: errors.add },
      ending.signal,
    );
  }

  function onOpen(mention: PaintedMention): void {
    current = { index: mentions().indexOf(mention), atMs: Date.now() };
  }

  function openCard(mention: PaintedMention | undefined): boolean {
    if (mention) page?.popover.open(mention);
    return mention !== undefined;
  }

  function isInViewOrBelow(mention: PaintedMention): boolean {
    return page?.annotation.rectsOf(mention).some(({ bottom }) => bottom > 0) ?? false;
  }

  function follow(before: Settings, after: Settings): void {
    settings = after;
    switch (planPageUpdate(before, after, site, location.hostname || site)) {
      case 'stop':
        stop();
        return;
      case 'rescan':
        begin();
        return;
      case 'repaint':
        page?.restyle(after.markStyle);
    }
    page?.popover.refresh();
  }

  function stop(): void {
    if (signal.aborted) return;
    endPage();
    page = null;
    living.abort();
    frameSlot().annotator = null;
  }

  async function open(): Promise<void> {
    reader.watch(({ before, after }) => follow(before, after), signal);
    settings = (await reader.read()).settings;
    if (!signal.aborted) begin();
  }

  open().catch(errors.add);

  return {
    report() {
      const quietSince = page && !page.annotation.pending() ? page.annotation.lastWorkAt() : null;
      return {
        mentions: mentions().map(({ topic, text }) => ({ topic, text })),
        current,
        quiet: quietSince !== null,
        quietForMs: quietSince === null ? 0 : performance.now() - quietSince,
        errors: errors.entries,
        card: page?.popover.read() ?? null,
      };
    },
    openMention: (index) => openCard(mentions()[index]),
    openFromView: () => openCard(mentions().find(isInViewOrBelow)),
    leave() {
      page?.popover.close();
      current = null;
    },
    stop,
  };
}
