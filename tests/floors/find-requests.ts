import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below.ts';
import type { FloorFault, FloorReport } from './find-floor-faults.ts';
import { ALLOWED_LINES, type RequestRule, SCRIPT_RULES, STYLE_RULES } from './requests.ts';

const FOLDERS = ['src', 'entrypoints', 'assets/styles'];
const SOURCES = /\.(?:[cm]?[jt]sx?|css)$/;

/**
 * Reads every script and style sheet of the product and finds what would ask anything of the network. What runs in other
 * people's pages has no policy of ours around it, so there nothing else stands in the way.
 *
 * @param project - The project's root folder.
 * @returns Faults by file and line. Throws only where a file cannot be read.
 */
export function findRequests(project: string): FloorReport {
  const files = FOLDERS.flatMap((folder) => filesBelow(project, folder, SOURCES)).sort();
  return { filesRead: files.length, faults: files.flatMap((file) => faultsOf(project, file)) };
}

function faultsOf(project: string, file: string): FloorFault[] {
  const rules = file.endsWith('.css') ? STYLE_RULES : SCRIPT_RULES;
  const lines = withoutComments(readFileSync(join(project, file), 'utf8')).split('\n');
  return lines.flatMap((text, index) => {
    if (ALLOWED_LINES.some((allowed) => allowed.file === file && allowed.line === text.trim())) return [];
    const broken = rules.filter(({ pattern }: RequestRule) => pattern.test(text));
    return broken.slice(0, 1).map(({ what }) => ({ file, line: index + 1, problem: `${what}: ${text.trim()}` }));
  });
}

/** Blank where comments were, so that lines keep their numbers. An address in a text is no comment. */
function withoutComments(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/ .*$/gm, '$1');
}
