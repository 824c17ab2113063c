import type { TopicKind } from '../dossier/model';
import type { Mention } from '../matching/mention';
import { firstIndexAfter } from './first-index-after';
import type { PaintedMention } from './painted-mention';
import type { Passage } from './passages';
import type { Segments } from './segments';
import type { TextPart } from './text-edit';

type StaticRangeMaker = new (init: StaticRangeInit) => StaticRange;

/**
 * Turns a mention's offsets into places on the page.
 *
 * @returns `null` where the end of the mention is no text of the page.
 */
export function locate(
  passage: Passage,
  mention: Mention,
  kindOf: (topic: string) => TopicKind,
  Range: StaticRangeMaker,
): PaintedMention | null {
  const range = rangeIn(passage.segments, mention.start, mention.end, Range);
  return (
    range && {
      topic: mention.topic,
      kind: kindOf(mention.topic),
      text: passage.paragraph.text.slice(mention.start, mention.end),
      alias: mention.alias,
      rule: mention.rule,
      range,
    }
  );
}

/**
 * The way back: where in its passage's text a mention begins. Worked out from the nodes, because a mention outlives the
 * reading that found it.
 *
 * @returns `null` where the passage does not hold it.
 */
export function startIn({ segments }: Passage, { range }: PaintedMention): number | null {
  const { nodes, starts, offsets } = segments;
  // A very long node has several segments: the last that begins at or before the mention holds it.
  for (let at = nodes.length - 1; at >= 0; at--) {
    const offset = offsets[at] ?? 0;
    if (nodes[at] === range.startContainer && offset <= range.startOffset)
      return (starts[at] ?? 0) + range.startOffset - offset;
  }
  return null;
}

/** The text under a span, node by node. */
export function partsIn({ nodes, starts, offsets }: Segments, start: number, end: number): TextPart[] {
  const parts: TextPart[] = [];
  const first = Math.max(0, firstIndexAfter(starts, start) - 1);
  for (let at = first; at < nodes.length && (starts[at] ?? 0) < end; at++) {
    const node = nodes[at];
    const shift = (offsets[at] ?? 0) - (starts[at] ?? 0);
    if (!node) break;
    const from = Math.max(start, starts[at] ?? 0) + shift;
    const to = Math.min(end + shift, (starts[at + 1] ?? end) + shift, node.length);
    if (from < to) parts.push({ node, from, to });
  }
  return parts;
}

/** `null` where an end of the span is no text of the page. */
export function rangeIn(
  { nodes, starts, offsets }: Segments,
  start: number,
  end: number,
  Range: StaticRangeMaker,
): StaticRange | null {
  const first = firstIndexAfter(starts, start) - 1;
  const last = firstIndexAfter(starts, end - 1) - 1;
  const startContainer = nodes[first];
  const endContainer = nodes[last];
  if (!startContainer || !endContainer) return null;
  return new Range({
    startContainer,
    startOffset: start - (starts[first] ?? 0) + (offsets[first] ?? 0),
    endContainer,
    endOffset: end - (starts[last] ?? 0) + (offsets[last] ?? 0),
  });
}

/** Whether a mention stands in a node, of those of its passage. */
export function touches(nodes: readonly Node[], { range }: PaintedMention, node: Node): boolean {
  const at = nodes.indexOf(node);
  return at >= nodes.indexOf(range.startContainer) && at <= nodes.lastIndexOf(range.endContainer);
}
