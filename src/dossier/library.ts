import { type ArticleView, describeArticles } from './article-view';
import type { Dossier } from './model';
import { describeTimeline, type TimelineDate } from './timeline';
import { describeTopic, type TopicCard } from './topic-card';
import { inReadingOrder } from './topic-order';

export interface LibraryTopic {
  readonly card: TopicCard;
  /** Marked on pages unless the reader switches it off. */
  readonly isMarked: boolean;
}

/** The whole dossier, in the order in which one reads it on a page. */
export interface Library {
  readonly topics: readonly LibraryTopic[];
  readonly timeline: readonly TimelineDate[];
  readonly articles: readonly ArticleView[];
}

/** Gathers what the library shows. Never throws. */
export function describeLibrary(dossier: Dossier): Library {
  return {
    topics: inReadingOrder(dossier.topics).flatMap(({ id, marked }) => {
      const card = describeTopic(dossier, id);
      return card ? [{ card, isMarked: marked }] : [];
    }),
    timeline: describeTimeline(dossier),
    articles: describeArticles(dossier),
  };
}
