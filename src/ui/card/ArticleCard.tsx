import type { ComponentChildren } from 'preact';
import type { ArticleView } from '../../dossier/article-view';
import { formatDate } from '../../dossier/format-date';
import { IconButton } from '../icons/IconButton';
import { textDirection } from '../words/text-direction';
import type { Translate } from '../words/translate';
import { useTranslate } from '../words/words-context';
import { arrangeArticle } from './arrange-article';
import { CardFoot, type CardFootActions } from './CardFoot';
import { siteOf } from './citation-words';
import { RelatedTopics } from './RelatedTopics';
import { Statement } from './Statement';
import { UpdateList } from './UpdateList';

export interface ArticleCardProps {
  readonly article: ArticleView;
  /** Of the title, for whoever names itself by it. */
  readonly labelId: string;
  readonly canGoBack: boolean;
  /** The title takes the focus when the card turns to another article, since what was pressed is gone. */
  readonly focusesLabel: boolean;
  readonly onBack: () => void;
  readonly onOpenTopic: (topicId: string) => void;
  /** Left out where the surface around the card has it itself. */
  readonly onOpenLibrary?: CardFootActions['onOpenLibrary'];
  /** Buttons of the surface around the card. */
  readonly actions?: ComponentChildren;
}

/** An article as the same card as a topic's: what it is, and all that it says here, by paragraph. */
export function ArticleCard(props: ArticleCardProps) {
  const translate = useTranslate();
  const { article, labelId, focusesLabel, onOpenTopic, onOpenLibrary } = props;
  const { statements, updates, topics } = arrangeArticle(article);
  const { source } = article;
  return (
    <article
      key={source.id}
      class="card"
      data-card-article={source.id}
      lang={translate('language')}
      dir={textDirection(translate)}
    >
      <header class="card-head">
        <CardBar {...props} />
        <h2 class="card-label" id={labelId} tabIndex={-1} data-card-label ref={focusesLabel ? focusOnArrival : null}>
          {source.title}
        </h2>
        <p class="card-role">{publisherWords(source, translate)}</p>
        <p class="card-address">
          {source.url === null ? (
            translate('addressNotKnown')
          ) : (
            <a href={source.url} target="_blank" rel="noreferrer noopener">
              {translate('addressKnown', [siteOf(source.url)])}
            </a>
          )}
        </p>
      </header>
      <div class="card-body">
        <UpdateList updates={updates} />
        <section class="statements">
          <h3>{translate('articleStatementsHeading')}</h3>
          <ul class="statement-list">
            {statements.map((shown) => (
              <Statement key={shown.statement.id} shown={shown} />
            ))}
          </ul>
        </section>
        <RelatedTopics topics={topics} onOpenTopic={onOpenTopic} />
      </div>
      <CardFoot actions={onOpenLibrary ? { onOpenLibrary, mute: null } : null} />
    </article>
  );
}

function CardBar({ article, canGoBack, onBack, actions }: ArticleCardProps) {
  const translate = useTranslate();
  return (
    <div class="card-bar">
      {canGoBack && <IconButton icon="back" name={translate('back')} isPressed={null} onPress={onBack} />}
      <p class="card-kind">
        <span class="kind">{translate('kindArticle')}</span>
        <span class="as-of"> · {formatDate(article.source.published, translate('language'))}</span>
      </p>
      <div class="card-actions">{actions}</div>
    </div>
  );
}

/** "CNN · Allie Malloy and Kate Sullivan"; the publisher alone where no author is named. */
function publisherWords({ publisher, authors }: ArticleView['source'], translate: Translate): string {
  if (authors.length === 0) return publisher;
  const names = new Intl.ListFormat(translate('language'), { type: 'conjunction' }).format(authors);
  return translate('articleBy', [publisher, names]);
}

function focusOnArrival(label: HTMLElement | null): void {
  label?.focus({ preventScroll: true });
}
