import type { MuteScope } from '../../settings/mute';
import type { MessageKey } from '../words/translate';
import { useTranslate } from '../words/words-context';
import type { MuteChoices } from './CardFoot';

export interface MuteListProps {
  readonly id: string;
  readonly isOpen: boolean;
  readonly choices: MuteChoices;
}

const WORDS = {
  page: 'muteOnPage',
  everywhere: 'muteEverywhere',
  site: 'muteSite',
} as const satisfies Record<MuteScope, MessageKey>;

/** How far "Not this" is to reach. */
export function MuteList({ id, isOpen, choices: { label, site, onMute } }: MuteListProps) {
  const translate = useTranslate();
  const scopes: readonly MuteScope[] = site === null ? ['page', 'everywhere'] : ['page', 'everywhere', 'site'];
  return (
    <ul class="mute-list" id={id} hidden={!isOpen} aria-label={translate('notThis')}>
      {scopes.map((scope) => (
        <li key={scope}>
          <button type="button" class="foot-action" data-mute={scope} onClick={(press) => onMute(scope, press)}>
            {translate(WORDS[scope], [scope === 'site' ? (site ?? '') : label])}
          </button>
        </li>
      ))}
    </ul>
  );
}
