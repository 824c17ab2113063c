import type { ArticleView } from '../../dossier/article-view';
import type { Library, LibraryTopic } from '../../dossier/library';
import type { TimelineDate } from '../../dossier/timeline';
import type { CardStatement } from '../../dossier/topic-card';

/** What a search found. */
export interface Found {
  readonly kind: 'topic' | 'statement' | 'article';
  readonly id: string;
}

export interface ShownTopic extends LibraryTopic {
  /** Those of the card's statements that are shown, in the card's order. */
  readonly statements: readonly CardStatement[];
}

/** The library, or what a filter leaves of it; a part without anything to show is empty. */
export interface ShownLibrary {
  readonly topics: readonly ShownTopic[];
  readonly timeline: readonly TimelineDate[];
  readonly articles: readonly ArticleView[];
  /** How many statements are shown, each counted once. */
  readonly statementCount: number;
}

/**
 * Leaves what was found, and what it stands in: a topic is shown with those of its statements that were found. One that was
 * found by its own words alone, such as another name for it, is shown whole; and so is an article. Never throws.
 *
 * @param found - `null` shows everything.
 */
export function filterLibrary(library: Library, found: readonly Found[] | null): ShownLibrary {
  if (found === null) return showAll(library);
  const idsOf = (kind: Found['kind']) => new Set(found.filter((item) => item.kind === kind).map(({ id }) => id));
  const [foundTopics, foundStatements, foundArticles] = [idsOf('topic'), idsOf('statement'), idsOf('article')];

  const topics = library.topics.flatMap((topic): ShownTopic[] => {
    const { statements } = topic.card;
    const own = statements.filter(({ id }) => foundStatements.has(id));
    if (own.length > 0) return [{ ...topic, statements: own }];
    return foundTopics.has(topic.card.topic.id) ? [{ ...topic, statements }] : [];
  });
  const shown = new Set([...foundStatements, ...topics.flatMap(({ statements }) => statements.map(({ id }) => id))]);
  for (const article of library.articles) {
    const ids = statementIds(article);
    if (foundArticles.has(article.source.id) && !ids.some((id) => shown.has(id))) for (const id of ids) shown.add(id);
  }
  return {
    topics,
    timeline: library.timeline
      .map((date) => ({ ...date, statements: date.statements.filter(({ id }) => shown.has(id)) }))
      .filter(({ statements }) => statements.length > 0),
    articles: library.articles
      .map((article) => withStatements(article, shown))
      .filter(({ paragraphs }) => paragraphs.length > 0),
    statementCount: shown.size,
  };
}

function showAll({ topics, timeline, articles }: Library): ShownLibrary {
  return {
    topics: topics.map((topic) => ({ ...topic, statements: topic.card.statements })),
    timeline,
    articles,
    statementCount: articles.flatMap(statementIds).length,
  };
}

function withStatements(article: ArticleView, shown: ReadonlySet<string>): ArticleView {
  const paragraphs = article.paragraphs.flatMap((paragraph) => {
    const statements = paragraph.statements.filter(({ statement }) => shown.has(statement.id));
    return statements.length > 0 ? [{ ...paragraph, statements }] : [];
  });
  return { ...article, paragraphs };
}

function statementIds({ paragraphs }: ArticleView): string[] {
  return paragraphs.flatMap(({ statements }) => statements.map(({ statement }) => statement.id));
}
