import type { Topic, TopicKind } from './model';

/** What happened and where comes before who, and who before what stands around it. By feel. */
const KINDS_AS_READ: readonly TopicKind[] = ['event', 'place', 'people', 'person', 'organisation', 'subject'];

/** Topics as one reads them on a page: those that are marked on pages first, then by kind, then by label. Never throws. */
export function inReadingOrder(topics: readonly Topic[]): Topic[] {
  return [...topics].sort(
    (one, other) =>
      Number(other.marked) - Number(one.marked) ||
      KINDS_AS_READ.indexOf(one.kind) - KINDS_AS_READ.indexOf(other.kind) ||
      one.label.localeCompare(other.label, 'en'),
  );
}
