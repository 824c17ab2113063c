import { keepListening } from './lasting-listeners';
import type { PageReading } from './page-reading';

/** Nothing is read in a document that is edited as a whole: two steps take everything back. */
const STEPS_TO_CLOSE = 4;

/**
 * Reads a document anew that has become one that is edited as a whole, or no longer is. Nothing tells of it: it is asked
 * whenever the reader's caret moves, and again before each change that the reader makes.
 */
export function followDesignMode(
  document: Document,
  reading: Pick<PageReading, 'restart' | 'step'>,
  onUnread: () => void,
  signal: AbortSignal,
): void {
  let wasOn = document.designMode === 'on';

  function look(): void {
    const isOn = document.designMode === 'on';
    if (isOn === wasOn) return;
    wasOn = isOn;
    reading.restart();
    // Somebody is about to write: no mark may wait for a quiet moment to go.
    if (isOn) for (let step = 0; step < STEPS_TO_CLOSE; step++) reading.step();
    onUnread();
  }

  const listen = () => {
    for (const type of ['selectionchange', 'beforeinput'])
      document.addEventListener(type, look, { capture: true, passive: true, signal });
  };
  keepListening(document, listen, signal);
}
