import type { ArticleView } from '../../dossier/article-view';
import { formatDate } from '../../dossier/format-date';
import { useTranslate } from '../words/words-context';

/** Who wrote an article, when, and where it can be read, with its address written out. */
export function ArticleSource({ source }: { readonly source: ArticleView['source'] }) {
  const translate = useTranslate();
  const { publisher, authors, published, url } = source;
  const names = new Intl.ListFormat(translate('language'), { type: 'conjunction' }).format(authors);
  return (
    <dl class="article-source">
      <dt>{translate('libraryAuthors')}</dt>
      <dd data-findable>{authors.length > 0 ? names : translate('libraryNoAuthors')}</dd>
      <dt>{translate('libraryPublished')}</dt>
      <dd>
        {publisher}, <time dateTime={published}>{formatDate(published, translate('language'))}</time>
      </dd>
      <dt>{translate('libraryAddress')}</dt>
      <dd>
        {url === null ? (
          translate('addressNotKnown')
        ) : (
          <a href={url} target="_blank" rel="noreferrer noopener">
            {url}
          </a>
        )}
      </dd>
    </dl>
  );
}
