import { type Caret, caretAt, isInside } from './hit-test';
import type { Measuring } from './measuring';
import type { PageReading } from './page-reading';
import type { PaintedMention } from './painted-mention';
import type { Passage } from './passages';
import type { ShadowRoots } from './shadow-roots';

/** Finds the mention at a place, and the place of a mention. */
export interface MentionLookup {
  at(x: number, y: number, isMarked: (mention: PaintedMention) => boolean): PaintedMention | null;
  /** `null` when the mention is gone. */
  passageOf(mention: PaintedMention): Passage | null;
}

export function createMentionLookup(
  document: Document,
  reading: PageReading,
  measuring: Measuring,
  roots: ShadowRoots,
): MentionLookup {
  return {
    at(x, y, isMarked) {
      const caret = caretAt(document, x, y, roots);
      if (!caret) return null;
      for (const passage of reading.passagesAt(caret.node)) {
        const places = placesOf(passage, caret);
        for (const mention of passage.mentions) {
          if (!isMarked(mention) || !places.some((place) => mayCover(passage, mention, place))) continue;
          // The blank right of a line reports the line's end.
          if (measuring.rectsOf(mention.range).some((rect) => isInside(rect, x, y))) return mention;
        }
      }
      return null;
    },
    passageOf: reading.passageOf,
  };
}

/** A place between two text nodes has two names, and a mention may begin or end there. */
function placesOf({ segments: { nodes, offsets } }: Passage, caret: Caret): Caret[] {
  const places = [caret];
  const at = nodes.findIndex((node) => node.isSameNode(caret.node));
  const next = nodes[at + 1];
  const previous = nodes[at - 1];
  if (next && caret.offset === nodes[at]?.length) places.push({ node: next, offset: offsets[at + 1] ?? 0 });
  if (previous && caret.offset === 0) places.push({ node: previous, offset: previous.length });
  return places;
}

function mayCover({ segments }: Passage, { range }: PaintedMention, { node, offset }: Caret): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (node === startContainer && offset < startOffset) return false;
  if (node === endContainer && offset > endOffset) return false;
  if (node === startContainer || node === endContainer) return true;
  const nodes: readonly Node[] = segments.nodes;
  const at = nodes.indexOf(node);
  return at > nodes.indexOf(startContainer) && at < nodes.indexOf(endContainer);
}
