import type { MatchableTopic } from '../../../src/matching/mention';
import { packWords } from '../../../src/matching/sentinel/pack-words';
import { type SentinelMatcher, watchPageFor } from '../../../src/matching/sentinel/sentinel';

/** Makes the sentinel's question out of topics, as the build does it for all of them at once. */
export function createSentinelMatcher(topics: readonly MatchableTopic[]): SentinelMatcher {
  return compileSentinel(topics)();
}

/** The same for any number of pages, because compiling costs more than most pages. */
export function compileSentinel(topics: readonly MatchableTopic[]): () => SentinelMatcher {
  return watchPageFor(packWords(topics), new Set(topics.map(({ id }) => id)));
}
