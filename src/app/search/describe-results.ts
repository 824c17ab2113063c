import { formatDate } from '../../dossier/format-date';
import type { Alias, Article, Dossier, Topic } from '../../dossier/model';
import { type CardStatement, describeStatements } from '../../dossier/topic-card';
import { inReadingOrder } from '../../dossier/topic-order';
import type { SearchAnswer, SearchResult } from '../../search/search-index';
import { sentenceStarts } from '../../text/sentences';
import { briefCitation } from '../../ui/card/citation-words';
import { kindWord } from '../../ui/card/kind-word';
import { saidWords } from '../../ui/card/said-words';
import type { ResultRow, ResultRows } from '../../ui/search/result-row';
import type { ListedTopic } from '../../ui/search/TopicList';
import type { Translate } from '../../ui/words/translate';

/** Says an answer of the index in words. */
export type DescribeResults = (answer: SearchAnswer) => ResultRows;

/** Looks everything up once, since an answer comes with each key. What the dossier does not have is left out. */
export function createDescribeResults(dossier: Dossier, translate: Translate): DescribeResults {
  const topics = new Map(dossier.topics.map((topic) => [topic.id, topic]));
  const articles = new Map(dossier.articles.map((article) => [article.id, article]));
  const statements = new Map(describeStatements(dossier).map((statement) => [statement.id, statement]));

  function rowOf(result: SearchResult): ResultRow | null {
    const topic = topics.get(result.id);
    const statement = statements.get(result.id);
    const article = articles.get(result.id);
    if (result.kind === 'topic' && topic) return rowOfTopic(topic, result, translate);
    if (result.kind === 'statement' && statement) return rowOfStatement(statement, result, translate);
    if (result.kind === 'article' && article) return rowOfArticle(article, result, translate);
    return null;
  }

  return ({ results, suggestion }) => ({ rows: results.flatMap((result) => rowOf(result) ?? []), suggestion });
}

/** Every topic, in the order in which one reads them. */
export function listTopics(dossier: Dossier, isMarked: (topic: Topic) => boolean): ListedTopic[] {
  return inReadingOrder(dossier.topics).map((topic) => {
    const { id, kind, label } = topic;
    return { id, kind, label, isMarked: isMarked(topic) };
  });
}

function rowOfTopic(
  { label, kind, role, aliases, summary }: Topic,
  result: SearchResult,
  translate: Translate,
): ResultRow {
  const seen = `${label} ${role?.text ?? ''}`;
  const isSeen = result.words.some((word) => seen.includes(word));
  const why = isSeen
    ? undefined
    : (aliasWith(aliases, result.words, translate) ?? sentenceWith(summary.text, result.words));
  return {
    ...result,
    topicKind: kind,
    title: label,
    kindWord: kindWord(kind, translate),
    details: [role?.text, why].filter((detail) => detail !== undefined),
  };
}

/** What was found where the label does not show it: another name. */
function aliasWith(aliases: readonly Alias[], words: readonly string[], translate: Translate): string | undefined {
  const alias = aliases.find(({ text }) => words.some((word) => text.includes(word)));
  return alias && translate('searchAlsoCalled', [alias.text]);
}

/** Or a sentence of the summary. */
function sentenceWith(summary: string, words: readonly string[]): string | undefined {
  const starts = sentenceStarts(summary);
  const sentences = starts.map((start, place) => summary.slice(start, starts[place + 1]).trim());
  return sentences.find((sentence) => words.some((word) => sentence.includes(word)));
}

function rowOfStatement(statement: CardStatement, result: SearchResult, translate: Translate): ResultRow {
  return {
    ...result,
    topicKind: null,
    title: statement.text,
    kindWord: translate('kindStatement'),
    details: [saidWords(statement, translate), briefCitation(statement.citation, translate)],
  };
}

function rowOfArticle({ title, publisher, published }: Article, result: SearchResult, translate: Translate): ResultRow {
  return {
    ...result,
    topicKind: null,
    title,
    kindWord: translate('kindArticle'),
    details: [translate('citationBrief', [publisher, formatDate(published, translate('language'))])],
  };
}
