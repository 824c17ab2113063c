/** What a row of the benchmark may cost. Ratios compare two things measured in turn, in one run. */
export interface Budget {
  readonly name: string;
  /** What is divided by what, or what is counted. */
  readonly what: string;
  readonly limit: number;
  /** Further than the limit, the nearest first. */
  readonly goals: readonly number[];
  readonly bound: 'at most' | 'at least';
}

const atMost = (name: string, what: string, limit: number, ...goals: number[]): Budget => ({
  name,
  what,
  limit,
  goals,
  bound: 'at most',
});
const atLeast = (name: string, what: string, limit: number): Budget => ({
  ...atMost(name, what, limit),
  bound: 'at least',
});

/**
 * Every budget, in the order of the table. The bare walk is a `TreeWalker` over the text of the body that leaves out script,
 * style, noscript, template, textarea, select and option, and sums lengths.
 */
export const BUDGETS: readonly Budget[] = [
  atMost('find', 'walk + find + map back / bare walk, warm', 2.5, 2, 1.6),
  atLeast('vs-mark', 'mark.js mark(terms) that marks nothing / ours, 1 MB, 40 terms', 500),
  atLeast('vs-mark-regexp', 'mark.js markRegExp, the same', 30),
  atMost('forms', '300 surface forms / 40', 1.15, 1.05),
  atMost('forms-3000', '3,000 surface forms / 40, hits aside', 2, 1.5),
  atMost('growth-5', 'cost of a MB at 5 MB / at 1 MB', 1.15),
  atMost('growth-20', 'cost of a MB at 20 MB / at 1 MB', 1.4, 1.1),
  atMost('sentinel', 'all its script time where nothing is to be found / bare walk, fresh loads', 3, 2),
  atMost('sentinel-wakes', 'share of mention-free generated pages that it wakes for, %', 5, 1),
  atMost('first-paint', 'sentinel start to first painted frame / annotator injected directly, worker awake', 1.5, 1.2),
  atMost('first-paint-asleep', 'the same, worker asleep', 2.5),
  atMost('viewport', 'first viewport found and painted, 5 MB, fresh loads / bare walk of the page', 1, 0.5),
  atMost('taken-back', 'marks taken back after the first paint, per 1,000', 1, 0),
  atMost('paint', 'main-thread time of painting 10,000 mentions / wrapping them by hand', 0.17, 0.1),
  atMost('paint-layouts', 'forced layouts while painting', 0),
  atMost('mutations', '500 unrelated mutations with 10,000 mentions alive / with none, upper end', 1.1, 1.02),
  atMost('slice-p99-ms', '99th percentile of slices, 5 MB, 100 fresh loads, ms', 8, 6),
  atMost('long-tasks', 'tasks of ours of 50 ms or more, the same loads', 0),
  atMost('pointer', 'a pointer move over 10,000 mentions / one caretPositionFromPoint', 1.5),
  atMost('popover-open', "the delay's end to the frame that shows it / an empty native popover", 2, 1.3),
  atMost('search-key-ms', "script a keystroke in the popup's search, dossier 100 times its size, ms", 4, 2),
  atMost('sentinel-kb', 'the sentinel, gzip, aliases included, kB', 8, 5),
  atMost('annotator-kb', 'the annotator, gzip, dossier included, inline painter apart, kB', 35, 25),
  atMost('heap-mb', 'heap of a frame with nothing to find, over the frame without us, MB', 0.5, 0.2),
  atMost('scroll-heap', '20,000 posts added and removed: heap at the end / after 1,000', 1.1),
  atMost('ticker', 'our script time while a page rewrites one text 60 times a second, % of one core', 1),
];
