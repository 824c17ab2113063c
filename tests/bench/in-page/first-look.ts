import { createCardSource } from '../../../src/app/page-session/card-source';
import {
  type PageSessionPorts,
  preparePageSession,
  startPageSession,
} from '../../../src/app/page-session/page-session';
import { readSlice } from '../../../src/app/sentinel/read-slice';
import { aliasedTopics } from '../../../src/dossier/bundled-aliases';
import { createHighlightPainter } from '../../../src/page/painters/highlight-painter';
import { MARK_KINDS, markName } from '../../../src/page/painters/mark-names';
import { feedText } from '../../../src/page/sentinel-feed';
import { DEFAULT_SETTINGS } from '../../../src/settings/settings';
import { compileSentinel } from '../../unit/matching/sentinel-matcher';
import { bareWalk } from './bare-walk';

/** In milliseconds. */
export function timeBareWalk(): number {
  const begun = performance.now();
  bareWalk(document);
  return performance.now() - begun;
}

/** Where a text stands: the index in its parent, its parent's in the next, up to the document. */
type Place = readonly number[];

/** The texts that the sentinel of such a page leaves to the annotator. */
export async function learn(): Promise<Place[]> {
  const sentinel = compileSentinel(aliasedTopics.filter(({ marked }) => marked))();
  const living = new AbortController();
  const learnt: WeakRef<Text>[] = [];
  const faults: unknown[] = [];
  const feed = feedText(
    document,
    (slice) => void readSlice(sentinel, slice, learnt),
    (fault) => faults.push(fault),
    living.signal,
  );
  while (feed.pending()) await new Promise((resolve) => setTimeout(resolve));
  living.abort();
  if (faults.length > 0) throw faults[0];
  return learnt.flatMap((held) => {
    const text = held.deref();
    return text ? [placeOf(text)] : [];
  });
}

function placeOf(node: Node): Place {
  const { parentNode } = node;
  return parentNode ? [[...parentNode.childNodes].indexOf(node as ChildNode), ...placeOf(parentNode)] : [];
}

function textAt(place: Place): WeakRef<Text>[] {
  let node: Node | undefined = document;
  for (const index of [...place].reverse()) node = node?.childNodes[index];
  return node instanceof Text ? [new WeakRef(node)] : [];
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
export async function lookFirst(places: readonly Place[]): Promise<FirstLook> {
  const learnt = places.flatMap(textAt);
  const living = new AbortController();
  const faults: string[] = [];
  const begun = performance.now();
  const ports: PageSessionPorts = {
    learnt,
    cards: createCardSource(async () => null),
    translate: (name) => name,
    settings: () => DEFAULT_SETTINGS,
    muted: new Set(),
    footOf: () => ({ onOpenLibrary() {}, mute: null }),
    onPainted() {},
    onOpen() {},
    onError: (error) => faults.push(String(error)),
  };
  // Between its turns nobody else has one here: what is measured is its own work.
  const prepared = await preparePageSession(window, ports, async () => {});
  startPageSession(window, createHighlightPainter, prepared, ports, living.signal);
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
