import type { TopicKind } from '../../dossier/model';
import { kindWord } from '../card/kind-word';
import { useTranslate } from '../words/words-context';
import { stepFocus } from './step-focus';

export interface ListedTopic {
  readonly id: string;
  readonly kind: TopicKind;
  readonly label: string;
  /** Marked on pages, as the settings stand. */
  readonly isMarked: boolean;
}

export interface TopicListProps {
  /** In the order in which they are listed. */
  readonly topics: readonly ListedTopic[];
  readonly onOpenTopic: (topicId: string) => void;
}

/** Everything that there is background on: what is marked on pages, then the rest. The arrows move through it. */
export function TopicList({ topics, onOpenTopic }: TopicListProps) {
  const translate = useTranslate();
  const parts = [
    { heading: translate('searchTopicsMarked'), topics: topics.filter(({ isMarked }) => isMarked) },
    { heading: translate('searchTopicsUnmarked'), topics: topics.filter(({ isMarked }) => !isMarked) },
  ];
  return (
    <div class="topic-list">
      {parts
        .filter((part) => part.topics.length > 0)
        .map((part) => (
          <section key={part.heading}>
            <h2>{part.heading}</h2>
            <ul>
              {part.topics.map(({ id, kind, label }) => (
                <li key={id}>
                  <button
                    type="button"
                    class="listed-topic"
                    data-kind={kind}
                    data-topic={id}
                    onClick={() => onOpenTopic(id)}
                    onKeyDown={(event) => stepFocus(event, '.topic-list')}
                  >
                    <span class="listed-label">{label}</span>
                    <span class="kind">{kindWord(kind, translate)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
