import type { Runtime } from 'webextension-polyfill';

interface AboutPorts {
  readonly runtime: Pick<Runtime.Static, 'getPlatformInfo'> & {
    /** Firefox alone. */
    readonly getBrowserInfo?: Runtime.Static['getBrowserInfo'];
  };
}

/**
 * Name and version of the browser, and the system that it runs on, for a bug report. Never rejects.
 *
 * @param userAgent - Where the browser does not say it otherwise.
 */
export async function aboutBrowser(
  { runtime }: AboutPorts,
  userAgent: string,
): Promise<{ readonly browser: string; readonly system: string }> {
  const [told, platform] = await Promise.all([
    runtime.getBrowserInfo?.().catch(() => null) ?? null,
    runtime.getPlatformInfo().catch(() => null),
  ]);
  const [, name, version] = /(Edg|OPR|Chrome|Firefox)\/([\d.]+)/.exec(userAgent) ?? [];
  return {
    browser: told ? `${told.name} ${told.version}` : `${name ?? 'unknown'} ${version ?? ''}`.trim(),
    system: platform ? `${platform.os} ${platform.arch}` : 'unknown',
  };
}
