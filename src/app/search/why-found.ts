import type { Topic } from '../../dossier/model';
import { sentenceStarts } from '../../text/sentences';
import { hasWord } from '../../ui/search/words-pattern';

// What shows a reader why a topic was found, where its label does not.

/** The name of the topic that has the longest of the words; `null` where none has one. */
export function otherNameWith({ aliases }: Pick<Topic, 'aliases'>, words: readonly string[]): string | null {
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  return longestFirst.flatMap((word) => aliases.filter(({ text }) => hasWord(text, [word])))[0]?.text ?? null;
}

/** The first sentence of the summary that has one of the words; `null` where none has. */
export function sentenceWith({ summary: { text } }: Pick<Topic, 'summary'>, words: readonly string[]): string | null {
  const starts = sentenceStarts(text);
  const sentences = starts.map((start, place) => text.slice(start, starts[place + 1]).trim());
  return sentences.find((sentence) => hasWord(sentence, words)) ?? null;
}
