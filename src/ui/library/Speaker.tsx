import type { CardStatement } from '../../dossier/topic-card';

/** Who said it; one who is a topic is a link to it. */
export function Speaker({ statement: { saidBy, saidByTopic } }: { readonly statement: CardStatement }) {
  return (
    <span class="speaker" data-findable>
      {saidByTopic === null ? saidBy : <a href={`#${saidByTopic}`}>{saidBy}</a>}
    </span>
  );
}
