import { IconButton } from '../icons/IconButton';
import { useTranslate } from '../words/words-context';
import { TopicMentions, type TopicOnPage } from './TopicMentions';

export interface PageMentionsProps {
  /** Most mentioned first. */
  readonly topics: readonly TopicOnPage[];
  /** The topics whose mentions are listed. */
  readonly unfolded: ReadonlySet<string>;
  /** Errors of our scripts on the page. */
  readonly errors: number;
  readonly onUnfold: (topicId: string, isUnfolded: boolean) => void;
  readonly onOpenTopic: (topicId: string) => void;
  /** With the key of a mention. */
  readonly onJump: (key: string) => void;
  readonly onStep: (direction: 'next' | 'previous') => void;
}

/** The mentions of a page by topic, and the way to each of them. */
export function PageMentions({ topics, unfolded, errors, onUnfold, onStep, ...actions }: PageMentionsProps) {
  const translate = useTranslate();
  const total = topics.reduce((sum, { mentions }) => sum + mentions.length, 0);
  return (
    <section class="page-mentions" aria-labelledby="page-mentions">
      <header>
        <h2 id="page-mentions">{translate('popupMentionsOnPage', [String(total)], total)}</h2>
        <IconButton icon="up" name={translate('popupPrevious')} isPressed={null} onPress={() => onStep('previous')} />
        <IconButton icon="down" name={translate('popupNext')} isPressed={null} onPress={() => onStep('next')} />
      </header>
      <ul class="page-topics">
        {topics.map((topic) => (
          <TopicMentions
            key={topic.id}
            topic={topic}
            isUnfolded={unfolded.has(topic.id)}
            onUnfold={(isUnfolded) => onUnfold(topic.id, isUnfolded)}
            {...actions}
          />
        ))}
      </ul>
      {errors > 0 && <p class="page-partly">{translate('popupPartly', [String(errors)], errors)}</p>}
    </section>
  );
}
