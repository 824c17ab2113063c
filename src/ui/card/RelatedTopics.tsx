import type { TopicName } from '../../dossier/topic-card';
import { useTranslate } from '../words/words-context';

export interface RelatedTopicsProps {
  readonly topics: readonly TopicName[];
  readonly onOpenTopic: (topicId: string) => void;
}

export function RelatedTopics({ topics, onOpenTopic }: RelatedTopicsProps) {
  const translate = useTranslate();
  if (topics.length === 0) return null;
  return (
    <section class="related">
      <h3>{translate('relatedHeading')}</h3>
      <ul>
        {topics.map((topic) => (
          <li key={topic.id}>
            <button type="button" class="topic-link" data-kind={topic.kind} onClick={() => onOpenTopic(topic.id)}>
              {topic.label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
