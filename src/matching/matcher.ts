import { judgeParagraph, standingOf } from './judge';
import { compileLexicon } from './lexicon';
import type { MatchableTopic, Matcher } from './mention';
import { createReader } from './read-paragraphs';
import { createRoles } from './vocabulary/roles';

/** Compiles the topics' aliases once; the matcher keeps no state of its own and serves any number of documents. */
export function createMatcher(topics: readonly MatchableTopic[]): Matcher {
  const lexicon = compileLexicon(topics);
  const ids = topics.map((topic) => topic.id);
  return {
    read: createReader(lexicon, { lexicon, roles: createRoles() }),
    judge: (paragraph, context) => judgeParagraph(paragraph, context, lexicon),
    standing: (context) => standingOf(context, ids, lexicon),
  };
}
