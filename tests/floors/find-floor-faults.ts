import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { filesBelow } from './files-below.ts';
import { isIn, isPackage, maySee, PACKAGE_RULES, ROOMS, type Room, roomOf } from './floors.ts';

export interface FloorFault {
  /** From the project's root. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly problem: string;
}

export interface FloorReport {
  /** 0 means that the check looked in the wrong place, and proves nothing. */
  readonly filesRead: number;
  readonly faults: readonly FloorFault[];
}

/**
 * Every form in which a module names another: `from 'x'` (imports, re-exports, their `type` forms), `import 'x'`,
 * `import('x')` as a value and as a type, `require('x')`. Read as text: Biome's rule does not see the inline type.
 */
const SPECIFIERS = /\b(?:from\s*|import\s*\(\s*|import\s*|require\s*\(\s*)(['"`])([^'"`\n]+)\1/g;

const SOURCES = /\.[cm]?[jt]sx?$/;

/** Shorthands of WXT's generated tsconfig; they would walk around the floors. */
const PATH_ALIAS = /^(?:@@?|~~?)\//;

/**
 * Reads every source file below the rooms and finds imports that go up or sideways, and packages in rooms that must not
 * know them.
 *
 * @param project - The project's root folder.
 * @returns Faults by file and line. Throws only where a file cannot be read.
 */
export function findFloorFaults(project: string): FloorReport {
  const files = ROOMS.flatMap((room) => filesBelow(project, room.folder, SOURCES)).sort();
  return { filesRead: files.length, faults: files.flatMap((file) => faultsOf(project, file)) };
}

function faultsOf(project: string, file: string): FloorFault[] {
  const room = roomOf(file);
  if (room === null) return [];
  const source = readFileSync(join(project, file), 'utf8');
  const faults: FloorFault[] = [];
  for (const match of source.matchAll(SPECIFIERS)) {
    const problem = problemOf(file, room, match[2] ?? '');
    if (problem !== null) faults.push({ file, line: source.slice(0, match.index).split('\n').length, problem });
  }
  return faults;
}

function problemOf(file: string, room: Room, specifier: string): string | null {
  if (PATH_ALIAS.test(specifier)) return `"${specifier}" is a path alias; write a relative path`;
  if (specifier.startsWith('.')) return relativeProblem(file, room, specifier);
  const rule = PACKAGE_RULES.find(({ packages }) => packages.some((name) => isPackage(specifier, name)));
  if (rule === undefined || rule.allowedIn.some((folder) => isIn(file, folder))) return null;
  return `"${specifier}" belongs in ${rule.allowedIn.join(', ')} only`;
}

function relativeProblem(file: string, room: Room, specifier: string): string | null {
  const target = posix.join(dirname(file), specifier);
  const seen = roomOf(target);
  if (seen !== null)
    return maySee(room, seen)
      ? null
      : `${room.name} (floor ${room.floor}) must not see ${seen.name} (floor ${seen.floor})`;
  if (isIn(target, 'assets/dossier') && room.name !== 'dossier') return 'only dossier reads assets/dossier';
  return isIn(target, 'tests') ? 'the product must not see its tests' : null;
}
