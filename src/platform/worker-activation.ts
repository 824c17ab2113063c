/**
 * Calls a listener when the background's worker is new: after an install, an update, and when the extension is switched on
 * again. Of the last Chromium tells nothing else, and does not let the scripts into open tabs as Firefox does, which has no
 * worker and never calls.
 */
export function onWorkerActivated(listener: () => void): void {
  if ('ServiceWorkerGlobalScope' in globalThis) globalThis.addEventListener('activate', listener);
}
