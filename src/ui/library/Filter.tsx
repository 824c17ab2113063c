import { useElementId } from '../use-element-id';
import { useTranslate } from '../words/words-context';
import type { ShownLibrary } from './filter-library';

export interface FilterProps {
  readonly find: string;
  readonly shown: ShownLibrary;
  /** The words as they were probably meant; `null` where they need no correction. */
  readonly suggestion: string | null;
  readonly onFind: (find: string) => void;
}

/** Narrows the page to what has the words; says how much is left, or that nothing is. */
export function Filter({ find, shown, suggestion, onFind }: FilterProps) {
  const translate = useTranslate();
  const id = useElementId();
  return (
    <search class="filter">
      <label for={id}>{translate('libraryFind')}</label>
      <input
        id={id}
        type="search"
        class="filter-field"
        value={find}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        onInput={({ currentTarget }) => onFind(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isComposing || find === '') return;
          event.preventDefault();
          onFind('');
        }}
      />
      <p class="filter-status" role="status">
        {find.trim() !== '' && <FilterStatus find={find} shown={shown} suggestion={suggestion} onFind={onFind} />}
      </p>
      {find !== '' && (
        <button type="button" class="text-button" onClick={() => onFind('')}>
          {translate('libraryShowAll')}
        </button>
      )}
    </search>
  );
}

/** Where nothing matches the words as they stand, what is shown is what was probably meant. */
function FilterStatus({ find, shown, suggestion, onFind }: FilterProps) {
  const translate = useTranslate();
  const { topics, statementCount, articles } = shown;
  const isEmpty = topics.length === 0 && statementCount === 0;
  const counts = [
    translate('libraryTopicCount', undefined, topics.length),
    translate('libraryStatementCount', undefined, statementCount),
    translate('libraryArticleCount', undefined, articles.length),
  ];
  return (
    <>
      {(isEmpty || suggestion !== null) && `${translate('searchNothing', [find.trim()])} `}
      {suggestion !== null && (
        <button type="button" class="text-button" onClick={() => onFind(suggestion)}>
          {translate('searchDidYouMean', [suggestion])}
        </button>
      )}
      {!isEmpty && ` ${translate('libraryShown', counts)}`}
    </>
  );
}
