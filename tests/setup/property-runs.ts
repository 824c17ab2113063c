import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** How property tests draw: a fixed seed and few examples in `npm test`, other seeds and more of them in `npm run fuzz`. */
    properties: { readonly seed: number; readonly times: number };
  }
}

/** @param inTests - How many examples `npm test` is to draw. */
export function propertyRuns(inTests: number): number {
  return inTests * inject('properties').times;
}
