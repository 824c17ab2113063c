import type { Extension, Runtime } from 'webextension-polyfill';

/** Whether local files may be read: by a switch that the reader has set or not, or `never`, as in Firefox. */
export type FileAccess = 'open' | 'closed' | 'never';

/** The parts of the browser that asking needs. */
export interface FileAccessPorts {
  readonly runtime: Pick<Runtime.Static, 'getURL'>;
  readonly extension: Pick<Extension.Static, 'isAllowedFileSchemeAccess'>;
}

/** Holds as long as the extension runs: the browser loads it anew when the switch is set. Never rejects. */
export async function askFileAccess({ runtime, extension }: FileAccessPorts): Promise<FileAccess> {
  if (runtime.getURL('').startsWith('moz-extension:')) return 'never';
  const isAllowed = await extension.isAllowedFileSchemeAccess().catch(() => false);
  return isAllowed ? 'open' : 'closed';
}
