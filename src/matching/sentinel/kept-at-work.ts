/** Something that takes memory and can be made again. */
export interface KeptAtWork<Made> {
  /** Makes it where it is not there. */
  get(): Made;
  /** From now on the browser may collect it as garbage, until it is asked for again. */
  rest(): void;
}

/** A frame that rests does not hold what it needs to read: most frames are read once and never change. */
export function keepAtWork<Made extends object>(make: () => Made): KeptAtWork<Made> {
  let atWork: Made | null = null;
  let atRest: WeakRef<Made> | null = null;
  return {
    get() {
      atWork ??= atRest?.deref() ?? make();
      return atWork;
    },
    rest() {
      if (atWork) atRest = new WeakRef(atWork);
      atWork = null;
    },
  };
}
