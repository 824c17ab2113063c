import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ServedPages, servePages } from '../../commands/served-pages';

let folder: string;
let served: ServedPages | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  mkdirSync(join(folder, 'set/deep'), { recursive: true });
  mkdirSync(join(folder, 'set/.hidden'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  for (const file of ['b.txt', 'a.html', 'deep/c.html', 'style.css', '.hidden/d.html'])
    writeFileSync(join(folder, 'set', file), `content of ${file}`);
});

afterEach(async () => {
  await served?.close();
  served = null;
  rmSync(folder, { recursive: true, force: true });
});

it("takes a folder's pages in sorted order, named from the folder", async () => {
  served = await servePages(['set'], folder);
  expect(served.pages.map(({ page }) => page)).toEqual(['a.html', 'b.txt', 'deep/c.html']);
  const texts = await Promise.all(served.pages.map(async ({ url }) => (await fetch(url)).text()));
  expect(texts).toEqual(['content of a.html', 'content of b.txt', 'content of deep/c.html']);
});

it('names a file as it was given, and serves it from this machine', async () => {
  served = await servePages([join(folder, 'set/b.txt'), 'set/../set/a.html'], folder);
  expect(served.pages.map(({ page }) => page)).toEqual([join(folder, 'set/b.txt'), 'set/../set/a.html']);
  expect(served.pages.every(({ url }) => url.startsWith('http://127.0.0.1:'))).toBe(true);
});

it('leaves addresses as they are, in their place among the files', async () => {
  served = await servePages(['set/a.html', 'https://example.org/x?y=1#z', 'set/b.txt'], folder);
  expect(served.pages[1]).toEqual({ page: 'https://example.org/x?y=1#z', url: 'https://example.org/x?y=1#z' });
  expect(served.pages).toHaveLength(3);
});

it.each([
  { arg: 'missing.html', line: 'missing.html: no such file or folder' },
  { arg: 'empty', line: 'empty: no .html or .txt file in this folder' },
])('says in one line that there is nothing to open at "$arg"', async ({ arg, line }) => {
  await expect(servePages([arg], folder)).rejects.toThrow(line);
});
