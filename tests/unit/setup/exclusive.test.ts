import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, vi } from 'vitest';
import { exclusively } from '../../setup/exclusive.mjs';

/** A process that starts on a busy machine may take seconds. */
const PATIENTLY = { timeout: 20_000 };

const MODULE = join(import.meta.dirname, '../../setup/exclusive.mjs');

function script(name: string, work: string): string {
  return `import { exclusively } from ${JSON.stringify(MODULE)};
    await exclusively(${JSON.stringify(name)}, () => console.log('waits'), async () => { ${work} });`;
}

it('lets two processes work one after the other', async () => {
  const name = `test-${process.pid}-turns`;
  const work = `console.log('begins'); for await (const _ of process.stdin) break; console.log('ends');`;
  const said: string[] = [];
  const start = (title: string) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script(name, work)]);
    createInterface({ input: child.stdout }).on('line', (line) => said.push(`${title} ${line}`));
    return child;
  };
  const first = start('first');
  await vi.waitFor(() => expect(said).toEqual(['first begins']), PATIENTLY);
  const second = start('second');
  await vi.waitFor(() => expect(said).toEqual(['first begins', 'second waits']), PATIENTLY);
  first.stdin.end('go on');
  second.stdin.end('go on');
  await Promise.all([once(first, 'close'), once(second, 'close')]);
  expect(said).toEqual(['first begins', 'second waits', 'first ends', 'second begins', 'second ends']);
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
