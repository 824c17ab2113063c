import { expect, it } from 'vitest';
import { aliasedTopics } from '../../../src/dossier/bundled-aliases';
import { findMentions } from '../../../src/matching/find-mentions';
import { createMatcher, matcherInSteps } from '../../../src/matching/matcher';

const TEXT = 'Jen Psaki spoke of Xinjiang.\n\nNed Price was there, too. Price and Psaki spoke of 习近平.';

const fail = (fault: unknown) => {
  throw fault;
};

it('makes the same matcher in steps as in one go', () => {
  const steps = matcherInSteps(aliasedTopics, fail);
  let pauses = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) pauses++;
  expect(pauses).toBeGreaterThanOrEqual(7);
  expect(findMentions(step.value, TEXT)).toEqual(findMentions(createMatcher(aliasedTopics), TEXT));
  expect(findMentions(step.value, TEXT)).toHaveLength(6);
});
