import { useEffect, useRef } from 'preact/hooks';
import { Disclosure } from '../card/Disclosure';
import { useMedia } from '../use-media';
import { useTranslate } from '../words/words-context';
import type { ShownLibrary } from './filter-library';
import { useCurrentPlace } from './use-current-place';

/** Below it there is no room at the side; the same width as in the style sheet. */
const IS_NARROW = '(width < 60rem)';

/** What the page has, each a link, the one where the reader is marked. At the side; folded above the text where it is narrow. */
export function Contents({ shown }: { readonly shown: ShownLibrary }) {
  const translate = useTranslate();
  const isNarrow = useMedia(IS_NARROW);
  const list = <ContentsList shown={shown} />;
  return (
    <nav class="contents" aria-label={translate('libraryContents')}>
      {isNarrow ? (
        <Disclosure className="contents-fold" summary={translate('libraryContents')}>
          {list}
        </Disclosure>
      ) : (
        list
      )}
    </nav>
  );
}

interface ContentsLink {
  readonly place: string;
  readonly name: string;
}

function ContentsList({ shown }: { readonly shown: ShownLibrary }) {
  const translate = useTranslate();
  const current = useCurrentPlace(shown);
  const topicsWhere = (isMarked: boolean) =>
    shown.topics
      .filter((topic) => topic.isMarked === isMarked)
      .map(({ card }) => ({ place: card.topic.id, name: card.topic.label }));
  const articles = shown.articles.map(({ source }) => ({ place: source.id, name: source.publisher }));
  return (
    <ul class="contents-list">
      {shown.topics.length > 0 && (
        <ContentsPart place="topics" name={translate('libraryTopics')} current={current}>
          {[...topicsWhere(true), ...topicsWhere(false)]}
        </ContentsPart>
      )}
      {shown.timeline.length > 0 && (
        <ContentsPart place="timeline" name={translate('libraryTimeline')} current={current}>
          {[]}
        </ContentsPart>
      )}
      {shown.articles.length > 0 && (
        <ContentsPart place="articles" name={translate('libraryArticles')} current={current}>
          {articles}
        </ContentsPart>
      )}
      <ContentsPart place="sources" name={translate('libraryRestsOn')} current={current}>
        {[]}
      </ContentsPart>
    </ul>
  );
}

interface ContentsPartProps extends ContentsLink {
  readonly current: string | null;
  readonly children: readonly ContentsLink[];
}

function ContentsPart({ children, current, ...part }: ContentsPartProps) {
  return (
    <li>
      <PlaceLink {...part} isCurrent={part.place === current} />
      {children.length > 0 && (
        <ul>
          {children.map((link) => (
            <li key={link.place}>
              <PlaceLink {...link} isCurrent={link.place === current} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function PlaceLink({ place, name, isCurrent }: ContentsLink & { readonly isCurrent: boolean }) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isCurrent && link.current) keepInSight(link.current);
  }, [isCurrent]);
  return (
    <a ref={link} class="contents-link" href={`#${place}`} aria-current={isCurrent ? 'location' : undefined}>
      {name}
    </a>
  );
}

/** Scrolls the contents alone: `scrollIntoView` would move the page that the reader scrolls. */
function keepInSight(link: HTMLElement): void {
  const box = link.closest('.library-side');
  if (!box) return;
  const { top, bottom } = link.getBoundingClientRect();
  const bounds = box.getBoundingClientRect();
  if (top < bounds.top) box.scrollTop -= bounds.top - top;
  else if (bottom > bounds.bottom) box.scrollTop += bottom - bounds.bottom;
}
