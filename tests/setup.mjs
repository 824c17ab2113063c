// Brings a bare machine to where the other commands can run: Node 20 or newer with npm is all it needs itself, so it uses
// nothing but Node's own modules. Each npm command runs it first. It speaks on standard error only, because standard output
// belongs to the command that follows.
//
//   node tests/setup.mjs [chromium] [firefox]
//
// Without arguments it sees to the dependencies only: building and matching need no browser.
import { ensureBrowsers, isBrowserName } from './setup/browsers.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { say } from './setup/say.mjs';

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !isBrowserName(name));
try {
  if (unknown !== undefined) throw new Error(`unknown browser "${unknown}"; it is chromium or firefox`);
  await ensureDependencies();
  await ensureBrowsers(wanted);
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
