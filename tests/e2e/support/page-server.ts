import { createServer } from 'node:http';

/** Pages of a test, made as it goes. */
export interface PageServer {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** The same server under another host, so that a frame of it is another site's. */
  readonly otherOrigin: string;
  /** Serves a document at a new path of its own; gives the path. */
  add(html: string, headers?: Readonly<Record<string, string>>): string;
  /** Serves a text as it is, of the type that is named; gives the path. */
  addFile(body: string, contentType: string): string;
  close(): Promise<void>;
}

interface ServedPage {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export async function servePages(): Promise<PageServer> {
  const pages = new Map<string, ServedPage>();
  const server = createServer((request, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    if (!page) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  function serve(page: ServedPage): string {
    const path = `/page-${pages.size + 1}`;
    pages.set(path, page);
    return path;
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    otherOrigin: `http://localhost:${address.port}`,
    add: (html, headers = {}) =>
      serve({ body: `<!doctype html><html lang="en"><title>A page</title><body>${html}`, headers }),
    addFile: (body, contentType) => serve({ body, headers: { 'content-type': contentType } }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
