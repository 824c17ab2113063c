import { readFileSync } from 'node:fs';

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;

/** The names of all files in a ZIP archive, from its central directory (APPNOTE 4.3.12). Throws where it has none. */
export function zipNames(path: string): string[] {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(Buffer.from(Uint32Array.of(END).buffer), bytes.length - END_LENGTH);
  if (end < 0) throw new Error(`${path} is no ZIP archive`);
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (bytes.readUInt32LE(at) === ENTRY) {
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const from = at + 46;
    names.push(bytes.toString('utf8', from, from + (name ?? 0)));
    at = from + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return names;
}
