import type { TopicKind } from '../../dossier/model';

/** A result as it is shown. */
export interface ResultRow {
  readonly kind: 'topic' | 'statement' | 'article';
  /** Topic, statement or article id. */
  readonly id: string;
  /** The topic whose card shows it; `null` for an article. */
  readonly topic: string | null;
  /** What colours it; `null` where it is no topic. */
  readonly topicKind: TopicKind | null;
  /** The topic's label, the statement, the article's title. */
  readonly title: string;
  /** A sentence that has the words, where nothing else in the row does; else `null`. */
  readonly excerpt: string | null;
  /** A word for what it is: "Person", "Statement". */
  readonly kindWord: string;
  /** Who and when, and where; each stays on one line where it can. */
  readonly details: readonly string[];
  /** Words to mark in title, excerpt and details, as they stand there. */
  readonly words: readonly string[];
}

/** What there is to show for a query. */
export interface ResultRows {
  /** The best first; not all of them where there are many. */
  readonly rows: readonly ResultRow[];
  /** How many there are. */
  readonly count: number;
  /** What was probably meant, where the query as it stands matches nothing. */
  readonly suggestion: string | null;
}
