import * as v from 'valibot';
import { answerInTime } from './answer-in-time';
import { addFault, type Fault } from './fault';
import type { Locks } from './ports';

/** Part of `browser.storage.session`: in memory, read by nobody but our own pages, gone with the browser. */
export interface FaultMemory {
  get(key: string): Promise<Record<string, unknown>>;
  set(fields: Record<string, unknown>): Promise<void>;
}

/** Faults of the background and of our own pages, since the browser was started. */
export interface KeptFaults {
  /** Never rejects. */
  add(fault: Fault): Promise<void>;
  /** Never rejects. */
  list(): Promise<readonly Fault[]>;
}

const KEY = 'faults';
const LOCK = 'backgrounder.faults';

const stored = v.array(v.object({ where: v.string(), name: v.string(), stack: v.string(), count: v.number() }));

/** @param locks - `navigator.locks`: several pages may fail at once. */
export function createKeptFaults(memory: FaultMemory, locks: Locks): KeptFaults {
  async function list(): Promise<readonly Fault[]> {
    const kept = await answerInTime(memory.get(KEY)).catch((): Record<string, unknown> => ({}));
    const decoded = v.safeParse(stored, kept[KEY]);
    return decoded.success ? decoded.output : [];
  }

  return {
    list,
    add: (fault) =>
      locks
        .request(LOCK, async () => answerInTime(memory.set({ [KEY]: addFault(await list(), fault) })))
        .catch(() => undefined),
  };
}
