import { createStanding, judgeParagraph } from './judge';
import { compileLexicon } from './lexicon';
import type { MatchableTopic, Matcher } from './mention';
import { createReader } from './read-paragraphs';
import { createRoles } from './vocabulary/roles';

/**
 * Compiles the topics' aliases once; the matcher keeps nothing that a document cannot take with it, and serves any number of documents.
 *
 * @param onFault - Told of a rule's fault with one form; the other forms are read and judged all the same. Default: it is thrown.
 */
export function createMatcher(topics: readonly MatchableTopic[], onFault: (fault: unknown) => void = rethrow): Matcher {
  const lexicon = compileLexicon(topics);
  return {
    ...createReader(lexicon, { lexicon, roles: createRoles() }, onFault),
    judge: (paragraph, context) => judgeParagraph(paragraph, context, lexicon, onFault),
    standing: createStanding(
      topics.map(({ id }) => id),
      lexicon,
    ),
  };
}

function rethrow(fault: unknown): never {
  throw fault;
}
