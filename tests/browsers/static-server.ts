import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

export interface StaticServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Serves one folder, and nothing outside it, on a free port of 127.0.0.1. Firefox runs no content scripts on `file:`, so
 * local pages are opened from here.
 *
 * @param folder - Symbolic links that lead out of it are not followed.
 */
export async function serveFolder(folder: string): Promise<StaticServer> {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    send(root, request.url ?? '/', request.method === 'HEAD', response).catch(() => refuse(response, 404));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function send(root: string, url: string, headOnly: boolean, response: ServerResponse): Promise<void> {
  // A browser asks for it by itself; the page did not, so its absence must not show as an error of the page.
  if (url === '/favicon.ico') return refuse(response, 204);
  const file = await fileAt(root, decodeURIComponent(url.replace(/[?#].*$/s, '')));
  const { size } = await stat(file);
  response.writeHead(200, {
    'content-type': CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'content-length': size,
    'cache-control': 'no-store',
  });
  if (headOnly) response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** Throws where there is no such file, or it lies outside. */
async function fileAt(root: string, path: string): Promise<string> {
  const found = await realpath(join(root, path));
  const file = (await stat(found)).isDirectory() ? await realpath(join(found, 'index.html')) : found;
  if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) throw new Error('outside the folder');
  return file;
}

function refuse(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status);
  response.end();
}
