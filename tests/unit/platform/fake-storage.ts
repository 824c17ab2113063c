import type { StorageListener } from '../../../src/platform/own-browser';
import type { WritableStorage } from '../../../src/platform/settings-store';

type Area = 'sync' | 'local';
type Fields = Record<string, unknown>;

/** Storage that behaves as a browser's, and refuses on demand. */
export interface FakeStorage extends WritableStorage {
  /** What is stored now. */
  readonly stored: { readonly sync: Fields; readonly local: Fields };
  /** What session storage holds now. */
  readonly remembered: Fields;
  /** How many fields each write brought, in order. */
  readonly writes: readonly { readonly area: Area; readonly fields: Fields }[];
  refuse(...areas: Area[]): void;
  /** They never answer from now on. */
  silence(...areas: Area[]): void;
  readonly listeners: number;
}

export function createFakeStorage(initial: Partial<Record<Area, Fields>> = {}): FakeStorage {
  const stored = { sync: { ...initial.sync }, local: { ...initial.local } };
  const remembered: Fields = {};
  const writes: { area: Area; fields: Fields }[] = [];
  const listeners = new Set<StorageListener>();
  let refusing: readonly Area[] = [];
  let silent: readonly Area[] = [];

  function createArea(area: Area) {
    const change = (fields: Fields, isGone: boolean) => {
      const changes = Object.fromEntries(
        Object.entries(fields).map(([key, newValue]) => [
          key,
          { oldValue: stored[area][key], ...(isGone ? {} : { newValue }) },
        ]),
      );
      for (const [key, value] of Object.entries(fields)) {
        if (isGone) delete stored[area][key];
        else stored[area][key] = value;
      }
      for (const listener of listeners) listener(structuredClone(changes), area);
    };
    const check = async () => {
      await Promise.resolve();
      if (silent.includes(area)) await new Promise(() => {});
      if (refusing.includes(area)) throw new Error(`${area} refuses`);
    };
    return {
      async get(keys: string[]) {
        await check();
        return structuredClone(Object.fromEntries(Object.entries(stored[area]).filter(([key]) => keys.includes(key))));
      },
      async set(fields: Fields) {
        await check();
        writes.push({ area, fields });
        change(structuredClone(fields), false);
      },
      async remove(keys: string[]) {
        await check();
        change(Object.fromEntries(keys.map((key) => [key, undefined])), true);
      },
    };
  }

  return {
    stored,
    remembered,
    writes,
    sync: createArea('sync'),
    local: createArea('local'),
    session: { set: async (fields) => void Object.assign(remembered, structuredClone(fields)) },
    onChanged: {
      addListener: (listener) => listeners.add(listener),
      removeListener: (listener) => listeners.delete(listener),
    },
    refuse: (...areas) => {
      refusing = areas;
    },
    silence: (...areas) => {
      silent = areas;
    },
    get listeners() {
      return listeners.size;
    },
  };
}
