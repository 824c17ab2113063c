import type { Runtime } from 'webextension-polyfill';

/** Whether the browser has a switch that opens local files to an extension; Firefox keeps them closed to all of ours. */
export function hasFileSwitch(runtime: Pick<Runtime.Static, 'getURL'>): boolean {
  return !runtime.getURL('').startsWith('moz-extension:');
}
