import { isAlive, type OwnBrowser } from './own-browser';

/** Marks that nobody tends any more may stay this long; looking costs less than a microsecond. */
const LOOK_EVERY_MS = 1000;

/** Says nothing and asks nothing of a page; whoever else sends it makes a script of ours look, and no more. */
const SUCCESSION = 'backgrounder-succession';

/**
 * Tells a script once that its extension is gone: switched off, removed, or replaced by another version of itself.
 *
 * Chromium lets such a script run on and tells it nothing: `runtime.id` is missing, and that is all (a port would
 * disconnect, but also with each sleep of the worker, and opening one wakes it). Firefox ends it itself.
 *
 * @param signal - Ends the watch.
 */
export function watchOrphanhood(view: Window, browser: OwnBrowser, onOrphaned: () => void, signal: AbortSignal): void {
  const look = () => {
    if (!isAlive(browser)) onOrphaned();
  };
  const timer = view.setInterval(look, LOOK_EVERY_MS);
  signal.addEventListener('abort', () => view.clearInterval(timer), { once: true });
  view.document.addEventListener(SUCCESSION, look, { signal });
}

/** Lets an orphan in this document clear its marks and card away before a new script sets its own. */
export function announceSuccession(document: Document): void {
  document.dispatchEvent(new Event(SUCCESSION));
}
