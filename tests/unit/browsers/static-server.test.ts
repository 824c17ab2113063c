import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type StaticServer, serveFolder } from '../../browsers/static-server';

let outer: string;
let server: StaticServer;

beforeEach(async () => {
  outer = mkdtempSync(join(tmpdir(), 'served-'));
  mkdirSync(join(outer, 'folder/inner'), { recursive: true });
  writeFileSync(join(outer, 'secret.txt'), 'secret');
  writeFileSync(join(outer, 'folder/page.html'), '<p>page</p>');
  writeFileSync(join(outer, 'folder/two words & ü.txt'), 'text');
  writeFileSync(join(outer, 'folder/inner/index.html'), '<p>index</p>');
  symlinkSync(join(outer, 'secret.txt'), join(outer, 'folder/link.txt'));
  server = await serveFolder(join(outer, 'folder'));
});

afterEach(async () => {
  await server.close();
  rmSync(outer, { recursive: true, force: true });
});

/** `fetch` would tidy the path before it is sent. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(server.origin, { path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

it('serves files with their content type', async () => {
  const response = await fetch(`${server.origin}/page.html?query#fragment`);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toBe('<p>page</p>');
});

it('serves names that an address has to encode', async () => {
  const response = await fetch(`${server.origin}/${encodeURIComponent('two words & ü.txt')}`);
  expect(await response.text()).toBe('text');
});

it("serves a folder's index", async () => {
  expect(await (await fetch(`${server.origin}/inner/`)).text()).toBe('<p>index</p>');
});

it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/link.txt', '/missing.html', '/%', '/%00'])(
  'does not serve %s',
  async (path) => {
    expect(await statusOf(path)).toBe(404);
  },
);

it('takes no other method than GET and HEAD', async () => {
  expect((await fetch(server.origin, { method: 'POST' })).status).toBe(405);
});
