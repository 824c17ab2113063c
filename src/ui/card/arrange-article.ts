import type { ArticleView } from '../../dossier/article-view';
import type { TopicName } from '../../dossier/topic-card';
import { type ShownStatement, type ShownUpdate, spellOutOnce } from './arrange-card';

export interface ArticleArrangement {
  /** By paragraph. */
  readonly statements: readonly ShownStatement[];
  /** On the whole article. */
  readonly updates: readonly ShownUpdate[];
  /** What the statements are about, what most of them are about first. */
  readonly topics: readonly TopicName[];
}

/** Puts what an article says into the order of its card. */
export function arrangeArticle({ paragraphs, updates }: ArticleView): ArticleArrangement {
  const placed = paragraphs.flatMap(({ statements }) => statements);
  const counts = new Map<string, { readonly topic: TopicName; readonly count: number }>();
  for (const topic of placed.flatMap(({ topics }) => topics)) {
    counts.set(topic.id, { topic, count: (counts.get(topic.id)?.count ?? 0) + 1 });
  }
  return {
    statements: spellOutOnce(placed.map(({ statement }) => statement)),
    updates: updates.map((notice) => ({ notice, isFolded: false })),
    topics: [...counts.values()].sort((one, other) => other.count - one.count).map(({ topic }) => topic),
  };
}
