import { useState } from 'preact/hooks';
import type { MuteScope } from '../../settings/mute';
import { useElementId } from '../use-element-id';
import { useTranslate } from '../words/words-context';
import { MuteList } from './MuteList';

/** What a card's foot can do. */
export interface CardFootActions {
  /** @param press - What made it happen. */
  readonly onOpenLibrary: (press: Event) => void;
  /** `null` where nothing is marked that one could be rid of. */
  readonly mute: MuteChoices | null;
}

export interface MuteChoices {
  /** Of the topic. */
  readonly label: string;
  /** The site that can be switched off; `null` where the page has none. */
  readonly site: string | null;
  readonly onMute: (scope: MuteScope, press: Event) => void;
}

/** What the card rests on, where all of it is, and how to be rid of the topic: not by one press, but by a choice behind it. */
export function CardFoot({ actions }: { readonly actions: CardFootActions | null }) {
  const translate = useTranslate();
  const listId = useElementId();
  const [isListOpen, setListOpen] = useState(false);
  return (
    <footer class="card-foot">
      <span class="rests-on">{translate('restsOn')}</span>
      {actions && (
        <div class="foot-actions">
          <button type="button" class="foot-action" onClick={actions.onOpenLibrary}>
            {translate('library')}
          </button>
          {actions.mute && (
            <button
              type="button"
              class="foot-action"
              aria-expanded={isListOpen}
              aria-controls={listId}
              onClick={() => setListOpen(!isListOpen)}
            >
              {translate('notThis')}
            </button>
          )}
        </div>
      )}
      {actions?.mute && <MuteList id={listId} isOpen={isListOpen} choices={actions.mute} />}
    </footer>
  );
}
