/** A context of the extension that ends at its nth call into the browser. */
export interface DyingContext {
  /** The same part of the browser, as this context reaches it. Only its functions are wrapped. */
  reach<Port extends object>(port: Port): Port;
  /** Whether it came to its end; false where it made fewer calls. */
  readonly isDead: boolean;
}

/**
 * @param call - 1-based, over all that is reached.
 * @param isHeard - Whether the browser still does what that call asks for; its answer is lost in any case.
 */
export function createDyingContext(call: number, isHeard: boolean): DyingContext {
  let calls = 0;
  const never = new Promise<never>(() => {});
  return {
    reach: (port) =>
      new Proxy(port, {
        get(target, name) {
          const member: unknown = Reflect.get(target, name);
          if (typeof member !== 'function') return member;
          return (...args: unknown[]) => {
            calls += 1;
            if (calls < call || (calls === call && isHeard)) {
              const answer: unknown = Reflect.apply(member, target, args);
              return calls < call ? answer : never;
            }
            return never;
          };
        },
      }),
    get isDead() {
      return calls >= call;
    },
  };
}

/** Every way to die within this many calls. */
export function deathsWithin(calls: number): readonly { readonly call: number; readonly isHeard: boolean }[] {
  return Array.from({ length: calls }, (_, index) => [
    { call: index + 1, isHeard: false },
    { call: index + 1, isHeard: true },
  ]).flat();
}

/** Long enough for whatever a context does before it dies: fakes answer at once. */
export async function untilStill(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
}
