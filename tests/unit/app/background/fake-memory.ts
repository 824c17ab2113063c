import type { SessionMemory } from '../../../../src/app/background/session-memory';

/** Session storage that shows what it holds. */
export function createFakeMemory(): SessionMemory & { readonly stored: Record<string, unknown> } {
  const stored: Record<string, unknown> = {};
  return {
    stored,
    get: async (key) => (key in stored ? { [key]: structuredClone(stored[key]) } : {}),
    set: async (fields) => void Object.assign(stored, structuredClone(fields)),
    remove: async (key) => void delete stored[key],
  };
}
