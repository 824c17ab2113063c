import { parseArgs } from 'node:util';
import { type BrowserName, isBrowserName } from '../setup/browsers.mjs';

export interface StartOptions {
  /** As given; empty for the sample article. */
  readonly pages: readonly string[];
  readonly browser: BrowserName;
  readonly headless: boolean;
  readonly json: boolean;
}

export const USAGE = 'npm start -- [PAGE...] [--browser chromium|firefox] [--headless] [--json]';

/**
 * Reads the arguments of `npm start`.
 *
 * @param environment - Tells whether there is a display.
 * @returns `null` where help is asked for. Throws a line for the person where an argument is wrong.
 */
export function parseStartOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): StartOptions | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  if (!isBrowserName(values.browser)) throw new Error(`unknown browser "${values.browser}"; usage: ${USAGE}`);
  const hasDisplay = platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
  return {
    pages: positionals,
    browser: values.browser,
    headless: values.headless || values.json || !hasDisplay,
    json: values.json,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        browser: { type: 'string', short: 'b', default: 'chromium' },
        headless: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/);
    throw new Error(`${reason}; usage: ${USAGE}`);
  }
}
