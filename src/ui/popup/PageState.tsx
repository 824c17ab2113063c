import type { MessageKey } from '../words/translate';
import { useTranslate } from '../words/words-context';

const WORDS = {
  loading: 'popupLoading',
  nothing: 'popupNothing',
  'off-here': 'popupOffHere',
  off: 'popupOff',
  unsupported: 'popupUnsupported',
  error: 'popupError',
} as const satisfies Record<string, MessageKey>;

export interface PageStateProps {
  readonly state: keyof typeof WORDS;
  readonly site: string | null;
}

/** Why there is no list of mentions, and what one can do. */
export function PageState({ state, site }: PageStateProps) {
  const translate = useTranslate();
  return (
    <p class="page-state" data-page-state={state} aria-busy={state === 'loading'}>
      {translate(WORDS[state], [site ?? translate('thisPage')])}
    </p>
  );
}
