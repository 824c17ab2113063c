import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Library } from '../../dossier/library';
import { markWords } from '../search/mark-words';
import { useTranslate } from '../words/words-context';
import { ArticleSection } from './ArticleSection';
import { Contents } from './Contents';
import { Filter } from './Filter';
import type { ShownLibrary } from './filter-library';
import { RestsOn } from './RestsOn';
import { Timeline } from './Timeline';
import { TopicSection } from './TopicSection';

export interface LibraryPageProps {
  readonly library: Library;
  /** The library as the filter leaves it. */
  readonly shown: ShownLibrary;
  /** The filter's words; `''` for none. */
  readonly find: string;
  /** Words to mark, as they stand in what was found. */
  readonly words: readonly string[];
  readonly suggestion: string | null;
  /** A place that the address names and the library does not have; `null` where all is well. */
  readonly missing: string | null;
  readonly onFind: (find: string) => void;
}

/** The whole dossier on one page, to read, to search and to print. */
export function LibraryPage(props: LibraryPageProps) {
  const translate = useTranslate();
  const { library, shown, find, missing } = props;
  return (
    <div class="library">
      <header class="library-head">
        <p class="library-name">{translate('libraryName')}</p>
        <h1>{translate('libraryTitle')}</h1>
        <p class="library-intro">
          {translate('libraryIntro', [String(countStatements(library)), String(library.topics.length)])}
        </p>
        {find.trim() !== '' && <p class="on-paper">{translate('libraryFiltered', [find.trim()])}</p>}
        <p class="library-missing" role="status">
          {missing !== null && translate('libraryMissing', [missing])}
        </p>
      </header>
      <div class="library-side">
        <Filter {...props} />
        <Contents shown={shown} />
      </div>
      <LibraryText {...props} />
    </div>
  );
}

function LibraryText({ library, shown, words }: LibraryPageProps) {
  const translate = useTranslate();
  const text = useRef<HTMLElement>(null);
  useLayoutEffect(() => markFound(text.current, words), [shown, words]);
  const { topics, timeline, articles } = shown;
  return (
    <main class="library-text" ref={text}>
      {topics.length > 0 && (
        <section class="part" id="topics" data-place="topics" aria-labelledby="topics--label">
          <h2 id="topics--label">{translate('libraryTopics')}</h2>
          {topics.map((topic) => (
            <TopicSection key={topic.card.topic.id} topic={topic} />
          ))}
        </section>
      )}
      {timeline.length > 0 && <Timeline dates={timeline} />}
      {articles.length > 0 && (
        <section class="part" id="articles" data-place="articles" aria-labelledby="articles--label">
          <h2 id="articles--label">{translate('libraryArticles')}</h2>
          <p class="part-intro">{translate('libraryArticlesIntro')}</p>
          {articles.map((article) => (
            <ArticleSection key={article.source.id} article={article} />
          ))}
        </section>
      )}
      <RestsOn articles={library.articles} />
    </main>
  );
}

/** @returns What takes the marks away again. */
function markFound(text: HTMLElement | null, words: readonly string[]): () => void {
  if (!text || words.length === 0) return () => {};
  const undo = [...text.querySelectorAll<HTMLElement>('[data-findable]')].map((element) => markWords(element, words));
  return () => {
    for (const each of undo) each();
  };
}

function countStatements({ articles }: Library): number {
  return articles.flatMap(({ paragraphs }) => paragraphs.flatMap(({ statements }) => statements)).length;
}
