import type { Density } from '../settings/settings';

/** A mention as a density sees it. */
export interface PlacedMention {
  /** Topic id. */
  readonly topic: string;
  /** Whatever stands for the section that it lies in. */
  readonly section: unknown;
}

/**
 * Which mentions are marked: every one, or the first of its topic in each section or on the page.
 *
 * @param mentions - In reading order; the answer keeps it.
 */
export function chooseMarked<Mention extends PlacedMention>(
  mentions: readonly Mention[],
  density: Density,
): readonly Mention[] {
  if (density === 'every') return mentions;
  const told = new Map<unknown, Set<string>>();
  return mentions.filter(({ topic, section }) => {
    const place = density === 'first-on-page' ? null : section;
    const topics = told.get(place) ?? new Set();
    told.set(place, topics);
    const isFirst = !topics.has(topic);
    topics.add(topic);
    return isFirst;
  });
}
