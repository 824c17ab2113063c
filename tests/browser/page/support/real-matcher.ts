import { aliasedTopics } from '../../../../src/dossier/bundled-aliases';
import { findMentions } from '../../../../src/matching/find-mentions';
import { createMatcher } from '../../../../src/matching/matcher';

/** The one that readers get; it keeps no state, so that all tests may share it. */
export const realMatcher = createMatcher(aliasedTopics.filter(({ marked }) => marked));

/** What it finds in blocks, as `topic: text`. */
export function mentionsOf(blocks: readonly string[]): string[] {
  const text = blocks.join('\n\n');
  return findMentions(realMatcher, text).map(({ start, end, topic }) => `${topic}: ${text.slice(start, end)}`);
}
