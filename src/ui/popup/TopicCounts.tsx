import type { TopicKind } from '../../dossier/model';
import { kindWord } from '../card/kind-word';
import { useTranslate } from '../words/words-context';

export interface TopicCountsProps {
  readonly topics: readonly TopicCount[];
  readonly onOpenTopic: (topicId: string) => void;
}

export interface TopicCount {
  readonly id: string;
  readonly kind: TopicKind;
  readonly label: string;
  /** Mentions on the page, all frames together. */
  readonly count: number;
}

/** The topics of a page, each with its number of mentions, each opening its card. */
export function TopicCounts({ topics, onOpenTopic }: TopicCountsProps) {
  const translate = useTranslate();
  const total = topics.reduce((sum, { count }) => sum + count, 0);
  return (
    <section class="topic-counts">
      <h1>{translate('popupMentionsOnPage', [String(total)], total)}</h1>
      <ul>
        {topics.map(({ id, kind, label, count }) => (
          <li key={id}>
            <button type="button" class="topic-count" data-kind={kind} data-topic={id} onClick={() => onOpenTopic(id)}>
              <span class="topic-name">{label}</span>
              <span class="topic-kind">{kindWord(kind, translate)}</span>
              <span class="topic-number">
                <span aria-hidden="true">{count}</span>
                <span class="for-screen-readers">{translate('popupMentions', [String(count)], count)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
