import type { TopicKind } from '../dossier/model';

/** A mention on the page. The object stays the same while its characters stay the same nodes and offsets. */
export interface PaintedMention {
  /** Topic id. */
  readonly topic: string;
  readonly kind: TopicKind;
  /** As the page shows it, white space included. */
  readonly text: string;
  /** The alias that found it, and the rule that made it a mention: of the last reading. */
  alias: string;
  rule: string;
  /**
   * May span several text nodes. Static: live ranges tax each later change of the page about 350-fold. Another one when a
   * painter has put the same characters into other nodes.
   */
  range: StaticRange;
}

export function isSamePlace(one: PaintedMention, other: PaintedMention): boolean {
  return (
    one.topic === other.topic &&
    one.text === other.text &&
    one.range.startContainer === other.range.startContainer &&
    one.range.startOffset === other.range.startOffset &&
    one.range.endContainer === other.range.endContainer &&
    one.range.endOffset === other.range.endOffset
  );
}
