import type { Settings } from './settings';
import { type MarkableTopic, topicsOn } from './topics-on';

/**
 * Switches the marks of one topic on or off: afterwards `topicsOn` agrees. A list names only topics whose state differs
 * from what the dossier says, so that going back leaves nothing behind.
 *
 * @returns The same object where the settings already say so. Never throws.
 */
export function setTopic(settings: Settings, topic: MarkableTopic, isOn: boolean): Settings {
  const { id, marked } = topic;
  if (topicsOn(settings, [topic]).has(id) === isOn) return settings;
  return {
    ...settings,
    topicsOff: marked && !isOn ? withItem(settings.topicsOff, id) : without(settings.topicsOff, id),
    topicsOn: !marked && isOn ? withItem(settings.topicsOn, id) : without(settings.topicsOn, id),
  };
}

function withItem(items: readonly string[], item: string): readonly string[] {
  return items.includes(item) ? items : [...items, item].sort();
}

function without(items: readonly string[], item: string): readonly string[] {
  return items.filter((each) => each !== item);
}
