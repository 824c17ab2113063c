// npm run zip: writes the packages for the shops of both browsers, and the sources that Firefox's asks for, into .output.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packExtension } from './build-extension.ts';
import { PROJECT, say } from './run-program.ts';

const OUTPUT = join(PROJECT, '.output');

/** Those of another version would lie beside the new ones. */
for (const name of packages()) rmSync(join(OUTPUT, name));

try {
  await packExtension('chromium', 'on-stderr');
  await packExtension('firefox', 'on-stderr');
  for (const name of packages()) console.log(`.output/${name}`);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function packages(): string[] {
  try {
    return readdirSync(OUTPUT).filter((name) => name.endsWith('.zip'));
  } catch {
    return [];
  }
}
