/**
 * Calls a listener when the background may work: at once, but in a Chromium worker that is new only when it is activated.
 * That is after an install, an update, and when the extension is switched on again; earlier, some open pages take no script.
 */
export function onceActive(listener: () => void): void {
  if (isNewWorker()) globalThis.addEventListener('activate', listener, { once: true });
  else listener();
}

function isNewWorker(): boolean {
  const { registration } = globalThis as { readonly registration?: { readonly active: unknown } };
  return registration?.active === null;
}
