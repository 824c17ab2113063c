import type { Settings } from './settings';

/**
 * Whether a reader would find no difference. The order of fields says nothing: Chromium sorts them by name in whatever it hands
 * from the background to a page. Never throws.
 */
export function areSameSettings(one: Settings, other: Settings): boolean {
  return isSame(one, other);
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const others = new Map(Object.entries(other));
  const fields = Object.entries(one);
  return fields.length === others.size && fields.every(([field, value]) => isSame(value, others.get(field)));
}
