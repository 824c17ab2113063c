import type { Article, Dossier, Role, Statement, Topic } from './model';

/** A statement as it stands in a file, where what is not there may be left out. */
export type StatementEntry = Omit<Statement, 'through' | 'quote'> & {
  readonly through?: number | null | undefined;
  readonly quote?: string | null | undefined;
};

export type ArticleFile = Omit<Article, 'statements'> & { readonly statements: readonly StatementEntry[] };

export type TopicFile = Omit<Topic, 'role'> & { readonly role?: Role | null | undefined };

/** Puts `null` where a checked file leaves a field out. Free of valibot, because pages run it. Never throws. */
export function normalise(articles: readonly ArticleFile[], topics: readonly TopicFile[]): Dossier {
  return { articles: articles.map(normaliseArticle), topics: topics.map(normaliseTopic) };
}

export function normaliseArticle(article: ArticleFile): Article {
  return { ...article, statements: article.statements.map(normaliseStatement) };
}

function normaliseStatement(statement: StatementEntry): Statement {
  return { ...statement, through: statement.through ?? null, quote: statement.quote ?? null };
}

function normaliseTopic(topic: TopicFile): Topic {
  return { ...topic, role: topic.role ?? null };
}
