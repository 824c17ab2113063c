import type { Runtime } from 'webextension-polyfill';

/**
 * Starts the background, which then does what it left undone when it last died: nothing else may tell it to, where no
 * page holds a script of ours. Any message does; this one asks for nothing. Never rejects.
 */
export async function wakeBackground(runtime: Pick<Runtime.Static, 'sendMessage'>): Promise<void> {
  await runtime.sendMessage(null).catch(() => {});
}
