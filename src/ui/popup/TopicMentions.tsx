import type { TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { TopicKind } from '../../dossier/model';
import { kindWord } from '../card/kind-word';
import { Icon } from '../icons/Icon';
import { stepFocus } from '../search/step-focus';
import { useElementId } from '../use-element-id';
import { useTranslate } from '../words/words-context';

export interface TopicOnPage {
  readonly id: string;
  readonly kind: TopicKind;
  readonly label: string;
  /** Of all frames together, as one reads them. */
  readonly mentions: readonly MentionOnPage[];
}

export interface MentionOnPage {
  /** Of this mention alone. */
  readonly key: string;
  readonly text: string;
  /** The rest of its sentence, on each side. */
  readonly before: string;
  readonly after: string;
}

export interface TopicMentionsProps {
  readonly topic: TopicOnPage;
  readonly isUnfolded: boolean;
  readonly onUnfold: (isUnfolded: boolean) => void;
  readonly onOpenTopic: (topicId: string) => void;
  readonly onJump: (key: string) => void;
}

/** A page may have thousands of mentions of one topic; nobody reads so many sentences here. By feel. */
const SHOWN_AT_FIRST = 20;
const SHOWN_MORE = 100;

/** A topic of a page: its name opens its card, its number shows its mentions. */
export function TopicMentions({ topic, isUnfolded, onUnfold, onOpenTopic, onJump }: TopicMentionsProps) {
  const translate = useTranslate();
  const listId = useElementId();
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const { id, kind, label, mentions } = topic;
  const shown = isUnfolded ? mentions.slice(0, limit) : [];
  const rest = mentions.length - limit;
  return (
    <li class="page-topic" data-kind={kind}>
      <div class="page-topic-row">
        <button
          type="button"
          class="page-topic-name"
          data-topic={id}
          onClick={() => onOpenTopic(id)}
          onKeyDown={stepThroughPage}
        >
          <span class="topic-name">{label}</span>
          <span class="kind">{kindWord(kind, translate)}</span>
        </button>
        <button
          type="button"
          class="page-topic-number"
          aria-expanded={isUnfolded}
          aria-controls={listId}
          aria-label={translate('popupMentionsOf', [String(mentions.length), label], mentions.length)}
          title={translate('popupMentionsOf', [String(mentions.length), label], mentions.length)}
          onClick={() => onUnfold(!isUnfolded)}
          onKeyDown={stepThroughPage}
        >
          <span aria-hidden="true">{mentions.length}</span>
          <Icon name="chevron" />
        </button>
      </div>
      <ul class="mention-list" id={listId} hidden={!isUnfolded}>
        {shown.map((mention) => (
          <li key={mention.key}>
            <button
              type="button"
              class="mention"
              data-mention={mention.key}
              dir="auto"
              onClick={() => onJump(mention.key)}
              onKeyDown={stepThroughPage}
            >
              {mention.before}
              <strong>{mention.text}</strong>
              {mention.after}
            </button>
          </li>
        ))}
        {isUnfolded && rest > 0 && (
          <li>
            <button type="button" class="more-mentions" onClick={() => setLimit(limit + SHOWN_MORE)}>
              {translate('popupMore', [String(rest)], rest)}
            </button>
          </li>
        )}
      </ul>
    </li>
  );
}

function stepThroughPage(event: TargetedKeyboardEvent<HTMLButtonElement>): void {
  stepFocus(event, '.page-topics');
}
