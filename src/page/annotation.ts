import type { TopicKind } from '../dossier/model';
import type { Evidence, Matcher } from '../matching/mention';
import type { Density, MarkStyle } from '../settings/settings';
import { afterFrame } from './after-frame';
import { followDesignMode } from './design-mode';
import { editUnheard } from './edit-unheard';
import { followAtOnce, followChanges } from './follow-changes';
import { partsIn, startIn } from './locate';
import { markInView, readFirst } from './look-first';
import { outOfLyingForms } from './lying-forms';
import { createMarkQueue } from './mark-queue';
import { createMeasuring } from './measuring';
import type { MentionAnchor } from './mention-anchor';
import { createMentionLookup } from './mention-lookup';
import { mentionsNearView } from './mentions-near-view';
import { closestTo } from './natives';
import { createPageReading } from './page-reading';
import type { PaintedMention } from './painted-mention';
import { removeLeftMarks } from './painters/left-marks';
import { INLINE_MARKS } from './painters/mark-names';
import type { PaintedPage, Painter } from './painters/painter';
import { createSeenMentions } from './seen-mentions';
import { type SentenceAround, sentenceAround } from './sentence-around';
import { createShadowRoots, type DrawnParent, type ShadowRootOf } from './shadow-roots';
import { createSlices } from './slicing';
import type { TextEdit, TextPart } from './text-edit';
import { elementAbove } from './visibility';
import { watchText } from './watching';

export interface AnnotationPorts {
  readonly matcher: Matcher;
  /** What the sentinel learnt of the whole frame: the context of the first pass, until the frame itself is read. */
  readonly seed: ReadonlyMap<Evidence, number>;
  readonly createPainter: (page: PaintedPage, signal: AbortSignal) => Painter;
  /** Which mentions of a topic are marked; asked again after `remark`. */
  density(): Density;
  kindOf(topic: string): TopicKind;
  /** Closed ones too, where the asker may see them; by default open ones. */
  readonly shadowRootOf?: ShadowRootOf;
  /** When to read and to paint what is in view; by default at once. */
  whenToLook?(look: () => void): void;
  /** The marks have changed. */
  onPainted?(): void;
  /** The text of these is no longer what it was, or no longer says them. */
  onGone?(mentions: readonly PaintedMention[]): void;
  onError(error: unknown): void;
}

/** A page with its mentions marked, kept so while the page changes. */
export interface Annotation {
  /** Those a reader can see, in reading order. Asks for styles; costs a walk over long pages. */
  mentions(): readonly PaintedMention[];
  /** For each mention whether a reader can see it now, in no order; asked as far as the asker goes. */
  areSeen(): Iterable<boolean>;
  /** Whether anything is marked, hidden text included. Costs nothing. */
  hasMentions(): boolean;
  /** The marked mention whose characters cover a point of the viewport. Forces layout: ask once a frame. */
  mentionAt(x: number, y: number): PaintedMention | null;
  /** Whether anything is queued: unread, unjudged or unpainted. */
  pending(): boolean;
  /** By `performance.now()`: when the last work was done. */
  lastWorkAt(): number;
  /** The text that the mention stands in; empty when it is gone. */
  paragraphText(mention: PaintedMention): string;
  /** The sentence that the mention stands in, split at it; empty when it is gone. */
  sentenceAround(mention: PaintedMention): SentenceAround;
  /** Its boxes in the viewport, line by line; empty when it is gone or hidden. */
  rectsOf(mention: PaintedMention): DOMRect[];
  /** Where a popover on it is to stand. */
  anchorOf(mention: PaintedMention): MentionAnchor;
  /** Through the frame's shadow roots, closed ones too. */
  readonly drawnParent: DrawnParent;
  /** Shows the mention as the one under the pointer or focus; `null` for none. */
  activate(mention: PaintedMention | null): void;
  /** Leads the eye to the mention, for about a second. */
  flash(mention: PaintedMention): void;
  /** Draws the marks as the reader wants them now: in this style, and as many as the density says. */
  remark(style: MarkStyle): void;
}

/** What a browser takes for each mark of a frame when one of them changes, because it places all anew. Measured in Chromium. */
const PLACING_MS = 0.005;

/**
 * Marks the mentions of a document: what is in view at once, the rest in idle slices, then whatever changes. What it does to
 * the page's nodes is its painter's part. Never throws.
 *
 * @param signal - Its end removes everything: marks, observers, timers.
 */
