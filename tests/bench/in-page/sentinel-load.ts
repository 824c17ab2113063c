/** What the frame's own slot says; see `src/platform/frame-slot`. */
interface Slot {
  readonly sentinel: { report(): { readonly quiet: boolean; readonly errors: readonly string[] } } | null;
}

export interface SentinelLoad {
  /** Compiling, running, all slices, and the collections of garbage that came in them. */
  readonly spentMs: number;
  readonly isAwake: boolean;
}

/**
 * Runs the built sentinel in a page as the browser would, with an extension's API that answers at once, and counts the time of
 * everything that it does until it is quiet.
 */
export async function loadSentinel(source: string): Promise<SentinelLoad> {
  let spentMs = 0;
  let isAwake = false;
  const now = performance.now.bind(performance);
  const timed =
    <Args extends unknown[]>(run: (...args: Args) => void) =>
    (...args: Args) => {
      const begin = now();
      run(...args);
      spentMs += now() - begin;
    };
  const later = setTimeout.bind(globalThis);
  const idle = requestIdleCallback.bind(globalThis);
  const nothing = { addListener() {}, removeListener() {} };
  const storage = { get: async () => ({}) };
  const closedRoots = { openOrClosedShadowRoot: (element: Element) => element.shadowRoot };
  const sendMessage = async (): Promise<string> => {
    isAwake = true;
    return 'done';
  };
  Object.assign(globalThis, {
    setTimeout: (run: () => void, ms: number) => later(timed(run), ms),
    requestIdleCallback: (run: IdleRequestCallback, options: IdleRequestOptions) => idle(timed(run), options),
    chrome: {
      runtime: { id: 'bench', sendMessage, onMessage: nothing },
      storage: { sync: storage, local: storage, onChanged: nothing },
      dom: closedRoots,
    },
  });
  const { port1, port2 } = new MessageChannel();
  const first = new Promise<void>((resolve) => {
    port1.onmessage = () => {
      // Behind the script and all that it had done in microtasks.
      spentMs += now() - begin;
      resolve();
    };
  });
  port2.postMessage(null);
  const begin = now();
  new Function(source)();
  await first;
  const slot = (): Slot =>
    (globalThis as { [key: symbol]: Slot | undefined })[Symbol.for('backgrounder.frame')] as Slot;
  while (!isAwake && slot().sentinel?.report().quiet !== true) await new Promise((resolve) => later(resolve, 20));
  const errors = slot().sentinel?.report().errors ?? [];
  if (errors.length > 0) throw new Error(errors.join());
  return { spentMs, isAwake };
}
