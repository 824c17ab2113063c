import type { TopicKind } from '../dossier/model';
import type { Mention } from '../matching/mention';
import { firstIndexAfter } from './first-index-after';
import type { PaintedMention } from './painted-mention';
import type { Passage } from './passages';

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
  const { nodes, starts, offsets } = passage.segments;
  const first = firstIndexAfter(starts, mention.start) - 1;
  const last = firstIndexAfter(starts, mention.end - 1) - 1;
  const startContainer = nodes[first];
  const endContainer = nodes[last];
  if (!startContainer || !endContainer) return null;
  return {
    topic: mention.topic,
    kind: kindOf(mention.topic),
    text: passage.paragraph.text.slice(mention.start, mention.end),
    alias: mention.alias,
    rule: mention.rule,
    range: new Range({
      startContainer,
      startOffset: mention.start - (starts[first] ?? 0) + (offsets[first] ?? 0),
      endContainer,
      endOffset: mention.end - (starts[last] ?? 0) + (offsets[last] ?? 0),
    }),
  };
}
