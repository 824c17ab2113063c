import { caretAt, isInside } from './hit-test';
import type { Measuring } from './measuring';
import type { PageReading } from './page-reading';
import type { PaintedMention } from './painted-mention';
import type { Passage } from './passages';
import type { ShadowRoots } from './shadow-roots';

/** Finds the mention at a place, and the place of a mention. */
export interface MentionLookup {
  at(x: number, y: number): PaintedMention | null;
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
    at(x, y) {
      const caret = caretAt(document, x, y, roots);
      if (!caret) return null;
      for (const passage of reading.passagesAt(caret.node)) {
        for (const mention of passage.mentions) {
          if (!mayCover(passage, mention, caret.node, caret.offset)) continue;
          // The blank right of a line reports the line's end.
          if (measuring.rectsOf(mention.range).some((rect) => isInside(rect, x, y))) return mention;
        }
      }
      return null;
    },
    passageOf(mention) {
      for (const passage of reading.passagesAt(mention.range.startContainer)) {
        if (passage.mentions.includes(mention)) return passage;
      }
      return null;
    },
  };
}

function mayCover({ segments }: Passage, { range }: PaintedMention, node: Node, offset: number): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (node === startContainer && offset < startOffset) return false;
  if (node === endContainer && offset > endOffset) return false;
  if (node === startContainer || node === endContainer) return true;
  const nodes: readonly Node[] = segments.nodes;
  const at = nodes.indexOf(node);
  return at > nodes.indexOf(startContainer) && at < nodes.indexOf(endContainer);
}
