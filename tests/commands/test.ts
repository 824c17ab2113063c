// npm test: every check, with its output, then what failed and why, and last one line that says how many passed
// and failed. Each check counts one; the tests count one each.
import { buildExtension } from './build-extension.ts';
import { runScript } from './run-program.ts';
import { addTallies, type Tally } from './tally.ts';
import { runVitestProject } from './vitest-project.ts';

/** Far above what a project takes here; a run that hangs must not keep the others from being told. */
const VITEST_WITHIN_MS = 15 * 60_000;

const prepare = { title: 'types: prepare', script: 'wxt/bin/wxt.mjs', args: ['prepare'] };

const CHECKS = [
  { title: 'linter', script: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings', '.'] },
  { title: 'types: all', script: 'typescript/bin/tsc', args: ['--noEmit'] },
  {
    title: 'types: pure floors, without the DOM',
    script: 'typescript/bin/tsc',
    args: ['-p', 'src/tsconfig.pure.json'],
  },
] as const;

const lint = {
  title: 'web-ext lint',
  script: 'web-ext/bin/web-ext.js',
  args: ['lint', '--source-dir', '.output/firefox-mv3', '--warnings-as-errors', '--no-config-discovery'],
};

const started = Date.now();
const tallies: Tally[] = [];
const failures: string[] = [];

tallies.push(await runCheck(prepare));
// They mostly wait, for frames and for quiet: what only counts goes on beside them.
const browserTests = runTests('browser', 'kept');
for (const check of CHECKS) tallies.push(await runCheck(check));
tallies.push(
  await step('floors', async () => (await runScript('tests/floors/check.ts', [], { output: 'live' })).code === 0),
);
tallies.push(await step('build for Chromium', () => builds('chromium')));
tallies.push(await step('build for Firefox', () => builds('firefox')));
tallies.push(await runCheck(lint));
tallies.push(await runTests('unit', 'live'));
tallies.push(await browserTests);
// Alone: they time what browsers do, and two cores are soon busy.
tallies.push(await runTests('e2e', 'live'));

const { passed, failed } = addTallies(tallies);
for (const failure of failures) console.log(`\nFAILED ${failure}`);
console.log(`\nafter ${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function runCheck(check: {
  readonly title: string;
  readonly script: string;
  readonly args: readonly string[];
}): Promise<Tally> {
  return step(check.title, async () => {
    const { code } = await runScript(`node_modules/${check.script}`, check.args, { output: 'live' });
    return code === 0;
  });
}

async function step(title: string, passes: () => Promise<boolean>): Promise<Tally> {
  console.log(`\n== ${title}`);
  const isPassed = await passes();
  if (!isPassed) failures.push(title);
  return isPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function builds(browser: 'chromium' | 'firefox'): Promise<boolean> {
  try {
    await buildExtension(browser, 'live');
    return true;
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    return false;
  }
}

async function runTests(project: string, output: 'live' | 'kept'): Promise<Tally> {
  const run = await runVitestProject(project, { output, withinMs: VITEST_WITHIN_MS });
  failures.push(...run.failures);
  return run.tally;
}
