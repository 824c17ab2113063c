/** Does some work while no other process of this checkout does work of the same name; `onWait` is called once if it must wait. */
export function exclusively<T>(name: string, onWait: () => void, work: () => Promise<T>): Promise<T>;
