/** One fault of ours, as often as it came. It holds no message: messages quote what they complain of, and that may be a page. */
export interface Fault {
  /** The script or page of ours. */
  readonly where: string;
  /** Of its class, as the error says. */
  readonly name: string;
  /** The places in the code, line by line, as the browser writes them. */
  readonly stack: string;
  readonly count: number;
}

/** More of them tell nothing new, and a fault in a loop must not fill the memory of somebody's tab. */
const MOST_FAULTS = 20;

/** Reads whatever was thrown. Never throws. */
export function faultOf(where: string, thrown: unknown): Fault {
  try {
    const { name = '', message = '', stack = '' } = Object(thrown) as Partial<Error>;
    // Chromium begins a stack with class and message, Firefox with the first place.
    const head = `${name}: ${message}`;
    const places = stack.startsWith(head) ? stack.slice(head.length) : stack;
    return { where, name: name || typeof thrown, stack: places, count: 1 };
  } catch {
    return { where, name: 'unreadable', stack: '', count: 1 };
  }
}

/** Counts a fault among those of the same kind; what is new beyond the twentieth is left out. */
export function addFault(faults: readonly Fault[], fault: Fault): readonly Fault[] {
  const isSame = (one: Fault) => one.where === fault.where && one.name === fault.name && one.stack === fault.stack;
  if (!faults.some(isSame)) return faults.length < MOST_FAULTS ? [...faults, fault] : faults;
  return faults.map((one) => (isSame(one) ? { ...one, count: one.count + fault.count } : one));
}
