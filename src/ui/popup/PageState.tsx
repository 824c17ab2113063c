import type { MessageKey, Translate } from '../words/translate';
import { useTranslate } from '../words/words-context';
import { PAGE_STATES, type PageRemedy, type PageStateName } from './page-state';

export interface PageStateProps {
  readonly state: PageStateName;
  /** The host that is off; `null` where the page has none. */
  readonly site: string | null;
  /** Errors of our scripts on the page. */
  readonly errors: number;
  /** Called first thing in the press, which some remedies need. */
  readonly onRemedy: (remedy: PageRemedy) => void;
}

const BUTTONS = {
  'turn-on-site': 'popupTurnOn',
  'turn-on': 'popupTurnOn',
  allow: 'popupAllow',
  'open-extension-page': 'popupFilePage',
  reload: 'popupReload',
} as const satisfies Record<PageRemedy, MessageKey>;

/** Why there is no list of mentions, what is safe, and what one can do. */
export function PageState({ state, site, errors, onRemedy }: PageStateProps) {
  const translate = useTranslate();
  const { remedy } = PAGE_STATES[state];
  const hasRemedy = remedy !== null && !(remedy === 'turn-on-site' && site === null);
  return (
    <div class="page-state" data-page-state={state} aria-busy={state === 'loading'}>
      <p>{wordsOf(state, site, errors, translate)}</p>
      {hasRemedy && (
        <button type="button" class="page-remedy" data-remedy={remedy} onClick={() => onRemedy(remedy)}>
          {translate(BUTTONS[remedy])}
        </button>
      )}
      {remedy === 'allow' && <p class="page-remedy-why">{translate('popupAllowWhy')}</p>}
    </div>
  );
}

function wordsOf(state: PageStateName, site: string | null, errors: number, translate: Translate): string {
  const { words } = PAGE_STATES[state];
  if (state === 'error') return translate(words, [String(errors)], errors);
  return translate(words, [site ?? translate('thisPage')]);
}
