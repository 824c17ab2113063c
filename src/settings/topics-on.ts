/** The part of a topic that decides whether it is marked. */
export interface MarkableTopic {
  readonly id: string;
  /** What the dossier says where the reader says nothing. */
  readonly marked: boolean;
}

/**
 * The ids of the topics that are marked on pages. A topic both off and on is off. Never throws.
 */
export function topicsOn(
  settings: { readonly topicsOff: readonly unknown[]; readonly topicsOn: readonly unknown[] },
  topics: readonly MarkableTopic[],
): ReadonlySet<string> {
  const marked = topics.filter(
    ({ id, marked }) => !settings.topicsOff.includes(id) && (marked || settings.topicsOn.includes(id)),
  );
  return new Set(marked.map(({ id }) => id));
}
