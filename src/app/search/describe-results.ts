import { formatDate } from '../../dossier/format-date';
import type { Article, Dossier, Topic } from '../../dossier/model';
import { type CardStatement, describeStatements } from '../../dossier/topic-card';
import { inReadingOrder } from '../../dossier/topic-order';
import type { SearchAnswer, SearchResult } from '../../search/search-index';
import { briefCitation } from '../../ui/card/citation-words';
import { kindWord } from '../../ui/card/kind-word';
import { saidWords } from '../../ui/card/said-words';
import type { ResultRow, ResultRows } from '../../ui/search/result-row';
import type { ListedTopic } from '../../ui/search/TopicList';
import { hasWord } from '../../ui/search/words-pattern';
import type { Translate } from '../../ui/words/translate';
import { otherNameWith, sentenceWith } from './why-found';

/** Says an answer of the index in words. */
export type DescribeResults = (answer: SearchAnswer) => ResultRows;

/** Looks everything up once, since an answer comes with each key. What the dossier does not have is left out. */
export function createDescribeResults(dossier: Dossier, translate: Translate): DescribeResults {
  const topics = new Map(dossier.topics.map((topic) => [topic.id, topic]));
  const articles = new Map(dossier.articles.map((article) => [article.id, article]));
  const statements = new Map(describeStatements(dossier).map((statement) => [statement.id, statement]));
  const about = new Map(
    dossier.articles.flatMap((article) =>
      article.statements.map((statement) => [statement.id, statement.topics.flatMap((id) => topics.get(id) ?? [])]),
    ),
  );

  function rowOf(result: SearchResult): ResultRow | null {
    const topic = topics.get(result.id);
    const statement = statements.get(result.id);
    const article = articles.get(result.id);
    if (result.kind === 'topic' && topic) return rowOfTopic(topic, result, translate);
    if (result.kind === 'statement' && statement) {
      return rowOfStatement(statement, about.get(statement.id) ?? [], result, translate);
    }
    if (result.kind === 'article' && article) return rowOfArticle(article, result, translate);
    return null;
  }

  return ({ results, ...rest }) => ({ rows: results.flatMap((result) => rowOf(result) ?? []), ...rest });
}

/** Every topic, in the order in which one reads them. */
export function listTopics(dossier: Dossier, isMarked: (topic: Topic) => boolean): ListedTopic[] {
  return inReadingOrder(dossier.topics).map((topic) => {
    const { id, kind, label } = topic;
    return { id, kind, label, isMarked: isMarked(topic) };
  });
}

function rowOfTopic(topic: Topic, result: SearchResult, translate: Translate): ResultRow {
  const { label, kind, role } = topic;
  const shown = role ? [role.text] : [];
  const isShown = hasWord([label, ...shown].join(' '), result.words);
  const otherName = isShown ? null : otherNameWith(topic, result.words);
  return {
    ...result,
    topicKind: kind,
    title: label,
    kindWord: kindWord(kind, translate),
    excerpt: isShown || otherName !== null ? null : sentenceWith(topic, result.words),
    details: otherName === null ? shown : [...shown, translate('searchAlsoCalled', [otherName])],
  };
}

function rowOfStatement(
  statement: CardStatement,
  about: readonly Topic[],
  result: SearchResult,
  translate: Translate,
): ResultRow {
  const shown = [saidWords(statement, translate), briefCitation(statement.citation, translate)];
  const isShown = hasWord([statement.text, ...shown].join(' '), result.words);
  const topic = isShown ? undefined : about.find(({ label }) => hasWord(label, result.words));
  return {
    ...result,
    topicKind: null,
    title: statement.text,
    kindWord: translate('kindStatement'),
    excerpt: null,
    details: topic === undefined ? shown : [...shown, translate('searchAbout', [topic.label])],
  };
}

function rowOfArticle({ title, publisher, published }: Article, result: SearchResult, translate: Translate): ResultRow {
  return {
    ...result,
    topicKind: null,
    title,
    excerpt: null,
    kindWord: translate('kindArticle'),
    details: [translate('citationBrief', [publisher, formatDate(published, translate('language'))])],
  };
}
