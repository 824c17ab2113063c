import { addFault, faultOf } from '../../platform/fault';
import type { FrameSlot } from '../../platform/frame-slot';

/** More of them tell nothing new, and a fault in a loop must not fill the memory of somebody's tab. */
const MOST_ERRORS = 20;

/** What went wrong in one frame, each fault once. The page never sees it. */
export interface ErrorLog {
  /** With their messages, which may quote the page: for whoever looks into the frame. */
  readonly entries: readonly string[];
  /** Never throws. */
  add(error: unknown): void;
}

/** @param slot - There each fault is counted, for as long as the document lives. */
export function createErrorLog(slot: Pick<FrameSlot, 'faults'>, where: string): ErrorLog {
  const entries: string[] = [];
  return {
    entries,
    add(error) {
      slot.faults = addFault(slot.faults ?? [], faultOf(where, error));
      const entry = textOf(error);
      if (entries.length < MOST_ERRORS && !entries.includes(entry)) entries.push(entry);
    },
  };
}

function textOf(error: unknown): string {
  try {
    const said = String(error);
    const { stack = '' } = Object(error) as Partial<Error>;
    // Firefox leaves what the error says out of its stack.
    return stack.startsWith(said) ? stack : `${said}\n${stack}`.trim();
  } catch {
    return 'unreadable';
  }
}
