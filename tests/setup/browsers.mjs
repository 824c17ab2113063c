import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { createInterface } from 'node:readline';
import { exclusively } from './exclusive.mjs';
import { say, sayProgress } from './say.mjs';

/** Where each browser may be found, best first. Bare names are looked up on the PATH. */
const BROWSERS = {
  chromium: {
    label: 'Chromium',
    variable: 'BACKGROUNDER_CHROMIUM',
    debian: ['chromium', 'fonts-liberation'],
    programs: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  firefox: {
    label: 'Firefox',
    variable: 'BACKGROUNDER_FIREFOX',
    debian: ['firefox-esr', 'fonts-liberation'],
    programs: [
      'firefox-esr',
      'firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  },
};

/** @returns {name is 'chromium' | 'firefox'} */
export function isBrowserName(name) {
  return Object.hasOwn(BROWSERS, name);
}

/**
 * Finds a browser's program.
 *
 * @param {'chromium' | 'firefox'} name
 * @returns {string | null} Throws where the environment variable names no program.
 */
export function findBrowser(name) {
  const { variable, programs, label } = BROWSERS[name];
  const chosen = process.env[variable];
  if (chosen) {
    const program = programAt(chosen);
    if (program === null) throw new Error(`${variable} is "${chosen}", which is no program; ${label} cannot be run`);
    return program;
  }
  return programs.map(programAt).find((program) => program !== null) ?? null;
}

/**
 * Installs those of the browsers that are missing, where this user may; else throws a sentence that says what to install.
 *
 * @param {readonly ('chromium' | 'firefox')[]} names
 */
export async function ensureBrowsers(names) {
  if (missingOf(names).length === 0) return;
  const onWait = () => say('another command is installing browsers; waiting for it');
  await exclusively('browsers', onWait, async () => {
    const missing = missingOf(names);
    if (missing.length === 0) return;
    if (!mayInstall()) throw new Error(missing.map(howToInstall).join(' '));
    await install(missing).catch((error) => {
      throw new Error(`${labelsOf(missing)} could not be installed: ${error.message}`);
    });
  });
  const still = missingOf(names);
  if (still.length > 0) throw new Error(`installed, but not found. ${still.map(howToInstall).join(' ')}`);
}

function missingOf(names) {
  return names.filter((name) => findBrowser(name) === null);
}

function programAt(name) {
  const paths = isAbsolute(name)
    ? [name]
    : (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return paths.find(isProgram) ?? null;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function mayInstall() {
  return process.getuid?.() === 0 && programAt('apt-get') !== null;
}

function labelsOf(names) {
  return names.map((name) => BROWSERS[name].label).join(' and ');
}

function howToInstall(name) {
  const { label, variable, debian } = BROWSERS[name];
  return `${label} is missing: install it (Debian: "apt-get install ${debian[0]}" as root), or set ${variable} to its program.`;
}

async function install(names) {
  const packages = [...new Set(names.flatMap((name) => BROWSERS[name].debian))];
  say(`installing ${labelsOf(names)} (apt-get install ${packages.join(' ')})`);
  // A list of packages that is out of date names files that the mirror no longer has; a failed update may still do.
  await aptGet(['update'], 'reading the lists of packages').catch((error) => say(error.message));
  await aptGet(['install', '--yes', '--no-install-recommends', ...packages], 'starting');
  say('the browsers are installed');
}

/** Another apt on the machine is waited for. Progress comes on a channel of its own, as `kind:package:percent:words`. */
const APT_OPTIONS = ['-o', 'DPkg::Lock::Timeout=600', '-o', 'APT::Status-Fd=3', '-o', 'Dpkg::Use-Pty=0'];

async function aptGet(args, firstStatus) {
  const child = spawn('apt-get', [...APT_OPTIONS, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  let status = firstStatus;
  const complaints = [];
  createInterface({ input: child.stdio[3] }).on('line', (line) => {
    const [, , percent, words] = line.split(':');
    if (words) status = `${Math.round(Number(percent))} % ${words}`;
  });
  createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line));
  child.stdout.resume();
  const endProgress = sayProgress(() => status);
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code !== 0)
      throw new Error(
        `apt-get ${args[0]} ended with exit code ${code}: ${complaints.slice(-3).join(' ') || 'no reason given'}`,
      );
  } finally {
    endProgress();
  }
}
