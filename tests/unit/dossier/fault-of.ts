import { expect } from 'vitest';
import { type DossierFiles, decodeDossier } from '../../../src/dossier/decode';
import { DossierError } from '../../../src/dossier/dossier-error';

/** The one fault for which a dossier is refused; fails the test where it decodes. */
export function faultOf(files: DossierFiles): { path: string; problem: string } {
  try {
    decodeDossier(files);
  } catch (error) {
    if (!(error instanceof DossierError)) throw error;
    expect(error.message).toBe(`${error.path}: ${error.problem}`);
    return { path: error.path, problem: error.problem };
  }
  throw new Error('the dossier decoded');
}

/** A row of a table of broken dossiers. */
export type BrokenDossier = readonly [name: string, files: DossierFiles, path: string, problem: string | RegExp];

export function expectFault(files: DossierFiles, path: string, problem: string | RegExp): void {
  const fault = faultOf(files);
  expect(fault.path).toBe(path);
  if (typeof problem === 'string') expect(fault.problem).toBe(problem);
  else expect(fault.problem).toMatch(problem);
}
