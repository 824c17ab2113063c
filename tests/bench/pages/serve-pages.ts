import { createServer } from 'node:http';
import { makePage, type PageSpec } from './make-page.ts';

export interface PageServer {
  /** Where a page of that kind is; the first request makes it. */
  addressOf(spec: PageSpec): string;
  /** Where a page with just this markup is. */
  addressOfMarkup(html: string): string;
  close(): Promise<void>;
}

/** Serves generated pages on a free port of 127.0.0.1. */
export async function servePages(): Promise<PageServer> {
  const pages = new Map<string, () => string>();
  const server = createServer((request, response) => {
    const make = pages.get(request.url ?? '');
    response.writeHead(make ? 200 : 204, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(make?.());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const origin = `http://127.0.0.1:${address.port}`;

  function addressOf(path: string, make: () => string): string {
    if (!pages.has(path)) {
      let made: string | null = null;
      pages.set(path, () => {
        made ??= make();
        return made;
      });
    }
    return origin + path;
  }

  return {
    addressOf: (spec) =>
      addressOf(`/${spec.megabytes}-${spec.mentions}-${spec.firstInView}-${spec.seed}`, () => makePage(spec)),
    addressOfMarkup: (html) => addressOf(`/markup-${pages.size}`, () => html),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
