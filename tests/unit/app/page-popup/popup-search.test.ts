import { describe, expect, it, vi } from 'vitest';
import { createPopupSearch } from '../../../../src/app/page-popup/popup-search';
import { createDescribeResults } from '../../../../src/app/search/describe-results';
import { dossier } from '../../../../src/dossier/bundled';
import { createSearchIndex } from '../../../../src/search/search-index';

const index = createSearchIndex(dossier);
const describeResults = createDescribeResults(dossier, (key) => key);

function open() {
  const ask = vi.fn(index.search);
  const draw = vi.fn();
  return { ask, draw, ...createPopupSearch(ask, describeResults, draw) };
}

describe('createPopupSearch', () => {
  it('asks nothing while nothing is typed', () => {
    const search = open();
    search.props().onQuery('  ');
    expect(search.props().answer).toEqual({ rows: [], count: 0, suggestion: null });
    expect(search.isBlank()).toBe(true);
    expect(search.ask).not.toHaveBeenCalled();
  });

  it('asks once for each query, however often it is drawn', () => {
    const search = open();
    search.props().onQuery('psaki');
    expect(search.props().answer).toBe(search.props().answer);
    search.props().onQuery('psak');
    search.props();
    expect(search.ask.mock.calls.map(([query]) => query)).toEqual(['psaki', 'psak']);
    expect(search.draw).toHaveBeenCalledTimes(2);
  });

  it('describes what can be seen, and more where more is needed', () => {
    const search = open();
    search.props().onQuery('boycott');
    const { rows, count } = search.props().answer;
    expect(rows).toHaveLength(12);
    search.props().onNeed(12);
    expect(search.draw).toHaveBeenCalledOnce();
    search.props().onNeed(20);
    expect(search.draw).toHaveBeenCalledTimes(2);
    expect(search.props().answer.rows.slice(0, 12)).toEqual(rows);
    expect(search.props().answer).toMatchObject({ count, rows: { length: 20 } });
    search.props().onNeed(1_000);
    expect(search.props().answer.rows).toHaveLength(count);
    search.props().onNeed(2_000);
    expect(search.draw).toHaveBeenCalledTimes(3);
  });

  it('begins small again with the next query', () => {
    const search = open();
    search.props().onQuery('boycott');
    search.props();
    search.props().onNeed(40);
    search.props().onQuery('beijing');
    expect(search.props().answer.rows).toHaveLength(12);
  });
});
