import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The project's root. */
export const PROJECT = join(import.meta.dirname, '../..');

export interface Run {
  readonly code: number;
  /** What it wrote on both streams; empty where they were shown live. */
  readonly output: string;
}

export interface RunOptions {
  /** `live` shows it on our own streams, `on-stderr` all of it on standard error, `kept` gives it back. */
  readonly output: 'live' | 'on-stderr' | 'kept';
  readonly environment?: Readonly<Record<string, string>>;
  /** Ended by force after that; the code is then not 0. */
  readonly withinMs?: number;
}

/**
 * Runs a script of an installed package, under the Node that runs this one.
 *
 * @param script - From the project's root. Throws where it cannot be started.
 */
export function runScript(script: string, args: readonly string[], options: RunOptions): Promise<Run> {
  const { output, environment = {}, withinMs } = options;
  const child = spawn(process.execPath, [join(PROJECT, script), ...args], {
    cwd: PROJECT,
    env: { ...process.env, ...environment },
    stdio: output === 'live' ? 'inherit' : output === 'on-stderr' ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
    ...(withinMs !== undefined && { timeout: withinMs, killSignal: 'SIGKILL' as const }),
  });
  const kept: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => kept.push(text));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output: kept.join('') }));
  });
}

/** Tells what a command is doing, on standard error: standard output is for its results. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
