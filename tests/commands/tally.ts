import { filesIn, testsIn } from './vitest-report.ts';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/**
 * Counts a Vitest run. Besides failed tests, these count as failures: a file that could not be loaded, a skipped test (it
 * proves nothing, and is not wanted here), a run without any test, and a run that failed for any other reason.
 *
 * @param report - The JSON reporter's file, decoded; anything else is a run that told nothing. Never throws.
 * @param code - The run's exit code.
 */
export function tallyOf(report: unknown, code: number): Tally {
  const files = filesIn(report);
  const statuses = files.map((file) => testsIn(file).map(({ status }) => status));
  const all = statuses.flat();
  const passed = all.filter((status) => status === 'passed').length;
  const unloaded = files.filter((file, at) => file.status === 'failed' && !statuses[at]?.includes('failed')).length;
  const failed = all.length - passed + unloaded;
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}
