import type { ArticleView } from '../../dossier/article-view';
import { formatDate } from '../../dossier/format-date';
import { useTranslate } from '../words/words-context';
import { ArticleSource } from './ArticleSource';

export interface RestsOnProps {
  /** All of them, earliest first, whatever a filter hides. */
  readonly articles: readonly ArticleView[];
}

/** What the page rests on, and what it does not say. */
export function RestsOn({ articles }: RestsOnProps) {
  const translate = useTranslate();
  const latest = articles.at(-1)?.source.published ?? '';
  return (
    <section class="part rests-on" id="sources" data-place="sources" aria-labelledby="sources--label">
      <h2 id="sources--label">{translate('libraryRestsOn')}</h2>
      <p>{translate('libraryRestsOnTwo')}</p>
      <ul class="references">
        {articles.map(({ source }) => (
          <li key={source.id}>
            <cite class="reference-title">{source.title}</cite>
            <ArticleSource source={source} />
          </li>
        ))}
      </ul>
      <p>{translate('libraryOwnWords')}</p>
      <p>{translate('libraryAttributed')}</p>
      <p>{translate('libraryNothingLater', [formatDate(latest, translate('language'))])}</p>
    </section>
  );
}
