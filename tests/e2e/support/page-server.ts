import { createServer } from 'node:http';

/** Pages of a test, made as it goes. */
export interface PageServer {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** The same server under another host, so that a frame of it is another site's. */
  readonly otherOrigin: string;
  /** Serves a document at a new path of its own; gives the path. */
  add(html: string, headers?: Readonly<Record<string, string>>): string;
  close(): Promise<void>;
}

interface ServedPage {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

export async function servePages(): Promise<PageServer> {
  const pages = new Map<string, ServedPage>();
  const server = createServer((request, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    if (!page) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    otherOrigin: `http://localhost:${address.port}`,
    add(html, headers = {}) {
      const path = `/page-${pages.size + 1}`;
      pages.set(path, { html: `<!doctype html><html lang="en"><title>A page</title><body>${html}`, headers });
      return path;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
