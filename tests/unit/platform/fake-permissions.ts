import type { Permissions } from 'webextension-polyfill';
import type { PermissionEvents, PermissionPort } from '../../../src/platform/permissions';

export interface FakePermissions extends PermissionPort, PermissionEvents {
  granted(): readonly string[];
  grant(origin: string): void;
  revoke(origin: string): void;
}

/** Origins that a reader grants and takes back; a wish for one is always granted. */
export function createFakePermissions(origins: readonly string[]): FakePermissions {
  const granted = new Set(origins);
  const onAdded = createEvent();
  const onRemoved = createEvent();
  const grant = (origin: string) => {
    granted.add(origin);
    onAdded.tell({ origins: [origin] });
  };
  return {
    granted: () => [...granted],
    grant,
    revoke(origin) {
      granted.delete(origin);
      onRemoved.tell({ origins: [origin] });
    },
    contains: async ({ origins: asked = [] }) => asked.every((origin) => granted.has(origin)),
    request: async ({ origins: asked = [] }) => {
      asked.forEach(grant);
      return true;
    },
    onAdded,
    onRemoved,
  };
}

type Listener = (permissions: Permissions.Permissions) => void;

function createEvent() {
  const listeners = new Set<Listener>();
  return {
    tell: (permissions: Permissions.Permissions) => {
      for (const listener of listeners) listener(permissions);
    },
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    hasListener: (listener: Listener) => listeners.has(listener),
    hasListeners: () => listeners.size > 0,
  };
}
