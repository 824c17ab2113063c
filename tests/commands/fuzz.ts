// npm run fuzz: every property test with other examples, and twenty times as many of them, until the time is over or one fails.
// `-- --minutes N` (10 by default), `-- --seed N` for one round with that seed, `-- NAME...` for files whose names contain one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../setup/browsers.mjs';
import { PROJECT, runScript, say } from './run-program.ts';

/** As many rounds of `npm test` in one. Long enough for starting Vitest not to matter. */
const TIMES = '20';

const { values, positionals } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } },
  allowPositionals: true,
});
const files = propertyTests().filter(
  (file) => positionals.length === 0 || positionals.some((name) => file.includes(name)),
);
if (files.length === 0) {
  say(`no property test is called ${positionals.join(' or ')}`);
  process.exit(1);
}

const end = Date.now() + Number(values.minutes) * 60_000;
let rounds = 0;
do {
  const seed = values.seed ?? String(Math.floor(Math.random() * 2 ** 31));
  const { code, output } = await fuzz(seed);
  rounds++;
  if (code !== 0) {
    console.log(output);
    console.log(`\nfailed in round ${rounds}; the same once more: npm run fuzz -- --seed ${seed}`);
    process.exit(1);
  }
  say(`round ${rounds} passed, seed ${seed}`);
} while (values.seed === undefined && Date.now() < end);
console.log(`${files.length} files, ${rounds} rounds, ${TIMES} times the examples of npm test each: passed`);

/** Those that draw their examples. */
function propertyTests(): string[] {
  return readdirSync(join(PROJECT, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => `tests/${name.replaceAll('\\', '/')}`)
    .filter(
      (file) =>
        /^tests\/(unit|browser)\//.test(file) && readFileSync(join(PROJECT, file), 'utf8').includes("'fast-check'"),
    );
}

function fuzz(seed: string) {
  const chromium = findBrowser('chromium');
  return runScript(
    'node_modules/vitest/vitest.mjs',
    ['run', '--project', 'unit', '--project', 'browser', '--testTimeout', '3600000', ...files],
    {
      output: 'kept',
      environment: {
        BACKGROUNDER_SEED: seed,
        BACKGROUNDER_TIMES: TIMES,
        ...(chromium !== null && { BACKGROUNDER_CHROMIUM: chromium }),
      },
    },
  );
}
