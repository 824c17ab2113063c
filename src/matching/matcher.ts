import { createStanding, judgeParagraph } from './judge';
import { compileLexicon, type Lexicon } from './lexicon';
import type { MatchableTopic, Matcher } from './mention';
import { createReader } from './read-paragraphs';
import { createRoles } from './vocabulary/roles';

/**
 * Compiles the topics' aliases once; the matcher serves any number of documents, and what it keeps of one goes with its context.
 *
 * @param onFault - Told of a rule's fault with one form; the other forms are read and judged all the same. Default: it is thrown.
 */
export function createMatcher(topics: readonly MatchableTopic[], onFault: (fault: unknown) => void = rethrow): Matcher {
  return matcherOf(compileLexicon(topics), topics, onFault);
}

/** The same of a lexicon that is compiled already. */
export function matcherOf(
  lexicon: Lexicon,
  topics: readonly MatchableTopic[],
  onFault: (fault: unknown) => void,
): Matcher {
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
