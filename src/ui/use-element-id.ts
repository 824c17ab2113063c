import { useState } from 'preact/hooks';

/**
 * An id for an element of a component, as long as that lives. Preact's own `useId` gives the same one twice where a tree is
 * drawn anew from outside, as ours are (11.2.0, https://github.com/preactjs/preact/issues/4223).
 */
export function useElementId(): string {
  const [id] = useState(() => `id-${Math.random().toString(36).slice(2)}`);
  return id;
}
