import { dossier } from '../../../src/dossier/bundled';
import { describeTopic, type TopicCard } from '../../../src/dossier/topic-card';

/** A card from the bundled dossier. */
export function cardOf(topicId: string): TopicCard {
  const card = describeTopic(dossier, topicId);
  if (!card) throw new Error(`The dossier has no topic ${topicId}.`);
  return card;
}

/** The first statements of a card, as if they were the ones near what is being read. */
export function nearOf(card: TopicCard, howMany: number): string[] {
  return card.statements.slice(0, howMany).map((statement) => statement.id);
}
