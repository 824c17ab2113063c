import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnnotatedPage } from '../commands/annotate-page';
import { PROJECT } from '../commands/run-program';

const MARKED_TOPICS = [
  'antony-blinken',
  'beijing-2022-boycott',
  'jen-psaki',
  'jill-biden',
  'jimmy-carter',
  'joe-biden',
  'mitt-romney',
  'nancy-pelosi',
  'ned-price',
  'xi-jinping',
  'xinjiang',
];

interface Ended {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

function start(...args: readonly string[]): Promise<Ended> {
  const script = join(PROJECT, 'tests/commands/start.ts');
  const { INIT_CWD: _, ...environment } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { cwd: folder, env: environment }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr });
    });
  });
}

function pagesIn({ stdout }: Ended): AnnotatedPage[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  writeFileSync(join(folder, 'b.txt'), 'Nancy Pelosi spoke.');
  writeFileSync(
    join(folder, 'a.html'),
    `<!doctype html><title>Frames</title><p>Mitt Romney</p>
     <iframe srcdoc="<p>Jimmy Carter</p><iframe srcdoc='<p>Xi Jinping</p>'></iframe>"></iframe>
     <iframe srcdoc="<p>Nancy Pelosi</p>"></iframe><p>Jen Psaki</p>
     <script>document.body.prepend(Object.assign(document.createElement('iframe'), { srcdoc: '<p>Ned Price</p>' }))</script>
     <script>throw new Error('of the page')</script>`,
  );
  writeFileSync(join(folder, 'c.html'), '<!doctype html><title>Nothing</title><p>Nothing to find.</p>');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['chromium', 'firefox'])('npm start, in %s', (browser) => {
  it('finds every marked topic on the sample article, and reads a cited popover', async () => {
    const ended = await start('--json', '--browser', browser);
    const [page] = pagesIn(ended);
    expect(ended.code).toBe(0);
    expect([...new Set(page?.mentions.map(({ topic }) => topic))].sort()).toEqual(MARKED_TOPICS);
    expect(page).toMatchObject({
      page: 'tests/fixtures/sample/index.html',
      errors: [],
      popover: { topic: 'jen-psaki' },
    });
    expect(page?.popover?.statements.length).toBeGreaterThan(0);
    for (const { text, citation } of page?.popover?.statements ?? []) {
      expect(text).toMatch(/\w/);
      expect(citation).toEqual({
        publisher: expect.stringMatching(/^(?:CNN|Axios)$/),
        title: expect.stringMatching(/Olympics/),
        published: expect.stringMatching(/^2021-\d\d-\d\d$/),
        paragraph: expect.any(Number),
        url: citation.publisher === 'CNN' ? null : expect.stringMatching(/^https:/),
      });
    }
  });

  it("reads a folder's pages in order, each frame in document order, and goes on after one that cannot be loaded", async () => {
    // Reserved for this purpose: nothing listens on the discard port.
    const ended = await start('http://127.0.0.1:9/', '.', '--json', '--browser', browser);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/^http:\/\/127\.0\.0\.1:9\/: cannot be loaded: [^\n]+$/m);
    expect(
      pagesIn(ended).map(({ page, mentions, errors }) => [page, mentions.map(({ text }) => text), errors]),
    ).toEqual([
      ['a.html', ['Mitt Romney', 'Jen Psaki', 'Ned Price', 'Jimmy Carter', 'Xi Jinping', 'Nancy Pelosi'], []],
      ['b.txt', ['Nancy Pelosi'], []],
      ['c.html', [], []],
    ]);
    expect(pagesIn(ended)[2]?.popover).toBeNull();
  });
});

it('says in one line that a browser is missing', async () => {
  const variable = 'BACKGROUNDER_CHROMIUM';
  const before = process.env[variable];
  process.env[variable] = '/nowhere/chromium';
  const ended = await start('--json').finally(() => {
    if (before === undefined) delete process.env[variable];
    else process.env[variable] = before;
  });
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr.trimEnd()).toBe(
    'BACKGROUNDER_CHROMIUM is "/nowhere/chromium", which is no program; Chromium cannot be run',
  );
});