export function annotate(document: Document, ports: AnnotationPorts, signal: AbortSignal): Annotation {
  const view = document.defaultView ?? window;
  const measuring = createMeasuring(document);
  const isRead = () => reading.isSettled() && !marks.hasQueued();
  const edit = (change: () => TextEdit) => editUnheard(change, { reading, watching, slices, onError: ports.onError });
  const painter = ports.createPainter({ view, partsOf, edit, mentionsNear, isRead, onError: ports.onError }, signal);
  const marks = createMarkQueue(painter, view, {
    choose: () => seen.chosenBy(ports.density()),
    onPainted(count) {
      slices.spend(count * PLACING_MS);
      ports.onPainted?.();
    },
    onError: ports.onError,
  });
  const roots = createShadowRoots(ports.shadowRootOf ?? (({ shadowRoot }) => shadowRoot));

  const reading = createPageReading(
    document,
    view,
    {
      matcher: ports.matcher,
      seed: ports.seed,
      topicKind: ports.kindOf,
      roots,
      onChange(change) {
        marks.apply(change);
        if (change.gone.length > 0) ports.onGone?.(change.gone);
      },
      onError: ports.onError,
      onRoot(root) {
        removeLeftMarks(root);
        watching.watch(root);
      },
      onDue: () => slices.request(),
    },
    signal,
  );

  const lookup = createMentionLookup(document, reading, measuring, roots);
  const seen = createSeenMentions(document, reading.passages, roots);

  const slices = createSlices(
    view,
    (isOver) => {
      attempt(watching.drain);
      while (!reading.isSettled() && !isOver()) reading.step();
      const hasMore = !reading.isSettled();
      attempt(() => marks.flush(hasMore ? 'some' : 'all'));
      return hasMore;
    },
    signal,
  );

  const watching = watchText(
    view,
    {
      onQueued: slices.request,
      onFlood: reading.restart,
      onSeen(records) {
        attempt(() => followAtOnce(reading, records));
        attempt(() => painter.follow(records));
      },
      onRecords(records) {
        attempt(() => followChanges(reading, records));
        // A heading may have come or gone.
        if (ports.density() !== 'every') marks.doubt();
      },
    },
    signal,
  );

  function attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      ports.onError(error);
    }
  }

  function rectsOf(mention: PaintedMention): DOMRect[] {
    return lookup.passageOf(mention) ? measuring.rectsOf(mention.range) : [];
  }

  function partsOf(mention: PaintedMention): TextPart[] {
    const passage = lookup.passageOf(mention);
    const start = passage && startIn(passage, mention);
    return passage && start !== null ? partsIn(passage.segments, start, start + mention.text.length) : [];
  }

  function mentionsNear(): ReadonlySet<PaintedMention> | null {
    return mentionsNearView(document, view, reading, roots);
  }

  /** A mark of ours may go before what stands on it. */
  function elementAround(mention: PaintedMention): Element {
    const element = elementAbove(mention.range.startContainer);
    const mark = element && closestTo(element, INLINE_MARKS);
    return outOfLyingForms((mark ? elementAbove(mark) : element) ?? document.documentElement);
  }

  followDesignMode(document, reading, slices.request, signal);
  attempt(() => removeLeftMarks(document));
  attempt(() => watching.watch(document));
  attempt(() => markInView(document, view, reading, roots));
  const whenToLook = ports.whenToLook ?? ((look) => look());
  whenToLook(() => {
    if (signal.aborted) return;
    attempt(() => readFirst(view, reading));
    attempt(() => marks.flush('all'));
    reading.markDirty(document);
    // Our style sheet comes with the first marks, and the whole page is styled anew for it.
    afterFrame(view, slices.request, signal);
  });

  return {
    mentions: seen.inOrder,
    areSeen: seen.areSeen,
    hasMentions: marks.hasPainted,
    mentionAt: (x, y) => lookup.at(x, y, painter.isPainted),
    pending: () =>
      !signal.aborted &&
      (watching.hasQueued() || slices.isPending() || !reading.isSettled() || marks.hasQueued() || painter.isPending()),
    lastWorkAt: slices.lastRunAt,
    paragraphText: (mention) => lookup.passageOf(mention)?.paragraph.text ?? '',
    sentenceAround(mention) {
      const passage = lookup.passageOf(mention);
      const start = passage && startIn(passage, mention);
      if (!passage || start === null) return { before: '', after: '' };
      return sentenceAround(passage.paragraph.text, start, start + mention.text.length);
    },
    rectsOf,
    anchorOf: (mention) => ({
      rects: () => rectsOf(mention),
      contextElement: elementAround(mention),
    }),
    drawnParent: roots.drawnParent,
    activate: (mention) => attempt(() => painter.activate(mention)),
    flash: (mention) => attempt(() => painter.flash(mention)),
    remark(style) {
      attempt(() => painter.restyle(style));
      marks.doubt();
      attempt(() => marks.flush('all'));
    },
  };
}
