import type { Dossier } from './model';
import { type CardStatement, describeStatements } from './topic-card';

/** How exactly a date is known. */
export type DatePrecision = 'year' | 'month' | 'day';

export interface TimelineDate {
  /** ISO 8601: a year, a month or a day. */
  readonly on: string;
  readonly precision: DatePrecision;
  /** Said or done then; by article, earliest first, then by paragraph. */
  readonly statements: readonly CardStatement[];
}

/**
 * Everything that the articles date, by the date when it was said or done. A year of which no more is known stands before
 * the months of that year, and a month before its days: each has its own place, and none is taken for more exact than it is.
 *
 * @returns Each date once, earliest first. Never throws.
 */
export function describeTimeline(dossier: Dossier): TimelineDate[] {
  const byDate = new Map<string, CardStatement[]>();
  for (const statement of describeStatements(dossier)) {
    byDate.set(statement.on, [...(byDate.get(statement.on) ?? []), statement]);
  }
  return [...byDate].map(([on, statements]) => ({ on, precision: precisionOf(on), statements }));
}

const PRECISIONS = ['year', 'month', 'day'] as const;

function precisionOf(date: string): DatePrecision {
  return PRECISIONS[date.split('-').length - 1] ?? 'day';
}
