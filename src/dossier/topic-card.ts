import { compareDates } from './iso-date';
import type { Article, Dossier, Statement, Topic, TopicKind, Update } from './model';

/** What a card shows of a topic, and no more. */
export type DescribedTopic = Pick<Topic, 'id' | 'kind' | 'label' | 'role' | 'summary' | 'related'>;

/** The dossier as far as cards show it. */
export interface Background {
  readonly articles: readonly Article[];
  readonly topics: readonly DescribedTopic[];
}

/** Where a statement stands. */
export interface Citation {
  /** Statement id. */
  readonly statement: string;
  readonly publisher: string;
  readonly title: string;
  readonly published: string;
  readonly paragraph: number;
  readonly through: number | null;
  readonly url: string | null;
}

/** What the publisher changed later. */
export type Notice = Pick<Update, 'on' | 'text' | 'source'>;

export interface CardStatement {
  readonly id: string;
  readonly text: string;
  readonly quote: string | null;
  /** Words to show: the label where a topic said it. */
  readonly saidBy: string;
  /** Topic id, where a topic said it. */
  readonly saidByTopic: string | null;
  readonly on: string;
  readonly citation: Citation;
  /** Those that bear on this statement in particular; one on the whole article stands on the card alone. */
  readonly updates: readonly Notice[];
}

export interface TopicName {
  readonly id: string;
  readonly label: string;
  readonly kind: TopicKind;
}

export type CardSource = Pick<Article, 'id' | 'publisher' | 'title' | 'published' | 'url'>;

/** All that a card shows of a topic, in the order in which it shows it; dates still ISO 8601. */
export interface TopicCard {
  readonly topic: TopicName;
  readonly role: { readonly text: string; readonly asOf: string; readonly citation: Citation } | null;
  readonly summary: { readonly text: string; readonly citations: readonly Citation[] };
  /** By date, then article, then paragraph. */
  readonly statements: readonly CardStatement[];
  /** Those of the statements and of what the summary cites, each once. */
  readonly updates: readonly Notice[];
  readonly related: readonly TopicName[];
  /** The articles that the card rests on, earliest first. */
  readonly sources: readonly CardSource[];
}

interface Placed {
  readonly statement: Statement;
  readonly article: Article;
}

/**
 * Gathers what a card shows of a topic.
 *
 * @returns `null` for a topic that the dossier does not have. Never throws.
 */
export function describeTopic(dossier: Background, topicId: string): TopicCard | null {
  const topics = new Map(dossier.topics.map((topic) => [topic.id, topic]));
  const topic = topics.get(topicId);
  if (!topic) return null;
  const all = dossier.articles.flatMap((article) => article.statements.map((statement) => ({ statement, article })));
  const placed = new Map(all.map((item) => [item.statement.id, item]));
  const pick = (ids: readonly string[]) => ids.flatMap((id) => placed.get(id) ?? []);

  const own = all.filter(({ statement }) => statement.topics.includes(topicId)).sort(byDate);
  const summary = pick(topic.summary.statements);
  const role = pick(topic.role ? [topic.role.statement] : []);
  const shown = [...own, ...summary, ...role];
  return {
    topic: nameOf(topic),
    role: roleOf(topic, role[0]),
    summary: { text: topic.summary.text, citations: summary.map(cite) },
    statements: own.map((item) => toCardStatement(item, topics)),
    updates: unique(shown.flatMap(noticesOf), (notice) => `${notice.on} ${notice.source} ${notice.text}`),
    related: topic.related.flatMap((id) => topics.get(id) ?? []).map(nameOf),
    sources: unique(shown.map(({ article }) => article).sort(byPublication), (article) => article.id).map(toSource),
  };
}

/** Every statement with its citation, by date, then article, then paragraph. Never throws. */
export function describeStatements(dossier: Dossier): CardStatement[] {
  const topics = new Map(dossier.topics.map((topic) => [topic.id, topic]));
  return dossier.articles
    .flatMap((article) => article.statements.map((statement) => ({ statement, article })))
    .sort(byDate)
    .map((item) => toCardStatement(item, topics));
}

/** What was changed in an article as a whole; the rest stands beside the statements that it touches. Never throws. */
export function noticesOfArticle(article: Pick<Article, 'updates' | 'statements'>): Notice[] {
  return article.updates.filter((update) => touchesWholeArticle(update, article)).map(toNotice);
}

function byDate(a: Placed, b: Placed): number {
  return (
    compareDates(a.statement.on, b.statement.on) ||
    byPublication(a.article, b.article) ||
    a.statement.paragraph - b.statement.paragraph
  );
}

function byPublication(a: Article, b: Article): number {
  return compareDates(a.published, b.published);
}

function roleOf(topic: Pick<Topic, 'role'>, source: Placed | undefined): TopicCard['role'] {
  if (!topic.role || !source) return null;
  return { text: topic.role.text, asOf: topic.role.asOf, citation: cite(source) };
}

function toCardStatement({ statement, article }: Placed, topics: ReadonlyMap<string, TopicName>): CardStatement {
  const { id, text, quote, saidBy, on } = statement;
  const speaker = topics.get(saidBy);
  return {
    id,
    text,
    quote,
    saidBy: speaker?.label ?? saidBy,
    saidByTopic: speaker?.id ?? null,
    on,
    citation: cite({ statement, article }),
    updates: article.updates
      .filter((update) => update.touches.includes(id) && !touchesWholeArticle(update, article))
      .map(toNotice),
  };
}

function cite({ statement, article }: Placed): Citation {
  const { publisher, title, published, url } = article;
  const { id, paragraph, through } = statement;
  return { statement: id, publisher, title, published, paragraph, through, url };
}

function noticesOf({ statement, article }: Placed): Notice[] {
  return article.updates.filter((update) => update.touches.includes(statement.id)).map(toNotice);
}

/** Such an update says something of the report, not of one sentence in it. */
function touchesWholeArticle(update: Update, article: Pick<Article, 'statements'>): boolean {
  return article.statements.length > 1 && article.statements.every(({ id }) => update.touches.includes(id));
}

function toNotice({ on, text, source }: Update): Notice {
  return { on, text, source };
}

function nameOf({ id, label, kind }: TopicName): TopicName {
  return { id, label, kind };
}

function toSource({ id, publisher, title, published, url }: Article): CardSource {
  return { id, publisher, title, published, url };
}

function unique<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
