import type { PageReading } from './page-reading';
import type { ShadowRoots } from './shadow-roots';
import { elementsInView } from './viewport';

/** The first look at what is in view may take this long, before the first frame is painted. */
const FIRST_LOOK_MS = 20;

/** Reads what is in view, at once. */
export function lookFirst(
  document: Document,
  view: Window,
  reading: Pick<PageReading, 'markDirty' | 'hasUnread' | 'step'>,
  roots: ShadowRoots,
): void {
  for (const element of elementsInView(document, view, roots)) reading.markDirty(element);
  const end = view.performance.now() + FIRST_LOOK_MS;
  while (reading.hasUnread() && view.performance.now() < end) reading.step();
}
