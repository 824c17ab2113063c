import type { MessageKey } from '../words/translate';
import { useTranslate } from '../words/words-context';

export interface SiteAccessProps {
  /** `null` until the browser has said. */
  readonly isGranted: boolean | null;
  /** Whether it can be taken back here, or in the browser's own page alone. */
  readonly canTakeBack: boolean;
  /** What the last press did not bring about; `null` where all is well. */
  readonly trouble: 'refused' | 'not-taken' | 'page-not-opened' | null;
  readonly onGrant: () => void;
  readonly onTakeBack: () => void;
  readonly onOpenPage: () => void;
}

const TROUBLE_WORDS = {
  refused: 'optionsAccessRefused',
  'not-taken': 'optionsAccessNotTaken',
  'page-not-opened': 'optionsAccessPageNotOpened',
} as const satisfies Record<string, MessageKey>;

/** Whether pages of all sites may be read, with what the reader can do about it. */
export function SiteAccess({ isGranted, canTakeBack, trouble, onGrant, onTakeBack, onOpenPage }: SiteAccessProps) {
  const translate = useTranslate();
  if (isGranted === null) return null;
  return (
    <div class="site-access" data-access={isGranted ? 'granted' : 'missing'}>
      <p role="status">
        <strong>{translate(isGranted ? 'optionsAccessGranted' : 'optionsAccessMissing')}</strong>
        {isGranted && !canTakeBack && ` ${translate('optionsAccessByBrowser')}`}
      </p>
      {!isGranted && (
        <button type="button" class="button" onClick={onGrant}>
          {translate('optionsAccessGrant')}
        </button>
      )}
      {isGranted && canTakeBack && (
        <button type="button" class="button" onClick={onTakeBack}>
          {translate('optionsAccessTakeBack')}
        </button>
      )}
      {isGranted && !canTakeBack && (
        <button type="button" class="button" onClick={onOpenPage}>
          {translate('optionsAccessOpenPage')}
        </button>
      )}
      <p class="field-news" role="status">
        {trouble !== null && translate(TROUBLE_WORDS[trouble])}
      </p>
    </div>
  );
}
