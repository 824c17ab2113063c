import { formatDate } from '../../dossier/format-date';
import type { Citation } from '../../dossier/topic-card';
import { useTranslate } from '../words/words-context';
import { paragraphWords, siteOf } from './citation-words';

/** Everything that one needs to find a sentence again. `readCard` reads its parts by their data attributes. */
export function FullCitation({ citation }: { readonly citation: Citation }) {
  const translate = useTranslate();
  const { publisher, title, published, paragraph, url } = citation;
  return (
    <cite class="citation" data-citation={citation.statement}>
      <span data-publisher>{publisher}</span>, <q data-title>{title}</q>,{' '}
      <time data-published dateTime={published}>
        {formatDate(published, translate('language'))}
      </time>
      ,{' '}
      <data data-paragraph value={String(paragraph)}>
        {paragraphWords(citation, translate)}
      </data>
      .{' '}
      {url === null ? (
        <span>{translate('addressNotKnown')}</span>
      ) : (
        <a data-url href={url} target="_blank" rel="noreferrer noopener">
          {translate('addressKnown', [siteOf(url)])}
        </a>
      )}
      .
    </cite>
  );
}
