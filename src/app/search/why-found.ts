import type { Topic } from '../../dossier/model';
import { sentenceStarts } from '../../text/sentences';
import { hasWord } from '../../ui/search/words-pattern';
import type { Translate } from '../../ui/words/translate';

// What a row shows beside what it always shows, so that a reader sees why it was found.

/** Another name of the topic, or a sentence of its summary; empty where it is neither. */
export function whyTopic({ aliases, summary }: Topic, words: readonly string[], translate: Translate): string[] {
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  const names = longestFirst.flatMap((word) => aliases.filter(({ text }) => hasWord(text, [word])));
  if (names[0]) return [translate('searchAlsoCalled', [names[0].text])];
  const starts = sentenceStarts(summary.text);
  const sentences = starts.map((start, place) => summary.text.slice(start, starts[place + 1]).trim());
  return sentences.filter((sentence) => hasWord(sentence, words)).slice(0, 1);
}

/** A topic that the statement is about; empty where none has one of the words. */
export function whyStatement(about: readonly Topic[], words: readonly string[], translate: Translate): string[] {
  const topic = about.find(({ label }) => hasWord(label, words));
  return topic ? [translate('searchAbout', [topic.label])] : [];
}
