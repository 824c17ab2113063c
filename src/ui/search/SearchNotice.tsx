import { useTranslate } from '../words/words-context';

export interface SearchNoticeProps {
  /** `null` while nothing is searched. */
  readonly query: string | null;
  readonly count: number;
  readonly suggestion: string | null;
  readonly onTake: (query: string) => void;
}

/** Stands for the suggestion in the sentence around it, wherever a language puts it. */
const GAP = '\uFFFC';

/**
 * How many results there are, for screen readers; where the query as it is typed matches nothing, the same for everyone,
 * with what was probably meant.
 */
export function SearchNotice({ query, count, suggestion, onTake }: SearchNoticeProps) {
  const translate = useTranslate();
  const isVisible = query !== null && (count === 0 || suggestion !== null);
  const [before, after] = translate('searchDidYouMean', [GAP]).split(GAP);
  return (
    <div class="search-notice" role="status">
      {isVisible && (
        <p data-search-nothing>
          {translate('searchNothing', [query.trim()])}
          {suggestion !== null && (
            <>
              {' '}
              {before}
              <button type="button" class="search-suggestion" onClick={() => onTake(suggestion)}>
                {suggestion}
              </button>
              {after}
            </>
          )}
        </p>
      )}
      {query !== null && count > 0 && (
        <span class="for-screen-readers">{translate('searchCount', [String(count)], count)}</span>
      )}
    </div>
  );
}
