import type { TopicKind } from '../../dossier/model';
import type { MarkStyle } from '../../settings/settings';

/** Kinds that have a mark of their own; the others share one. */
export type MarkKind = 'person' | 'place' | 'event' | 'other';

export const MARK_KINDS: readonly MarkKind[] = ['person', 'place', 'event', 'other'];

/** Text that is underlined already: tinted only, so that no word stands over two lines. */
export const IN_LINK = 'backgrounder-in-link';

/** The mention under the pointer or focus; `activeName` of its kind stands beside it and gives the accent. */
export const ACTIVE = 'backgrounder-active';

/** A mention that the reader is led to; `flashName` of its kind gives the accent. */
export const FLASH = 'backgrounder-flash';

/** Inline marks that show only when the pointer comes. */
export const UNSEEN = 'backgrounder-unseen';

export function markKindOf(kind: TopicKind): MarkKind {
  return kind === 'person' || kind === 'place' || kind === 'event' ? kind : 'other';
}

/** The mark's name on the page; `null` where nothing shows until the pointer comes. */
export function markName(kind: MarkKind, style: MarkStyle): string | null {
  if (style === 'hover-only') return null;
  return style === 'dotted' ? `backgrounder-${kind}` : `backgrounder-${kind}-${style}`;
}

export function activeName(kind: MarkKind): string {
  return `${ACTIVE}-${kind}`;
}

export function flashName(kind: MarkKind): string {
  return `${FLASH}-${kind}`;
}

/** Every name that any version of the painter may have left behind in the registry of highlights. */
export const ALL_NAMES: readonly string[] = [
  IN_LINK,
  ACTIVE,
  ...MARK_KINDS.flatMap((kind) => [
    activeName(kind),
    flashName(kind),
    `backgrounder-${kind}`,
    `backgrounder-${kind}-underline`,
    `backgrounder-${kind}-tint`,
  ]),
];

/** Every inline mark has one of these names as its first class, and no element of a page has. */
export const INLINE_MARKS = 'mark[class^="backgrounder-"]';
