import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exclusively } from './exclusive.mjs';
import { say, sayProgress } from './say.mjs';

const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const LOCK = join(PROJECT, 'package-lock.json');
/** npm writes it last, as the record of what it installed; an interrupted install has none. */
const INSTALLED = join(PROJECT, 'node_modules', '.package-lock.json');

/** The first Node that runs TypeScript files without a flag. */
const OLDEST_NODE_WITH_TYPES = [22, 18];

/** Runs `npm ci` where the installed packages are not those of the lock file. */
export async function ensureDependencies() {
  if (!areInstalled()) {
    const onWait = () => say('another command is installing the dependencies; waiting for it');
    await exclusively('dependencies', onWait, async () => {
      if (!areInstalled()) await install();
    });
  }
  if (!existsSync(join(PROJECT, 'node_modules', '.bin', 'node')) && !runsTypes(process.versions.node))
    throw new Error(
      `no Node package exists for ${process.platform}-${process.arch}, and this Node is ${process.versions.node}; install Node 24`,
    );
}

/**
 * Compares by content, not by time: switching branches back and forth touches the lock file and changes nothing. Packages
 * for other platforms are optional, and rightly absent.
 */
function areInstalled() {
  const wanted = packagesIn(LOCK);
  const found = packagesIn(INSTALLED);
  if (wanted === null || found === null) return false;
  return (
    Object.entries(wanted).every(
      ([path, { version, optional, devOptional, peer }]) =>
        path === '' || (found[path] ? found[path].version === version : Boolean(optional ?? devOptional ?? peer)),
    ) && Object.keys(found).every((path) => path in wanted)
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

async function install() {
  const wanted = Object.entries(packagesIn(LOCK) ?? {}).filter(([path, { optional }]) => path !== '' && !optional);
  const paths = wanted.map(([path]) => path);
  say(`installing ${paths.length} packages (npm ci); this takes about a minute on a new machine`);
  const countDone = () => paths.filter((path) => existsSync(join(PROJECT, path, 'package.json'))).length;
  const endProgress = sayProgress(() => `${countDone()} of ${paths.length} packages`);
  try {
    const code = await run(['ci', '--loglevel=error', '--no-audit', '--no-fund']);
    if (code !== 0) throw new Error(`npm ci ended with exit code ${code}; nothing else was done`);
  } finally {
    endProgress();
  }
  say('the dependencies are installed');
}

/** Uses the npm and the Node that run this command: the Node in node_modules is about to be replaced. */
function run(args) {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const [program, first] = npm?.endsWith('.js') && node ? [node, [npm]] : ['npm', []];
  const child = spawn(program, [...first, ...args], {
    cwd: PROJECT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && program === 'npm',
  });
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`npm could not be run: ${error.message}`)));
    child.once('close', resolve);
  });
}

function runsTypes(version) {
  const [major, minor] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE_WITH_TYPES;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
