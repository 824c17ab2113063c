import type { TopicCard } from '../../dossier/topic-card';
import { rankStatements } from '../../search/rank-statements';

/** More than three statements near a paragraph are no longer near it: the rest stands by date behind a disclosure. */
const NEAR_STATEMENTS = 3;

/**
 * Ids of a card's statements that fit a paragraph, the best first. What the summary rests on stands just above: it is not
 * said twice in a row. Never throws.
 */
export function nearStatements({ statements, summary }: TopicCard, paragraph: string): string[] {
  const told = new Set(summary.citations.map(({ statement }) => statement));
  const placed = statements
    .filter(({ id }) => !told.has(id))
    .map(({ id, text, on, citation }) => ({ id, text, on, paragraph: citation.paragraph }));
  return rankStatements(placed, paragraph).slice(0, NEAR_STATEMENTS);
}
