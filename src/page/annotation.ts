import type { TopicKind } from '../dossier/model';
import type { Evidence, Matcher } from '../matching/mention';
import { followChanges } from './follow-changes';
import { startIn } from './locate';
import { createMarkQueue } from './mark-queue';
import { createMeasuring } from './measuring';
import type { MentionAnchor } from './mention-anchor';
import { createMentionLookup } from './mention-lookup';
import { createPageReading } from './page-reading';
import type { PaintedMention } from './painted-mention';
import type { Painter } from './painters/painter';
import { inReadingOrder } from './reading-order';
import { type SentenceAround, sentenceAround } from './sentence-around';
import { createShadowRoots, type DrawnParent, type ShadowRootOf } from './shadow-roots';
import { createSlices } from './slicing';
import { elementsInView } from './viewport';
import { createVisibilityQuestion, elementAbove } from './visibility';
import { watchText } from './watching';

export interface AnnotationPorts {
  readonly matcher: Matcher;
  /** What the sentinel learnt of the whole frame: the context of the first pass, until the frame itself is read. */
  readonly seed: ReadonlyMap<Evidence, number>;
  readonly painter: Painter;
  kindOf(topic: string): TopicKind;
  /** Closed ones too, where the asker may see them; by default open ones. */
  readonly shadowRootOf?: ShadowRootOf;
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
  /** Whether anything is marked, hidden text included. Costs nothing. */
  hasMentions(): boolean;
  /** The mention whose characters cover a point of the viewport. Forces layout: ask once a frame. */
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
}

/** The first look at what is in view may take this long, before the first frame is painted. */
const FIRST_LOOK_MS = 20;

/**
 * Marks the mentions of a document: what is in view at once, the rest in idle slices, then whatever changes. Changes no
 * node of the page. Never throws.
 *
 * @param signal - Its end removes everything: marks, observers, timers.
 */
export function annotate(document: Document, ports: AnnotationPorts, signal: AbortSignal): Annotation {
  const { painter } = ports;
  const view = document.defaultView ?? window;
  const measuring = createMeasuring(document);
  const marks = createMarkQueue(painter, view, ports.onPainted ?? (() => {}));
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
      onRoot: (root) => watching.watch(root),
      onDue: () => slices.request(),
    },
    signal,
  );

  const lookup = createMentionLookup(document, reading, measuring, roots);

  const slices = createSlices(
    view,
    (isOver) => {
      watching.drain();
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
      onRecords: (records) => attempt(() => followChanges(reading, records)),
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

  function lookFirst(): void {
    for (const element of elementsInView(document, view, roots)) reading.markDirty(element);
    const end = view.performance.now() + FIRST_LOOK_MS;
    while (reading.hasUnread() && view.performance.now() < end) reading.step();
    marks.flush('all');
  }

  function rectsOf(mention: PaintedMention): DOMRect[] {
    return lookup.passageOf(mention) ? measuring.rectsOf(mention.range) : [];
  }

  attempt(() => watching.watch(document));
  attempt(lookFirst);
  reading.markDirty(document);
  slices.request();
  signal.addEventListener('abort', () => {
    for (const passage of reading.passages) attempt(() => painter.unpaint(passage.mentions));
  });

  return {
    mentions() {
      const isSeen = createVisibilityQuestion(view, roots);
      return inReadingOrder(document, reading.passages, roots).flatMap((passage) =>
        passage.mentions.filter(({ range }) => isSeen(range.startContainer) && isSeen(range.endContainer)),
      );
    },
    hasMentions: marks.hasPainted,
    mentionAt: lookup.at,
    pending: () =>
      !signal.aborted && (watching.hasQueued() || slices.isPending() || !reading.isSettled() || marks.hasQueued()),
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
      contextElement: elementAbove(mention.range.startContainer) ?? document.documentElement,
    }),
    drawnParent: roots.drawnParent,
    activate: (mention) => attempt(() => painter.activate(mention)),
  };
}
