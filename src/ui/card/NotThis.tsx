import { useId, useState } from 'preact/hooks';
import type { TopicName } from '../../dossier/topic-card';
import type { MuteScope } from '../../settings/mute';
import type { MessageKey } from '../words/translate';
import { useTranslate } from '../words/words-context';
import type { MuteChoices } from './CardFoot';

export interface NotThisProps {
  readonly topic: TopicName;
  readonly choices: MuteChoices;
}

const WORDS = {
  page: 'muteOnPage',
  everywhere: 'muteEverywhere',
  site: 'muteSite',
} as const satisfies Record<MuteScope, MessageKey>;

/** A button, and the choices behind it: a press alone takes nothing away. */
export function NotThis({ topic, choices: { site, onMute } }: NotThisProps) {
  const translate = useTranslate();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const scopes: readonly MuteScope[] = site === null ? ['page', 'everywhere'] : ['page', 'everywhere', 'site'];
  return (
    <>
      <button
        type="button"
        class="foot-action"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {translate('notThis')}
      </button>
      <ul class="mute-choices" id={id} hidden={!isOpen} aria-label={translate('notThis')}>
        {scopes.map((scope) => (
          <li key={scope}>
            <button type="button" class="foot-action" data-mute={scope} onClick={() => onMute(scope)}>
              {translate(WORDS[scope], [scope === 'site' ? (site ?? '') : topic.label])}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
