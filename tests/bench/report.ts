import { BUDGETS, type Budget } from './budgets.ts';
import type { Measured } from './row.ts';

/** One line of `.output/bench.json`. */
export interface Result extends Measured {
  readonly limit: number;
  readonly met: boolean;
}

/** @returns In the order of the budgets. Throws for a name that is no budget. */
export function judge(measured: readonly Measured[]): readonly Result[] {
  const unknown = measured.find(({ name }) => BUDGETS.every((budget) => budget.name !== name));
  if (unknown) throw new Error(`${unknown.name} is no budget`);
  return BUDGETS.flatMap((budget) => {
    const one = measured.find(({ name }) => name === budget.name);
    return one ? [{ ...one, limit: budget.limit, met: isMet(budget, one.value) }] : [];
  });
}

/** What could not be measured (NaN) is not met. */
function isMet({ bound, limit }: Budget, value: number): boolean {
  return bound === 'at most' ? value <= limit : value >= limit;
}

/** How many of a budget's goals are reached. */
export function goalsReached({ bound, goals }: Budget, value: number): number {
  return goals.filter((goal) => (bound === 'at most' ? value <= goal : value >= goal)).length;
}

/** The table that a person reads. */
export function describe(results: readonly Result[]): string {
  const lines = results.map((result) => {
    const budget = BUDGETS.find(({ name }) => name === result.name);
    if (!budget) throw new Error(`${result.name} is no budget`);
    const reached = goalsReached(budget, result.value);
    const standing = !result.met
      ? 'NOT MET'
      : budget.goals.length === 0
        ? 'met'
        : `met, ${reached} of ${budget.goals.length} goals`;
    return [
      result.name,
      round(result.value),
      `${budget.bound} ${round(budget.limit)}${budget.goals.length > 0 ? ` (${budget.goals.map(round).join(', ')})` : ''}`,
      standing,
      result.detail,
    ];
  });
  const head = ['budget', 'value', 'limit (goals)', 'standing', 'how'];
  const widths = head.map((name, column) => Math.max(name.length, ...lines.map((line) => line[column]?.length ?? 0)));
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Three digits that matter, and no more. */
export function round(value: number): string {
  return Number.isNaN(value) ? '?' : String(Number(value.toPrecision(3)));
}
