import { Fragment, type TargetedEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Marked } from './Marked';
import type { ResultRow } from './result-row';

export interface SearchResultsProps {
  /** A row's id is this one, a hyphen and its place. */
  readonly id: string;
  readonly name: string;
  /** What they answer. */
  readonly query: string;
  /** The first of them. */
  readonly rows: readonly ResultRow[];
  /** How many there are. */
  readonly count: number;
  readonly activeAt: number;
  /** So many rows are to be shown soon. */
  readonly onNeed: (rows: number) => void;
  readonly onOpen: (row: ResultRow) => void;
}

/** So many more than are shown are drawn: what comes into view by a key or a turn of the wheel is there. By feel. */
export const ROWS_AHEAD = 12;

/** The results. The keys work in the search field, which tells which row is active. */
export function SearchResults({ id, name, query, rows, count, activeAt, onNeed, onOpen }: SearchResultsProps) {
  const list = useRef<HTMLDivElement>(null);
  const isScrolled = useRef(false);
  // Where the reader has not left the top, nothing has to be measured.
  useLayoutEffect(() => {
    if (activeAt > 0) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    else if (isScrolled.current) list.current?.scrollTo({ top: 0 });
  }, [query, activeAt]);

  function onScroll({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: TargetedEvent<HTMLDivElement>): void {
    isScrolled.current = scrollTop > 0;
    if (rows.length < count && scrollHeight - scrollTop < 2 * clientHeight) onNeed(rows.length + ROWS_AHEAD);
  }

  return (
    <div class="search-results" ref={list} id={id} role="listbox" aria-label={name} onScroll={onScroll}>
      {rows.map((row, at) => (
        <div
          key={`${row.kind} ${row.id}`}
          class="result"
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === activeAt}
          aria-posinset={at + 1}
          aria-setsize={count}
          data-result={row.kind}
          data-result-id={row.id}
          data-kind={row.topicKind ?? undefined}
          // The focus stays in the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onOpen(row)}
          onKeyDown={(event) => event.key === 'Enter' && onOpen(row)}
        >
          <Marked className="result-title" text={row.title} words={row.words} />
          {row.excerpt !== null && <Marked className="result-excerpt" text={row.excerpt} words={row.words} />}
          <span class="result-detail">
            <span class="kind">{row.kindWord}</span>
            {row.details.map((detail) => (
              <Fragment key={detail}>
                <span class="dot"> · </span>
                <Marked className="result-part" text={detail} words={row.words} />
              </Fragment>
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}
