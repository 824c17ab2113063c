export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** What stands for a run that left no report. */
export const NOTHING: unknown = null;

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
  const files = isRecord(report) && Array.isArray(report.testResults) ? report.testResults.filter(isRecord) : [];
  const statuses = files.map(statusesIn);
  const all = statuses.flat();
  const passed = all.filter((status) => status === 'passed').length;
  const unloaded = files.filter((file, at) => file.status === 'failed' && !statuses[at]?.includes('failed')).length;
  const failed = all.length - passed + unloaded;
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

function statusesIn(file: Record<string, unknown>): unknown[] {
  const tests: unknown = file.assertionResults;
  return Array.isArray(tests) ? tests.filter(isRecord).map((test) => test.status) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
