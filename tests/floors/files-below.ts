import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';

/**
 * The files below a folder whose names end as asked, from the project's root, with slashes.
 *
 * @returns Nothing where there is no such folder. Never throws.
 */
export function filesBelow(project: string, folder: string, ending: RegExp): string[] {
  let entries: string[];
  try {
    entries = readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return entries.map((entry) => posix.join(folder, entry.replaceAll('\\', '/'))).filter((file) => ending.test(file));
}
