// Property tests draw the same examples in every run: a failure is a change's, not chance's. Another seed finds other examples.
import fc from 'fast-check';

const seed = Number(process.env.BACKGROUNDER_SEED ?? 1);

fc.configureGlobal({ seed });
