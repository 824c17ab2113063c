import { followChanges } from '../../../../src/page/follow-changes';
import type { TextFeed } from '../../../../src/page/sentinel-feed';
import { createShadowRoots, type ShadowRootOf } from '../../../../src/page/shadow-roots';
import { createSlices } from '../../../../src/page/slicing';
import { createUnread } from '../../../../src/page/unread';
import { watchText } from '../../../../src/page/watching';

/**
 * Hands over the text of a document as `annotate` reads it, blocks separated by blank lines, and again the paragraphs in which
 * something changed.
 *
 * @param onText - Called in slices; a fault in it is reported and the feed goes on. Never throws.
 * @param shadowRootOf - As for `annotate`.
 */
export function feedFlatText(
  document: Document,
  onText: (text: string) => void,
  onError: (error: unknown) => void,
  signal: AbortSignal,
  shadowRootOf: ShadowRootOf = ({ shadowRoot }) => shadowRoot,
): TextFeed {
  const view = document.defaultView ?? window;
  const watched = new WeakSet<ShadowRoot>();

  const unread = createUnread(
    document,
    view,
    {
      roots: createShadowRoots(shadowRootOf),
      mayFind: () => true,
      onSlice: ({ text }) => onText(text),
      onClosed() {},
      onRoot(root) {
        if (watched.has(root)) return;
        watched.add(root);
        watching.watch(root);
      },
      onDue: () => slices.request(),
    },
    signal,
  );

  const follower = {
    markDirty: unread.mark,
    markGap: unread.markGap,
    markStale() {},
    markRemoved: (nodes: Iterable<Node>) => unread.markRemoved(new Set(nodes)),
  };

  const slices = createSlices(
    view,
    (isOver) => {
      attempt(watching.drain);
      while (!unread.isEmpty() && !isOver() && !signal.aborted) attempt(unread.step);
      return !unread.isEmpty();
    },
    signal,
  );

  const watching = watchText(
    view,
    {
      onQueued: slices.request,
      onFlood() {
        unread.clear();
        unread.mark(document);
      },
      onRecords: (records) => followChanges(follower, records),
    },
    signal,
  );

  function attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      onError(error);
    }
  }

  attempt(() => watching.watch(document));
  unread.mark(document);
  slices.start();

  return {
    pending: () => !signal.aborted && (watching.hasQueued() || slices.isPending() || !unread.isEmpty()),
    lastWorkAt: slices.lastRunAt,
  };
}
