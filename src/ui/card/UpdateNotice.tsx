import type { ComponentChildren } from 'preact';
import { Icon } from '../icons/Icon';
import { useTranslate } from '../words/words-context';
import { siteOf } from './citation-words';

export interface UpdateNoticeProps {
  /** Address of the updated page; `null` where it stands on the card already. */
  readonly source: string | null;
  readonly children: ComponentChildren;
}

/** What the publisher changed after the bundled text was written. */
export function UpdateNotice({ source, children }: UpdateNoticeProps) {
  const translate = useTranslate();
  return (
    <p class="update" data-update>
      <Icon name="note" />
      <span>
        {children}
        {source !== null && (
          <>
            {' '}
            <a href={source} target="_blank" rel="noreferrer noopener">
              {translate('addressKnown', [siteOf(source)])}
            </a>
            .
          </>
        )}
      </span>
    </p>
  );
}
