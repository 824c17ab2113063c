import type { ShownLibrary } from './filter-library';

/** The parts of the page that are no topic, article or statement. */
const SECTIONS = ['topics', 'timeline', 'articles', 'sources'] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * Where a statement stands in a topic. Its own id belongs to its place in the article; an id may stand once on a page.
 *
 * @param statement - Statement id.
 */
export function entryId(topic: string, statement: string): string {
  return `${topic}--${statement}`;
}

/** Every id that a link may name, of the whole library or of what a filter leaves of it. */
export function placesIn({ topics, articles }: ShownLibrary): ReadonlySet<string> {
  return new Set([
    ...SECTIONS,
    ...topics.flatMap(({ card, statements }) => [
      card.topic.id,
      ...statements.map((statement) => entryId(card.topic.id, statement.id)),
    ]),
    ...articles.flatMap(({ source, paragraphs }) => [
      source.id,
      ...paragraphs.flatMap((paragraph) => paragraph.statements.map(({ statement }) => statement.id)),
    ]),
  ]);
}
