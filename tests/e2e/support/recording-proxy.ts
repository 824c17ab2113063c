import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A proxy that writes down whatever a browser asks for. */
export interface RecordingProxy {
  /** `127.0.0.1:PORT`. */
  readonly address: string;
  /** What was asked for so far, oldest first: `GET http://127.0.0.1:80/page`, `CONNECT far.test:443`. */
  recorded(): readonly string[];
  close(): Promise<void>;
}

const THIS_MACHINE = new Set(['127.0.0.1', 'localhost']);

/** Hands on what is asked of servers on this machine; everything else ends here, encrypted or not. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const seen: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((asked, answer) => {
    seen.push(`${asked.method} ${asked.url}`);
    if (URL.canParse(asked.url ?? '') && THIS_MACHINE.has(new URL(asked.url ?? '').hostname)) handOn(asked, answer);
    else answer.writeHead(502).end();
  });
  server.on('connect', (asked: IncomingMessage, socket: Socket) => {
    seen.push(`CONNECT ${asked.url}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    address: `127.0.0.1:${address.port}`,
    recorded: () => [...seen],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

function handOn(asked: IncomingMessage, answer: ServerResponse): void {
  const { hostname, port, pathname, search } = new URL(asked.url ?? '');
  const { method, headers } = asked;
  // The pages' server listens at one address, whichever name it is asked for by.
  const onward = request({ host: '127.0.0.1', port, path: pathname + search, method, headers }, (got) => {
    answer.writeHead(got.statusCode ?? 502, got.headers);
    got.pipe(answer);
  });
  onward.on('error', () => answer.destroy(new Error(`nothing answers at ${hostname}:${port}`)));
  asked.pipe(onward);
}
