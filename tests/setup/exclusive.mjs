// Two npm commands started at once must not both run `npm ci` or write the same build. The lock is a listening socket in
// Linux's abstract name space (a named pipe on Windows): the kernel frees it when its process dies, however it dies, so no
// stale lock is ever left. macOS has neither; there the work goes ahead unguarded.
import { createHash } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Does some work while no other process of this checkout does work of the same name.
 *
 * @template T
 * @param {string} name
 * @param {() => void} onWait - Called once, if another process has to be waited for.
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function exclusively(name, onWait, work) {
  const address = addressOf(name);
  if (address === null) return work();
  let told = false;
  let lock = await tryToListen(address);
  while (lock === null) {
    if (!told) onWait();
    told = true;
    await untilReleased(address);
    lock = await tryToListen(address);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}

function addressOf(name) {
  const key = `backgrounder-${createHash('sha256').update(PROJECT).digest('hex').slice(0, 16)}-${name}`;
  if (process.platform === 'linux') return `\0${key}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${key}` : null;
}

function tryToListen(address) {
  return new Promise((resolve, reject) => {
    const waiting = new Set();
    const server = createServer((socket) => {
      waiting.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => waiting.delete(socket));
    });
    const release = () => {
      server.close();
      for (const socket of waiting) socket.destroy();
    };
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(address, () => resolve({ release }));
  });
}

function untilReleased(address) {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.on('error', () => {});
    socket.on('close', () => setTimeout(resolve, 50));
    socket.resume();
  });
}
