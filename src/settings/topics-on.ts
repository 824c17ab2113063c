import type { Settings } from './settings';

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
  settings: Pick<Settings, 'topicsOff' | 'topicsOn'>,
  topics: readonly MarkableTopic[],
): ReadonlySet<string> {
  const marked = topics.filter(
    ({ id, marked }) => !settings.topicsOff.includes(id) && (marked || settings.topicsOn.includes(id)),
  );
  return new Set(marked.map(({ id }) => id));
}

/** Switches one topic on or off, leaving no trace where that is what the dossier says anyway. Never throws. */
export function setTopic(settings: Settings, topic: MarkableTopic, on: boolean): Settings {
  const without = (ids: readonly string[]) => ids.filter((id) => id !== topic.id);
  const topicsOff = without(settings.topicsOff);
  const topicsOn = without(settings.topicsOn);
  if (on !== topic.marked) (on ? topicsOn : topicsOff).push(topic.id);
  return { ...settings, topicsOff, topicsOn };
}
