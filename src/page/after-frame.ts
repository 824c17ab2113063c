/** In a hidden tab no frame comes. By feel. */
const LONGEST_WAIT_MS = 500;

/**
 * Runs something once the browser has drawn what stands now: what it has to style and to lay out for that, it does then in a
 * frame of its own, and not because somebody asks for a style in between.
 */
export function afterFrame(view: Window & typeof globalThis, run: () => void, signal: AbortSignal): void {
  const requestFrame = view.requestAnimationFrame.bind(view);
  const clearTimer = view.clearTimeout.bind(view);
  let isOver = false;
  const go = () => {
    if (isOver || signal.aborted) return;
    isOver = true;
    clearTimer(timer);
    run();
  };
  const timer = view.setTimeout(go, LONGEST_WAIT_MS);
  // What is asked for in the first comes after it is drawn.
  requestFrame(() => requestFrame(go));
  signal.addEventListener('abort', () => clearTimer(timer), { once: true });
}
