import type { Matcher, Mention } from './mention';
import { createPageContext } from './page-context';

/**
 * Finds every mention in a whole document.
 *
 * @param text - Blocks separated by blank lines.
 * @returns Disjoint, ascending by start; offsets are UTF-16 code units in `text`. Never throws.
 */
export function findMentions(matcher: Matcher, text: string): Mention[] {
  const paragraphs = matcher.read(text);
  const context = createPageContext();
  for (const paragraph of paragraphs) context.add(paragraph.evidence);
  return paragraphs.flatMap((paragraph) =>
    matcher.judge(paragraph, context).map((mention) => ({
      ...mention,
      start: mention.start + paragraph.start,
      end: mention.end + paragraph.start,
    })),
  );
}
