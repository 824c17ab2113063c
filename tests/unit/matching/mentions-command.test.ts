import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

function run(input: string) {
  return spawnSync(process.execPath, ['tests/commands/mentions.ts'], { cwd: ROOT, input, encoding: 'utf8' });
}

it('writes one JSON line a document, in the order read', () => {
  const { stdout, status } = run('{"id":"b","text":"Psaki spoke."}\n\n{"id":"a","text":"Nothing."}\n');
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { id: 'b', mentions: [{ start: 0, end: 5, text: 'Psaki', topic: 'jen-psaki', alias: 'Psaki', rule: 'surname' }] },
    { id: 'a', mentions: [] },
  ]);
  expect(status).toBe(0);
}, 20_000);

it('reports a malformed line by its number, goes on, and fails at the end', () => {
  const { stdout, stderr, status } = run('{"id":"a","text":"Biden."}\nnot json\n{"id":"c"}\n{"id":"d","text":""}\n');
  expect(stdout.trim().split('\n')).toHaveLength(2);
  expect(stderr).toMatch(/line 2: /);
  expect(stderr).toMatch(/line 3: has no "text"/);
  expect(status).toBe(1);
}, 20_000);
