import type { Matcher, Paragraph } from '../matching/mention';
import type { FlatSlice } from './flat-text';
import { withShownLines } from './line-breaks';
import { beginsWithin, createPassage, type Passage, type Passages } from './passages';
import { segmentsWithin } from './segments';

/** The paragraphs of a slice that tell something, as the page shows its lines. */
export function paragraphsIn(
  matcher: Pick<Matcher, 'read'>,
  view: Window & typeof globalThis,
  slice: FlatSlice,
): readonly Paragraph[] {
  return matcher.read(slice.text).flatMap((paragraph) => {
    const shown = withShownLines(view, slice, paragraph);
    if (shown === null) return paragraph;
    return matcher.read(shown).map((one) => ({ ...one, start: one.start + paragraph.start }));
  });
}

/** One of its paragraphs, with the nodes that it stands in. */
export function passageIn(slice: FlatSlice, paragraph: Paragraph): Passage {
  return createPassage(paragraph, segmentsWithin(slice, paragraph.start, paragraph.start + paragraph.text.length));
}

/** What an earlier reading found where a slice was read again, by text. */
export function passagesIn(passages: Passages, { nodes, offsets, ends }: FlatSlice): Map<string, Passage[]> {
  const here = new Set<Passage>();
  if (passages.size > 0) {
    nodes.forEach((node, at) => {
      for (const passage of passages.at(node)) {
        if (beginsWithin(passage, node, offsets[at] ?? 0, ends[at] ?? Number.POSITIVE_INFINITY)) here.add(passage);
      }
    });
  }
  return Map.groupBy(here, (passage) => passage.paragraph.text);
}
