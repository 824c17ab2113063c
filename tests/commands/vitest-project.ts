import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../setup/browsers.mjs';
import { failuresIn } from './failures.ts';
import { PROJECT, runScript } from './run-program.ts';
import { type Tally, tallyOf } from './tally.ts';
import { NO_REPORT } from './vitest-report.ts';

const OUTPUT = join(PROJECT, '.output');

export interface ProjectRun {
  readonly tally: Tally;
  /** What failed and why, for people; empty when nothing did. */
  readonly failures: readonly string[];
}

export interface ProjectOptions {
  /** `kept` output is shown when it is over. */
  readonly output: 'live' | 'kept';
  /** Ended by force after that: a run that hangs must not keep others from being told. */
  readonly withinMs: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** Parts of the names of files; none means all. */
  readonly only?: readonly string[];
}

/** Runs the tests of one project of `vitest.config.ts`; leaves its report in `.output/vitest-PROJECT.json`. */
export async function runVitestProject(project: string, options: ProjectOptions): Promise<ProjectRun> {
  const { output, withinMs, environment, only = [] } = options;
  if (output === 'live') console.log(`\n== ${project} tests`);
  const file = join(OUTPUT, `vitest-${project}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['run', ...only, '--project', project, ...reporters];
  const chromium = findBrowser('chromium');
  const run = await runScript('node_modules/vitest/vitest.mjs', args, {
    output,
    withinMs,
    environment: { ...environment, ...(chromium !== null && { BACKGROUNDER_CHROMIUM: chromium }) },
  });
  if (output === 'kept') console.log(`\n== ${project} tests\n${run.output}`);
  const report = readReport(file);
  const tally = tallyOf(report, run.code);
  return { tally, failures: tally.failed > 0 ? [`${project} tests`, ...failuresIn(report)] : [] };
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return NO_REPORT;
  }
}
