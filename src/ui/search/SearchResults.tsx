import { Fragment } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Marked } from './Marked';
import type { ResultRow } from './result-row';

export interface SearchResultsProps {
  /** A row's id is this one, a hyphen and its place. */
  readonly id: string;
  readonly name: string;
  readonly rows: readonly ResultRow[];
  readonly activeAt: number;
  readonly onOpen: (row: ResultRow) => void;
}

/** The results. The keys work in the search field, which tells which row is active. */
export function SearchResults({ id, name, rows, activeAt, onOpen }: SearchResultsProps) {
  const list = useRef<HTMLDivElement>(null);
  const activeRow = rows[activeAt];
  useLayoutEffect(() => {
    if (activeRow) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeRow]);
  return (
    <div class="search-results" ref={list} id={id} role="listbox" aria-label={name}>
      {rows.map((row, at) => (
        <div
          key={`${row.kind} ${row.id}`}
          class="result"
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === activeAt}
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
