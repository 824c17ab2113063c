import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useElementId } from '../use-element-id';
import { useTranslate } from '../words/words-context';
import { FIRST_ROW, moveRow } from './active-row';
import { focusBelow } from './focus-below';
import type { ResultRow, ResultRows } from './result-row';
import { SearchField } from './SearchField';
import { SearchNotice } from './SearchNotice';
import { ROWS_AHEAD, SearchResults } from './SearchResults';

export interface SearchProps {
  readonly query: string;
  /** For this query. */
  readonly answer: ResultRows;
  readonly onQuery: (query: string) => void;
  /** So many rows are to be shown soon, of which the answer has fewer. */
  readonly onNeed: (rows: number) => void;
  readonly onOpen: (row: ResultRow) => void;
  /** The cursor stands in the field from the beginning. */
  readonly focusOnMount: boolean;
  /** What stands in the place of results while the field is empty. */
  readonly children?: ComponentChildren;
}

/**
 * The search field and what it finds. The focus stays in the field while the arrows move through the results (the combobox
 * pattern); with an empty field they lead into what stands below.
 */
export function Search({ query, answer, onQuery, onNeed, onOpen, focusOnMount, children }: SearchProps) {
  const translate = useTranslate();
  const listId = useElementId();
  const below = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState({ query, row: FIRST_ROW });
  const { rows, count, suggestion } = answer;
  const isBlank = query.trim() === '';
  const shown = isBlank ? [] : rows;
  const active = moved.query === query ? moved.row : FIRST_ROW;

  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Escape' && query !== '') {
      onQuery('');
    } else if (event.key === 'Enter' && shown.length > 0) {
      const row = shown[active.at];
      if (row) onOpen(row);
    } else if (event.key === 'ArrowDown' && isBlank) {
      focusBelow(below.current);
    } else {
      const row = moveRow(active, event.key, isBlank ? 0 : count);
      if (!row) return;
      setMoved({ query, row });
      onNeed(row.at + ROWS_AHEAD);
    }
    // The popup closes with an Escape that nobody took, and the cursor would run along with the arrows.
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <search class="search">
      <SearchField
        query={query}
        listId={shown.length > 0 ? listId : null}
        activeId={shown.length > 0 ? `${listId}-${active.at}` : null}
        focusOnMount={focusOnMount}
        onQuery={onQuery}
        onKeyDown={onKeyDown}
      />
      <div class="search-below" ref={below}>
        <SearchNotice query={isBlank ? null : query} count={count} suggestion={suggestion} onTake={onQuery} />
        {shown.length > 0 && (
          <SearchResults
            id={listId}
            name={translate('searchResults')}
            query={query}
            rows={shown}
            count={count}
            activeAt={active.at}
            onNeed={onNeed}
            onOpen={onOpen}
          />
        )}
        {isBlank && children}
      </div>
    </search>
  );
}
