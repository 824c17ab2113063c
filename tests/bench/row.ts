import type { Lab } from './lab.ts';

/** One measured budget. */
export interface Measured {
  readonly name: string;
  readonly value: number;
  /** How the value came about: the two things divided, with their units, and how many runs. */
  readonly detail: string;
}

/** Measures one budget, or several that one run gives together. */
export interface Row {
  readonly names: readonly string[];
  measure(lab: Lab): Promise<readonly Measured[]>;
}
