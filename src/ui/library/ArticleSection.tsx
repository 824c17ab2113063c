import type { ArticleParagraph, ArticleView } from '../../dossier/article-view';
import { formatDate } from '../../dossier/format-date';
import { StatementNotices } from '../card/StatementNotices';
import { UpdateList } from '../card/UpdateList';
import { useTranslate } from '../words/words-context';
import { ArticleSource } from './ArticleSource';
import { SaidLine } from './SaidLine';
import { SelfLink } from './SelfLink';
import { TopicLinks } from './TopicLinks';

/** One article: what it is, what was changed in it later, and what it says, paragraph by paragraph. */
export function ArticleSection({ article }: { readonly article: ArticleView }) {
  const translate = useTranslate();
  const { source, updates, paragraphs } = article;
  const { id, publisher, title, published } = source;
  return (
    <section class="article" id={id} data-place={id} aria-labelledby={`${id}--label`}>
      <header>
        <p class="topic-kind">
          {publisher}, {formatDate(published, translate('language'))}
        </p>
        <h3 id={`${id}--label`} data-findable>
          {title}
        </h3>
        <ArticleSource source={source} />
        <UpdateList updates={updates.map((notice) => ({ notice, isFolded: false }))} />
      </header>
      <ol class="paragraphs">
        {paragraphs.map((paragraph) => (
          <Paragraph key={`${paragraph.paragraph}-${paragraph.through}`} paragraph={paragraph} />
        ))}
      </ol>
    </section>
  );
}

function Paragraph({ paragraph: { paragraph, through, statements } }: { readonly paragraph: ArticleParagraph }) {
  const translate = useTranslate();
  return (
    <li class="paragraph" value={paragraph}>
      <p class="paragraph-number">
        {through === null
          ? translate('libraryParagraph', [String(paragraph)])
          : translate('libraryParagraphs', [String(paragraph), String(through)])}
      </p>
      <ul>
        {statements.map(({ statement, topics }) => (
          <li key={statement.id} id={statement.id} data-statement={statement.id} class="article-statement">
            <p class="statement-text">
              <span data-findable>{statement.text}</span>
              {'\u00a0'}
              <SelfLink statement={statement} />
            </p>
            <SaidLine statement={statement} />
            <TopicLinks name={translate('libraryTopicsOf')} topics={topics} />
            <StatementNotices notices={statement.updates} noticesAbove={[]} />
          </li>
        ))}
      </ul>
    </li>
  );
}
