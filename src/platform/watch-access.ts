import { sendToBackground } from './frame-messages';
import type { OwnBrowser } from './own-browser';

/** What the background says to all frames when the reader has taken access back. */
export const ACCESS_CHANGED = 'access-changed';

/**
 * Calls once this frame's access is gone. No browser ends the scripts that live in a page when the reader takes the access
 * to it back, and the background can no longer reach in.
 *
 * @param signal - Ends it.
 */
export function watchAccess(
  view: Pick<Window, 'addEventListener'>,
  browser: Pick<OwnBrowser, 'runtime'>,
  onLost: () => void,
  signal: AbortSignal,
  send = sendToBackground,
): void {
  const { onMessage } = browser.runtime;
  const ask = async () => {
    if ((await send({ type: 'may-i-stay' }, signal)) === 'refused' && !signal.aborted) onLost();
  };
  const listener = (message: unknown) => {
    if (message === ACCESS_CHANGED) void ask();
  };
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => onMessage.removeListener(listener), { once: true });
  // A document in the browser's cache hears nothing.
  view.addEventListener('pageshow', (event) => event.persisted && void ask(), { signal });
}
