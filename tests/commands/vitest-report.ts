type Fields = Readonly<Record<string, unknown>>;

/** What stands for a run that left no report. */
export const NO_REPORT: unknown = null;

/** The test files of what Vitest's JSON reporter wrote; none of anything else. Never throws. */
export function filesIn(report: unknown): Fields[] {
  return isRecord(report) ? records(report.testResults) : [];
}

/** The tests of one of those files. */
export function testsIn(file: Fields): Fields[] {
  return records(file.assertionResults);
}

function records(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
