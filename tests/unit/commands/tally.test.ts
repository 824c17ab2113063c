import { expect, it } from 'vitest';
import { addTallies, tallyOf } from '../../commands/tally';
import { NO_REPORT } from '../../commands/vitest-report';

function file(status: 'passed' | 'failed', ...tests: readonly string[]) {
  return { status, assertionResults: tests.map((each) => ({ status: each })) };
}

it.each([
  { run: 'all passed', report: { testResults: [file('passed', 'passed', 'passed')] }, code: 0, passed: 2, failed: 0 },
  { run: 'one failed', report: { testResults: [file('failed', 'passed', 'failed')] }, code: 1, passed: 1, failed: 1 },
  {
    run: 'two files did not load',
    report: { testResults: [file('passed', 'passed'), file('failed'), file('failed')] },
    code: 1,
    passed: 1,
    failed: 2,
  },
  {
    run: 'a hook failed after passed tests',
    report: { testResults: [file('failed', 'passed')] },
    code: 1,
    passed: 1,
    failed: 1,
  },
  {
    run: 'one was skipped',
    report: { testResults: [file('passed', 'passed', 'skipped')] },
    code: 0,
    passed: 1,
    failed: 1,
  },
  {
    run: 'all passed, the run did not',
    report: { testResults: [file('passed', 'passed')] },
    code: 1,
    passed: 1,
    failed: 1,
  },
  { run: 'nothing was run', report: { testResults: [] }, code: 0, passed: 0, failed: 1 },
  { run: 'no report was left', report: NO_REPORT, code: 1, passed: 0, failed: 1 },
])('where $run, counts $passed passed and $failed failed', ({ report, code, passed, failed }) => {
  expect(tallyOf(report, code)).toEqual({ passed, failed });
});

it('adds what several runs counted', () => {
  expect(
    addTallies([
      { passed: 2, failed: 0 },
      { passed: 3, failed: 1 },
    ]),
  ).toEqual({ passed: 5, failed: 1 });
});
