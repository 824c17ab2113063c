import type { SearchIndex } from '../../search/search-index';
import type { SearchProps } from '../../ui/search/Search';
import type { DescribeResults } from '../search/describe-results';

/** The search of the popup, and what stands in its field. */
export interface PopupSearch {
  /** As the popup is to show it now. */
  props(): Pick<SearchProps, 'query' | 'answer' | 'onQuery' | 'onNeed'>;
  /** Whether nothing is asked, so that the rest of the popup shows. */
  isBlank(): boolean;
}

/** Fills the popup, which shows some eight, and a little more: no scroll meets the end before the next come. */
const FIRST_ROWS = 12;

const NOTHING: SearchProps['answer'] = { rows: [], count: 0, suggestion: null };

/**
 * Makes the search that the popup shows. The popup is drawn again and again: an answer is remembered until something else is
 * asked. Only rows that can be seen are described and drawn; a key costs the same however many there are.
 *
 * @param search - Never asked a blank query.
 * @param draw - Draws the popup anew.
 */
export function createPopupSearch(
  search: SearchIndex['search'],
  describe: DescribeResults,
  draw: () => void,
): PopupSearch {
  let query = '';
  let most = FIRST_ROWS;
  let answer: SearchProps['answer'] | null = null;

  const isBlank = () => query.trim() === '';

  function onQuery(next: string): void {
    query = next;
    most = FIRST_ROWS;
    answer = null;
    draw();
  }

  function onNeed(rows: number): void {
    if (!answer || rows <= most || answer.rows.length === answer.count) return;
    most = rows;
    answer = null;
    draw();
  }

  return {
    props() {
      answer ??= isBlank() ? NOTHING : describe(search(query, most));
      return { query, answer, onQuery, onNeed };
    },
    isBlank,
  };
}
