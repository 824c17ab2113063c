import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ArticleCard, type ArticleCardProps } from '../card/ArticleCard';
import { Card } from '../card/Card';
import type { CardView } from '../popover/PopoverCard';
import { Search, type SearchProps } from '../search/Search';
import { TopicList, type TopicListProps } from '../search/TopicList';
import { textDirection } from '../words/text-direction';
import { useTranslate } from '../words/words-context';
import { PageMentions, type PageMentionsProps } from './PageMentions';
import { PageState, type PageStateProps } from './PageState';
import { Switches, type SwitchesProps } from './Switches';

const LABEL_ID = 'card-label';

export interface PagePopupProps {
  readonly search: Pick<SearchProps, 'query' | 'answer' | 'onQuery' | 'onNeed' | 'onOpen'>;
  readonly page: PageProps;
  /** All that there is background on. */
  readonly topics: TopicListProps['topics'];
  /** What is open in place of search and page; `null` for these. */
  readonly open: OpenCard | null;
  readonly switches: SwitchesProps;
  readonly onOpenTopic: (topicId: string) => void;
}

/** What is said of the page in the tab, and what can be done there. */
export type PageProps = Omit<PageStateProps, 'state'> &
  Omit<PageMentionsProps, 'topics' | 'unfolded' | 'onUnfold' | 'onOpenTopic'> & {
    readonly state: PageStateProps['state'] | 'mentions';
    readonly topics: PageMentionsProps['topics'];
  };

export type OpenCard =
  | { readonly kind: 'topic'; readonly view: CardView }
  | { readonly kind: 'article'; readonly view: Omit<ArticleCardProps, 'labelId'> };

/**
 * The toolbar popup: search, below it the page in the tab and all topics, and the switches. What lies under an open card
 * stays as it is, unseen: with the words that were typed, its scroll position and what is unfolded in it.
 */
export function PagePopup({ search, page, topics, open, switches, onOpenTopic }: PagePopupProps) {
  const translate = useTranslate();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const overview = useRef<HTMLDivElement>(null);
  const isCovered = open !== null;
  useReturningFocus(overview, isCovered);

  function unfold(topicId: string, isUnfolded: boolean): void {
    const others = [...unfolded].filter((id) => id !== topicId);
    setUnfolded(new Set(isUnfolded ? [...others, topicId] : others));
  }

  return (
    <div class="popup" lang={translate('language')} dir={textDirection(translate)}>
      <main class="popup-main">
        <h1 class="for-screen-readers">{translate('extensionName')}</h1>
        <div class="popup-overview" ref={overview} inert={isCovered} data-covered={isCovered}>
          <Search {...search} focusOnMount>
            {page.state === 'mentions' ? (
              <PageMentions {...page} unfolded={unfolded} onUnfold={unfold} onOpenTopic={onOpenTopic} />
            ) : (
              <section class="page-unmarked" aria-labelledby="page-unmarked">
                <h2 id="page-unmarked">{translate('popupHere')}</h2>
                <PageState state={page.state} site={page.site} errors={page.errors} onRemedy={page.onRemedy} />
              </section>
            )}
            <TopicList topics={topics} onOpenTopic={onOpenTopic} />
          </Search>
        </div>
        {open?.kind === 'topic' && <Card {...open.view} labelId={LABEL_ID} />}
        {open?.kind === 'article' && <ArticleCard {...open.view} labelId={LABEL_ID} />}
      </main>
      <Switches {...switches} />
    </div>
  );
}

/** Brings the focus back to where it was in an element before that was covered. */
function useReturningFocus(element: { readonly current: HTMLElement | null }, isCovered: boolean): void {
  const latest = useRef<HTMLElement | null>(null);
  const wasCovered = useRef(false);
  useLayoutEffect(() => {
    const surface = element.current;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) latest.current = target;
    };
    surface?.addEventListener('focusin', remember);
    return () => surface?.removeEventListener('focusin', remember);
  }, [element]);
  useLayoutEffect(() => {
    const isBack = wasCovered.current && !isCovered;
    wasCovered.current = isCovered;
    if (!isBack) return;
    const target = latest.current?.isConnected ? latest.current : element.current?.querySelector('input');
    target?.focus({ preventScroll: true });
  }, [element, isCovered]);
}
