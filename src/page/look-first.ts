import type { PageReading } from './page-reading';
import type { ShadowRoots } from './shadow-roots';
import { elementsInView } from './viewport';

/** The first look at what is in view may take this long, before the first frame is painted. */
const FIRST_LOOK_MS = 20;

/** Has what is in view read before all else. */
export function markInView(
  document: Document,
  view: Window,
  reading: Pick<PageReading, 'markDirty'>,
  roots: ShadowRoots,
): void {
  for (const element of elementsInView(document, view, roots)) reading.markDirty(element);
}

/** Reads it in one go. */
export function readFirst(view: Window, reading: Pick<PageReading, 'hasUnread' | 'step'>): void {
  const end = view.performance.now() + FIRST_LOOK_MS;
  while (reading.hasUnread() && view.performance.now() < end) reading.step();
}
