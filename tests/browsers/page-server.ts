import { createServer } from 'node:http';

export interface PageServer {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** The same pages under another name: another site, so that its frames are cross-origin ones. */
  readonly foreignOrigin: string;
  /** Adds or replaces a page. `headers` may say anything, e.g. a content security policy. */
  put(path: string, html: string, headers?: Readonly<Record<string, string>>): string;
  close(): Promise<void>;
}

/**
 * Serves pages that a test writes, from memory.
 *
 * `put` returns the address of the page. Ports are not part of a site, hence the second name.
 */
export async function servePageTexts(): Promise<PageServer> {
  const pages = new Map<string, { readonly html: string; readonly headers: Readonly<Record<string, string>> }>();
  const server = createServer((request, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://page.invalid').pathname);
    if (page === undefined) {
      response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...page.headers,
    });
    response.end(page.html);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    foreignOrigin: `http://localhost:${address.port}`,
    put: (path, html, headers = {}) => {
      pages.set(path, { html, headers });
      return origin + path;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
