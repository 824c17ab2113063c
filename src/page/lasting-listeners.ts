/**
 * Listens for as long as the signal lives: `document.open` takes every listener from document and window, also those of
 * extensions.
 *
 * @param listen - Adds the listeners, with functions that stay the same: one that is still there is not added twice.
 */
export function keepListening(document: Document, listen: () => void, signal: AbortSignal): void {
  const { MutationObserver } = document.defaultView ?? window;
  const rewritten = new MutationObserver(listen);
  rewritten.observe(document, { childList: true });
  signal.addEventListener('abort', () => rewritten.disconnect(), { once: true });
  listen();
}
