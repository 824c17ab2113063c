import { judgeParagraph, standingOf } from './judge';
import { compileLexicon } from './lexicon';
import type { MatchableTopic, Matcher } from './mention';
import { createReader } from './read-paragraphs';
import { createRoles } from './vocabulary/roles';

/**
 * Compiles the topics' aliases once; the matcher keeps no state of its own and serves any number of documents.
 *
 * @param onFault - Told of a rule's fault with one form; the other forms are read and judged all the same. Default: it is thrown.
 */
export function createMatcher(topics: readonly MatchableTopic[], onFault: (fault: unknown) => void = rethrow): Matcher {
  const lexicon = compileLexicon(topics);
  const ids = topics.map((topic) => topic.id);
  return {
    ...createReader(lexicon, { lexicon, roles: createRoles() }, onFault),
    judge: (paragraph, context) => judgeParagraph(paragraph, context, lexicon, onFault),
    standing: (context) => standingOf(context, ids, lexicon),
  };
}

function rethrow(fault: unknown): never {
  throw fault;
}
