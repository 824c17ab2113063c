import type { Paragraph } from '../matching/mention';
import type { MutablePageContext } from '../matching/page-context';
import type { PaintedMention } from './painted-mention';
import type { Segments } from './segments';

/** A paragraph that holds candidates or evidence, and where on the page it stands. */
export interface Passage {
  readonly paragraph: Paragraph;
  /** Relative to the paragraph; the first may begin before it. */
  segments: Segments;
  /** What it was judged under last; `null` before. */
  judgedUnder: string | null;
  /** Its text has changed since it was read: what it says is no longer used. */
  isStale: boolean;
  mentions: readonly PaintedMention[];
}

/** All passages of a frame, found by text node; keeps the context's counts equal to what they tell. */
export interface Passages {
  readonly size: number;
  all(): Iterable<Passage>;
  has(passage: Passage): boolean;
  at(node: Node): Iterable<Passage>;
  add(passage: Passage): void;
  /** Never throws, also for one that is gone. */
  remove(passage: Passage): void;
  /** What the passage says now. */
  tell(passage: Passage, mentions: readonly PaintedMention[]): void;
  /** The passage that a mention stands in; `null` where it is gone. */
  holding(mention: PaintedMention): Passage | null;
  /** The same text stands in other nodes. */
  move(passage: Passage, segments: Segments): void;
}

export function createPassage(paragraph: Paragraph, segments: Segments): Passage {
  return { paragraph, segments, judgedUnder: null, isStale: false, mentions: [] };
}

export function createPassages(context: MutablePageContext): Passages {
  const passages = new Set<Passage>();
  /** Nearly all nodes stand in one passage only: a set for each would be most of what reading leaves in memory. */
  const byNode = new Map<Node, Passage | Set<Passage>>();
  const byMention = new WeakMap<PaintedMention, Passage>();

  function enter(passage: Passage): void {
    for (const node of passage.segments.nodes) {
      const here = byNode.get(node);
      if (here instanceof Set) here.add(passage);
      else byNode.set(node, here === undefined || here === passage ? passage : new Set([here, passage]));
    }
  }

  function leave(passage: Passage): void {
    for (const node of passage.segments.nodes) {
      const here = byNode.get(node);
      if (here instanceof Set) here.delete(passage);
      if (here === passage || (here instanceof Set && here.size === 0)) byNode.delete(node);
    }
  }

  function at(node: Node): Iterable<Passage> {
    const here = byNode.get(node);
    if (here === undefined) return NONE;
    return here instanceof Set ? here : [here];
  }

  return {
    get size() {
      return passages.size;
    },
    all: () => passages,
    has: (passage) => passages.has(passage),
    at,
    add(passage) {
      passages.add(passage);
      enter(passage);
      context.add(passage.paragraph.evidence);
    },
    remove(passage) {
      if (!passages.delete(passage)) return;
      leave(passage);
      context.remove(passage.paragraph.evidence);
    },
    tell(passage, mentions) {
      passage.mentions = mentions;
      for (const mention of mentions) byMention.set(mention, passage);
    },
    holding(mention) {
      const passage = byMention.get(mention);
      return passage && passages.has(passage) && passage.mentions.includes(mention) ? passage : null;
    },
    move(passage, segments) {
      leave(passage);
      passage.segments = segments;
      enter(passage);
    },
  };
}

/** Whether two readings of the same place found the same text in the same nodes. */
export function isSameReading(one: Passage, other: Passage): boolean {
  return (
    one.paragraph.text === other.paragraph.text &&
    sameItems(one.segments.nodes, other.segments.nodes) &&
    sameItems(one.segments.starts, other.segments.starts) &&
    sameItems(one.segments.offsets, other.segments.offsets)
  );
}

/** Whether the part of the passage that stands in this node begins between two of its offsets: of a very long text a part is read at a time. */
export function beginsWithin({ segments }: Passage, node: Text, from: number, to: number): boolean {
  if (from === 0 && to === Number.POSITIVE_INFINITY) return true;
  const at = segments.nodes.indexOf(node);
  // The first segment may begin before the passage.
  const begin = (segments.offsets[at] ?? 0) - Math.min(0, segments.starts[at] ?? 0);
  return begin >= from && begin < to;
}

const NONE: readonly Passage[] = [];

function sameItems<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
