import type { Topic } from '../dossier/model';
import { fold } from '../text/folding';
import { findMentions } from './find-mentions';
import { createMatcher } from './matcher';
import type { MatchableTopic } from './mention';

/** What resolving reads of a topic. */
export type ResolvableTopic = MatchableTopic & Partial<Pick<Topic, 'label'>>;

/** Quotes, brackets and stops that come along when a word is selected, and the English genitive. */
const AROUND = /^[^\p{L}\p{N}]+|(?:['’]s)?[^\p{L}\p{N}]*$/gu;

/** Enough for a paragraph; whoever selects a whole page asks about no one topic. */
const LONGEST_READ = 1000;

/**
 * The topic that a reader means who gives these words and nothing else.
 *
 * @param words - A selection, or what was typed.
 * @returns The id of the topic that bears the words as its name; else of the one that a page with this text would mention
 *   most, the first of equals; `null` for neither. Never throws.
 */
export function resolveTopic(words: string, topics: readonly ResolvableTopic[]): string | null {
  return topicNamed(words, topics, 'as-on-a-page') ?? topicMentioned(words, topics);
}

/**
 * The topic that bears the words as its name, label or id. A surname that several share names the one who bears it without
 * help; a given name names nobody.
 *
 * @param spelling - `typed`: capitals mean nothing; `as-on-a-page`: "price" is not Ned Price.
 * @returns Its id; `null` for none. Never throws.
 */
export function topicNamed(
  words: string,
  topics: readonly ResolvableTopic[],
  spelling: 'typed' | 'as-on-a-page' = 'typed',
): string | null {
  const wanted = nameKey(words);
  if (wanted === '') return null;
  const mayBeSurname = spelling === 'typed' || !isSmall(words.replace(AROUND, ''));
  let sharing: string | null = null;
  for (const { id, label = id, aliases } of topics) {
    if (nameKey(label) === wanted || nameKey(id) === wanted) return id;
    for (const { text, as, standsAlone } of aliases) {
      if (as === 'given' || nameKey(text) !== wanted) continue;
      if (standsAlone) return id;
      if (as !== 'short' || mayBeSurname) sharing ??= id;
    }
  }
  return sharing;
}

function topicMentioned(text: string, topics: readonly ResolvableTopic[]): string | null {
  const counts = new Map<string, number>();
  for (const { topic } of findMentions(createMatcher(topics), text.slice(0, LONGEST_READ)))
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}

/** Not so in scripts that have no capitals. */
function isSmall(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toUpperCase();
}

function nameKey(words: string): string {
  return fold(words.replace(AROUND, '')).replaceAll('-', ' ');
}
