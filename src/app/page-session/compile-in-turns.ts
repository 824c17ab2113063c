import { compileSound } from '../../matching/compile-sound';
import { createMatcher, matcherInSteps } from '../../matching/matcher';
import type { MatchableTopic, Matcher } from '../../matching/mention';

/**
 * Compiles the matcher with a turn between its steps. Where a step fails, it is made at once, without the topics that
 * cannot be compiled.
 *
 * @param nextTurn - Settles when it may go on.
 */
export async function compileInTurns(
  topics: readonly MatchableTopic[],
  nextTurn: () => Promise<void>,
  onError: (error: unknown) => void,
): Promise<Matcher> {
  try {
    const steps = matcherInSteps(topics, onError);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      await nextTurn();
    }
  } catch (fault) {
    // Made at once, the matcher may have no fault to tell of.
    onError(fault);
    return compileSound(topics, (sound) => createMatcher(sound, onError), onError);
  }
}
