import { relative } from 'node:path';
import { PROJECT } from './run-program.ts';
import { filesIn, testsIn } from './vitest-report.ts';

/**
 * Names what a Vitest run did not pass, with the first lines of why: the end of a long output is what is read of it.
 *
 * @param report - As for `tallyOf`.
 */
export function failuresIn(report: unknown): string[] {
  return filesIn(report).flatMap((file) => {
    const path = typeof file.name === 'string' ? relative(PROJECT, file.name) : 'a file without a name';
    const tests = testsIn(file).filter(({ status }) => status !== 'passed');
    const failures = tests.map(
      ({ fullName, status, failureMessages }) => `${path}: ${fullName}: ${beginning(failureMessages) || status}`,
    );
    return failures.length === 0 && file.status === 'failed' ? [`${path}: ${beginning([file.message])}`] : failures;
  });
}

function beginning(messages: unknown): string {
  const text = Array.isArray(messages) ? messages.join('\n') : '';
  return text.split('\n').slice(0, 6).join('\n    ');
}
