import type { TopicName } from '../../dossier/topic-card';
import type { MuteScope } from '../../settings/mute';
import { useTranslate } from '../words/words-context';
import { NotThis } from './NotThis';

/** What a card's foot can do. */
export interface CardFootActions {
  readonly onOpenLibrary: () => void;
  /** `null` where nothing is marked that one could be rid of. */
  readonly mute: MuteChoices | null;
}

export interface MuteChoices {
  /** The site that can be switched off; `null` where the page has none. */
  readonly site: string | null;
  readonly onMute: (scope: MuteScope) => void;
}

export interface CardFootProps {
  /** `null` on a card that is not about one topic. */
  readonly topic: TopicName | null;
  readonly actions: CardFootActions | null;
}

/** What the card rests on, where all of it is, and how to be rid of the topic. */
export function CardFoot({ topic, actions }: CardFootProps) {
  const translate = useTranslate();
  return (
    <footer class="card-foot">
      <span class="rests-on">{translate('restsOn')}</span>
      {actions && (
        <div class="foot-actions">
          <button type="button" class="foot-action" onClick={actions.onOpenLibrary}>
            {translate('library')}
          </button>
          {actions.mute && topic && <NotThis topic={topic} choices={actions.mute} />}
        </div>
      )}
    </footer>
  );
}
