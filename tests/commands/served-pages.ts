import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type StaticServer, serveFolder } from '../browsers/static-server.ts';

export interface ServedPage {
  /** The argument as given; in a folder the path relative to it, with slashes. */
  readonly page: string;
  readonly url: string;
}

export interface ServedPages {
  readonly pages: readonly ServedPage[];
  close(): Promise<void>;
}

/** A file of the machine, and the folder to serve it from; `null` for an address that is opened as it is. */
interface Found {
  readonly page: string;
  readonly local: { readonly folder: string; readonly file: string } | null;
}

/**
 * Makes an address of each argument: addresses stay, files and folders are served from 127.0.0.1, since Firefox runs no
 * content scripts on `file:`.
 *
 * @param args - Addresses, files, or folders, whose .html and .txt files are taken in sorted order.
 * @param from - Relative paths start here.
 * @returns Throws a line for the person where there is no such file, or nothing to open in a folder.
 */
export async function servePages(args: readonly string[], from: string): Promise<ServedPages> {
  const found = args.flatMap((arg) => find(arg, from));
  const servers = new Map<string, StaticServer>();
  for (const { local } of found) {
    if (local !== null && !servers.has(local.folder)) servers.set(local.folder, await serveFolder(local.folder));
  }
  const pages = found.map(({ page, local }) => {
    if (local === null) return { page, url: page };
    const path = local.file.split('/').map(encodeURIComponent).join('/');
    return { page, url: `${servers.get(local.folder)?.origin}/${path}` };
  });
  return {
    pages,
    close: async () => void (await Promise.all([...servers.values()].map((server) => server.close()))),
  };
}

function find(arg: string, from: string): Found[] {
  if (/^https?:\/\//i.test(arg)) return [{ page: arg, local: null }];
  const path = arg.startsWith('file:') ? fileURLToPath(arg) : resolve(from, arg);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new Error(`${arg}: no such file or folder`);
  if (!stats.isDirectory()) return [{ page: arg, local: { folder: dirname(path), file: basename(path) } }];
  const files = pagesIn(path);
  if (files.length === 0) throw new Error(`${arg}: no .html or .txt file in this folder`);
  return files.map((file) => ({ page: file, local: { folder: path, file } }));
}

/** Hidden files and folders are left out. */
function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /\.(?:html|txt)$/i.test(file) && !/(?:^|\/)\./.test(file))
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
}
