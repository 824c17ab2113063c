import { formatDate } from '../../dossier/format-date';
import type { Notice } from '../../dossier/topic-card';
import { useTranslate } from '../words/words-context';
import { siteOf } from './citation-words';
import { Disclosure } from './Disclosure';

/** All updates that bear on the card, each with the address of the updated page. */
export function UpdateList({ updates }: { readonly updates: readonly Notice[] }) {
  const translate = useTranslate();
  if (updates.length === 0) return null;
  return (
    <Disclosure className="updates" summary={translate('updatesHeading', [String(updates.length)], updates.length)}>
      <ul>
        {updates.map((update) => (
          <li key={update.text}>
            {translate('updateNote', [formatDate(update.on, translate('language'))])} {update.text}{' '}
            <a href={update.source} target="_blank" rel="noreferrer noopener">
              {translate('updateSource', [siteOf(update.source)])}
            </a>
            .
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
