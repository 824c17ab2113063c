// npm run bench: measures every budget, prints the table, and writes .output/bench.json and .output/bench.svg; `-- NAME...` measures
// only those, and leaves the two files alone. It measures well only where nothing else runs. The exit code is 1 where a
// budget is not met.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUDGETS } from '../bench/budgets.ts';
import { createLab } from '../bench/lab.ts';
import { drawPicture } from '../bench/picture.ts';
import { describe, judge } from '../bench/report.ts';
import type { Measured } from '../bench/row.ts';
import { ROWS } from '../bench/rows.ts';
import { PROJECT, say } from './run-program.ts';

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => BUDGETS.every((budget) => budget.name !== name));
if (unknown !== undefined) {
  say(`no budget is called ${unknown}; there are ${BUDGETS.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

const rows = ROWS.filter(({ names }) => wanted.length === 0 || names.some((name) => wanted.includes(name)));
const lab = await createLab();
const measured: Measured[] = [];
try {
  for (const row of rows) {
    const begun = performance.now();
    try {
      measured.push(...(await row.measure(lab)));
    } catch (error) {
      const detail = `could not be measured: ${error instanceof Error ? error.message : String(error)}`;
      measured.push(...row.names.map((name) => ({ name, value: Number.NaN, detail })));
    }
    say(`${row.names.join(', ')}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  }
} finally {
  await lab.close();
}

const results = judge(measured);
console.log(describe(results));
if (wanted.length === 0) {
  mkdirSync(join(PROJECT, '.output'), { recursive: true });
  // What could not be measured has no number there (JSON writes NaN as null); its detail says why.
  writeFileSync(join(PROJECT, '.output/bench.json'), `${JSON.stringify({ budgets: results }, null, 2)}\n`);
  writeFileSync(join(PROJECT, '.output/bench.svg'), drawPicture(results));
}
if (results.some(({ met }) => !met)) process.exitCode = 1;
