import { type Automaton, automatonInSteps, compileAutomaton } from './automaton';
import { inOneGo } from './in-one-go';
import { createStanding, judgeParagraph } from './judge';
import { type Lexicon, lexiconInSteps } from './lexicon';
import type { MatchableTopic, Matcher } from './mention';
import { createReader } from './read-paragraphs';
import { createRoles } from './vocabulary/roles';

/**
 * Compiles the topics' aliases once; the matcher serves any number of documents, and what it keeps of one goes with its context.
 *
 * @param onFault - Told of a rule's fault with one form; the other forms are read and judged all the same. Default: it is thrown.
 */
export function createMatcher(topics: readonly MatchableTopic[], onFault: (fault: unknown) => void = rethrow): Matcher {
  return inOneGo(matcherInSteps(topics, onFault));
}

/** The same in steps of 1 to 4 ms while the code is cold. Throws as soon as one of the topics cannot be compiled. */
export function* matcherInSteps(
  topics: readonly MatchableTopic[],
  onFault: (fault: unknown) => void,
): Generator<void, Matcher> {
  const lexicon = yield* lexiconInSteps(topics);
  yield;
  const automaton = yield* automatonInSteps(lexicon.forms);
  yield;
  return assemble(lexicon, automaton, topics, onFault);
}

/** The same of a lexicon that is compiled already. */
export function matcherOf(
  lexicon: Lexicon,
  topics: readonly MatchableTopic[],
  onFault: (fault: unknown) => void,
): Matcher {
  return assemble(lexicon, compileAutomaton(lexicon.forms), topics, onFault);
}

function assemble(
  lexicon: Lexicon,
  automaton: Automaton,
  topics: readonly MatchableTopic[],
  onFault: (fault: unknown) => void,
): Matcher {
  return {
    ...createReader(lexicon, automaton, { lexicon, roles: createRoles() }, onFault),
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
