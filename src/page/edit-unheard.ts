import type { PageReading } from './page-reading';
import type { PaintedMention } from './painted-mention';
import type { Slices } from './slicing';
import type { TextEdit } from './text-edit';
import type { Watching } from './watching';

/** Whom an edit of our own concerns. */
export interface EditedPage {
  readonly reading: PageReading;
  readonly watching: Pick<Watching, 'unheard'>;
  readonly slices: Pick<Slices, 'request'>;
  onError(error: unknown): void;
}

/**
 * Changes text nodes of the page for a painter, and tells the reading what stands where now instead of having it read again.
 *
 * @returns Mentions whose characters are in other nodes now. Never throws.
 */
export function editUnheard(
  change: () => TextEdit,
  { reading, watching, slices, onError }: EditedPage,
): readonly PaintedMention[] {
  let done: TextEdit = { moves: [], lost: [] };
  try {
    watching.unheard(() => {
      done = change();
    });
  } catch (error) {
    // What stands where is no longer known.
    reading.restart();
    onError(error);
  }
  const moved = reading.relocate(done.moves);
  for (const node of done.lost) {
    reading.markStale(node, () => true);
    reading.markDirty(node);
  }
  const removed = done.lost.filter((node) => !node.isConnected);
  reading.noteRemoved(removed);
  reading.markRemoved(removed);
  if (!reading.isSettled()) slices.request();
  return moved;
}
