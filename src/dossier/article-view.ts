import { compareDates } from './iso-date';
import type { Article, Dossier } from './model';
import { type CardStatement, describeStatements, type Notice, noticesOfArticle, type TopicName } from './topic-card';

/** A statement in its article, with the topics that it is about. */
export interface ArticleStatement {
  readonly statement: CardStatement;
  readonly topics: readonly TopicName[];
}

/** The statements that rest on the same paragraphs. */
export interface ArticleParagraph {
  readonly paragraph: number;
  /** The last one, where they rest on several; else `null`. */
  readonly through: number | null;
  readonly statements: readonly ArticleStatement[];
}

/** An article as one reads it: what it is, what was changed in it, and what it says paragraph by paragraph. */
export interface ArticleView {
  readonly source: Pick<Article, 'id' | 'publisher' | 'authors' | 'title' | 'published' | 'url'>;
  /** Those on the whole article; one on a single statement stands beside that. */
  readonly updates: readonly Notice[];
  readonly paragraphs: readonly ArticleParagraph[];
}

/** The articles of the dossier, earliest first. Never throws. */
export function describeArticles(dossier: Dossier): ArticleView[] {
  const statements = new Map(describeStatements(dossier).map((statement) => [statement.id, statement]));
  const names = new Map(dossier.topics.map(({ id, label, kind }) => [id, { id, label, kind }]));
  return [...dossier.articles]
    .sort((one, other) => compareDates(one.published, other.published))
    .map(({ id, publisher, authors, title, published, url, updates, ...article }) => ({
      source: { id, publisher, authors, title, published, url },
      updates: noticesOfArticle({ updates, statements: article.statements }),
      paragraphs: byParagraph(
        article.statements.flatMap((entry) => {
          const statement = statements.get(entry.id);
          return statement ? [{ statement, topics: entry.topics.flatMap((topic) => names.get(topic) ?? []) }] : [];
        }),
      ),
    }));
}

function byParagraph(statements: readonly ArticleStatement[]): ArticleParagraph[] {
  const groups = new Map<string, ArticleStatement[]>();
  for (const item of statements) {
    const { paragraph, through } = item.statement.citation;
    const key = `${paragraph}-${through ?? paragraph}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { paragraph, through } = first.statement.citation;
      return [{ paragraph, through, statements: group }];
    })
    .sort((a, b) => a.paragraph - b.paragraph || (a.through ?? a.paragraph) - (b.through ?? b.paragraph));
}
