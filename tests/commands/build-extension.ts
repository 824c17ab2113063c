import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BUILDS, buildLock } from '../browsers/launch-browser.ts';
import type { BrowserName } from '../setup/browsers.mjs';
import { exclusively } from '../setup/exclusive.mjs';
import { PROJECT, type RunOptions, runScript, say } from './run-program.ts';

/** Everything that a build is made of. What is installed is fixed by the lock file. */
const SOURCES = ['assets', 'entrypoints', 'src', 'package.json', 'package-lock.json', 'tsconfig.json', 'wxt.config.ts'];

const WXT_ARGS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['-b', 'chrome', '--mv3'],
  firefox: ['-b', 'firefox', '--mv3'],
};

/**
 * Builds the extension for one browser. Throws, with what the builder said, where it cannot be built.
 *
 * @param output - Where to show what the builder says.
 */
export async function buildExtension(name: BrowserName, output: RunOptions['output']): Promise<void> {
  const onWait = () => say(`another command is building the extension for ${name}; waiting for it`);
  await exclusively(buildLock(name), onWait, () => build(name, output));
}

/** Builds it and packs it for a shop, for Firefox its sources too: people read them there. Throws as `buildExtension` does. */
export async function packExtension(name: BrowserName, output: RunOptions['output']): Promise<void> {
  const onWait = () => say(`another command is building the extension for ${name}; waiting for it`);
  await exclusively(buildLock(name), onWait, () => build(name, output, 'zip'));
}

/**
 * Builds it unless the last build was made of just these sources and is still as it was then.
 */
export async function ensureExtension(name: BrowserName): Promise<void> {
  const onWait = () => say(`another command is building the extension for ${name}; waiting for it`);
  await exclusively(buildLock(name), onWait, async () => {
    if (isUpToDate(name)) return;
    say(`building the extension for ${name}`);
    await build(name, 'kept');
  });
}

async function build(
  name: BrowserName,
  shown: RunOptions['output'],
  command: 'build' | 'zip' = 'build',
): Promise<void> {
  const sources = digestOf(SOURCES);
  const { code, output } = await runScript('node_modules/wxt/bin/wxt.mjs', [command, ...WXT_ARGS[name]], {
    output: shown,
    ...(shown === 'kept' && { environment: { NO_COLOR: '1' } }),
  });
  if (code !== 0) throw new Error(`the extension for ${name} could not be built\n${output}`.trimEnd());
  writeFileSync(stampOf(name), JSON.stringify({ sources, build: digestOf([relative(PROJECT, BUILDS[name])]) }));
}

function isUpToDate(name: BrowserName): boolean {
  try {
    const stamp: unknown = JSON.parse(readFileSync(stampOf(name), 'utf8'));
    const now = { sources: digestOf(SOURCES), build: digestOf([relative(PROJECT, BUILDS[name])]) };
    return JSON.stringify(stamp) === JSON.stringify(now);
  } catch {
    return false;
  }
}

function stampOf(name: BrowserName): string {
  return `${BUILDS[name]}.stamp`;
}

/** Of all names and contents below some paths of the project. Throws where one is missing. */
function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesIn(join(PROJECT, path)).sort()) {
      const content = readFileSync(file);
      hash.update(`${relative(PROJECT, file)}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [path];
    throw error;
  }
}
