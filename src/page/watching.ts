/**
 * Beyond this many changes it is cheaper to read the page again than to follow each; and a hidden tab, where no frame
 * empties the queue, must not keep every node it ever removed.
 */
const MOST_QUEUED = 20_000;

export interface WatchingPorts {
  /** Changes, in order; at the next frame at the latest while the tab is seen. */
  onRecords(records: readonly MutationRecord[]): void;
  /** The same, inside the page's own change: be quick. */
  onSeen?(records: readonly MutationRecord[]): void;
  /** More changes than are worth following one by one. */
  onFlood(): void;
  /** Something is queued. Called inside the page's own change: do nothing but ask for time. */
  onQueued(): void;
}

export interface Watching {
  /** Watches one more root; a shadow root's changes are not seen from outside it. */
  watch(root: Node): void;
  /** Hands over what is queued, now. */
  drain(): void;
  hasQueued(): boolean;
  /** Changes that are made in it are ours, and nobody hears of them. */
  unheard(change: () => void): void;
}

/** Follows changes of text. The observer only queues: its cost is part of every change the page makes. */
export function watchText(view: Window & typeof globalThis, ports: WatchingPorts, signal: AbortSignal): Watching {
  const requestFrame = view.requestAnimationFrame.bind(view);
  let queue: MutationRecord[] = [];
  let isFlooded = false;
  let isFrameAsked = false;

  const observer = new view.MutationObserver(hear);

  function hear(records: readonly MutationRecord[]): void {
    if (records.length === 0 || signal.aborted) return;
    if (queue.length + records.length > MOST_QUEUED) {
      queue = [];
      isFlooded = true;
    } else if (!isFlooded) {
      for (const record of records) queue.push(record);
    }
    if (!isFrameAsked) {
      isFrameAsked = true;
      requestFrame(onFrame);
    }
    ports.onQueued();
    ports.onSeen?.(records);
  }

  function onFrame(): void {
    isFrameAsked = false;
    if (!signal.aborted) drain();
  }

  function drain(): void {
    if (isFlooded) {
      isFlooded = false;
      ports.onFlood();
    }
    if (queue.length === 0) return;
    const records = queue;
    queue = [];
    ports.onRecords(records);
  }

  signal.addEventListener('abort', () => {
    observer.disconnect();
    queue = [];
  });

  return {
    watch(root) {
      observer.observe(root, {
        childList: true,
        characterData: true,
        subtree: true,
        // What someone begins to write in is closed to us. Hidden text needs no watching: its marks are hidden with it.
        attributeFilter: ['contenteditable', 'role'],
      });
    },
    drain,
    hasQueued: () => isFlooded || queue.length > 0,
    unheard(change) {
      hear(observer.takeRecords());
      try {
        change();
      } finally {
        observer.takeRecords();
      }
    },
  };
}
