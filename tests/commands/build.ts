// npm run build: writes .output/chrome-mv3 and .output/firefox-mv3.
import { buildExtension } from './build-extension.ts';
import { say } from './run-program.ts';

try {
  await buildExtension('chromium', 'live');
  await buildExtension('firefox', 'live');
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
