// Property tests draw the same examples in every run: a failure is a change's, not chance's. Another seed finds other examples.
import fc from 'fast-check';
import { inject } from 'vitest';
import { propertyRuns } from './property-runs';

/** As many as the library draws by itself. */
const USUAL_RUNS = 100;

fc.configureGlobal({ seed: inject('properties').seed, numRuns: propertyRuns(USUAL_RUNS) });
