import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { exclusively } from '../../setup/exclusive.mjs';

const MODULE = join(import.meta.dirname, '../../setup/exclusive.mjs');

function script(name: string, work: string): string {
  return `import { exclusively } from ${JSON.stringify(MODULE)};
    await exclusively(${JSON.stringify(name)}, () => console.log('waits'), async () => { ${work} });`;
}

it('lets two processes work one after the other', async () => {
  const name = `test-${process.pid}-turns`;
  const work = `console.log('begins ' + Date.now()); await new Promise((r) => setTimeout(r, 300)); console.log('ends ' + Date.now());`;
  const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script(name, work)]);
  const outputs = (await Promise.all([run(), run()])).map(({ stdout }) => stdout);
  const spans = outputs.map((output) => (output.match(/\d+/g) ?? []).map(Number)).sort(([a = 0], [b = 0]) => a - b);
  expect(outputs.filter((output) => output.startsWith('waits'))).toHaveLength(1);
  expect(spans[1]?.[0]).toBeGreaterThanOrEqual(spans[0]?.[1] ?? Number.POSITIVE_INFINITY);
});

it('does not wait for a process that was killed', async () => {
  const name = `test-${process.pid}-killed`;
  const work = `console.log('begins'); await new Promise((r) => setTimeout(r, 60_000));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script(name, work)]);
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(
    await exclusively(
      name,
      () => {},
      async () => 'done',
    ),
  ).toBe('done');
});

it('lets the next one in where the work failed', async () => {
  const name = `test-${process.pid}-failed`;
  const failing = exclusively(
    name,
    () => {},
    () => Promise.reject(new Error('failed')),
  );
  await expect(failing).rejects.toThrow('failed');
  expect(
    await exclusively(
      name,
      () => {},
      async () => 'done',
    ),
  ).toBe('done');
});
