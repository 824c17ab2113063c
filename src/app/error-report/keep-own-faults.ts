import { faultOf } from '../../platform/fault';
import type { KeptFaults } from '../../platform/kept-faults';

/** What nobody caught in a page of ours, or in the background. */
export interface UncaughtErrors {
  addEventListener(type: 'error', hear: (event: ErrorEvent) => void): void;
  addEventListener(type: 'unhandledrejection', hear: (event: PromiseRejectionEvent) => void): void;
}

/** Counts what nobody caught. The browser's own complaints, such as of a layout that does not settle, are none of ours. */
export function keepOwnFaults(scope: UncaughtErrors, where: string, kept: KeptFaults): void {
  scope.addEventListener('error', ({ error }) => {
    if (error !== null && error !== undefined) void kept.add(faultOf(where, error));
  });
  scope.addEventListener('unhandledrejection', ({ reason }) => void kept.add(faultOf(where, reason)));
}
