import { createCardSource } from '../../../src/app/page-session/card-source';
import { startPageSession } from '../../../src/app/page-session/page-session';
import { aliasedTopics } from '../../../src/dossier/bundled-aliases';
import type { Evidence } from '../../../src/matching/mention';
import { compileSentinel } from '../../../src/matching/sentinel-matcher';
import { createHighlightPainter } from '../../../src/page/painters/highlight-painter';
import { MARK_KINDS, markName } from '../../../src/page/painters/mark-names';
import { DEFAULT_SETTINGS } from '../../../src/settings/settings';
import { bareWalk } from './bare-walk';

/** In milliseconds. */
export function timeBareWalk(): number {
  const begun = performance.now();
  bareWalk(document);
  return performance.now() - begun;
}

/** What the sentinel of a page with this text leaves to the annotator. */
export function learn(): [Evidence, number][] {
  const sentinel = compileSentinel(aliasedTopics.filter(({ marked }) => marked))();
  sentinel.feed(document.body.innerText);
  return [...sentinel.evidence()];
}

export interface FirstLook {
  /** Of the session's start, which looks at what is in view and paints it. */
  readonly startMs: number;
  /** Style and layout that are dirty after it. */
  readonly layoutMs: number;
  /** What is painted in the viewport. */
  readonly painted: readonly string[];
}

/** Starts the page's session as the annotator does. */
export function lookFirst(learnt: [Evidence, number][]): FirstLook {
  const living = new AbortController();
  const faults: string[] = [];
  const begun = performance.now();
  startPageSession(
    window,
    createHighlightPainter,
    {
      learnt: new Map(learnt),
      cards: createCardSource(async () => null),
      translate: (name) => name,
      settings: () => DEFAULT_SETTINGS,
      muted: new Set(),
      footOf: () => ({ onOpenLibrary() {}, mute: null }),
      onPainted() {},
      onOpen() {},
      onError: (error) => faults.push(String(error)),
    },
    living.signal,
  );
  const started = performance.now();
  document.body.getBoundingClientRect();
  const laidOut = performance.now();
  const painted = paintedInView();
  living.abort();
  if (faults.length > 0) throw new Error(faults.join('; '));
  return { startMs: started - begun, layoutMs: laidOut - started, painted };
}

function paintedInView(): string[] {
  const names = MARK_KINDS.flatMap((kind) => markName(kind, DEFAULT_SETTINGS.markStyle) ?? []);
  return names
    .flatMap((name) => [...(CSS.highlights.get(name) ?? [])])
    .map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    })
    .filter((range) => {
      const { top, bottom } = range.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    })
    .map(String);
}
