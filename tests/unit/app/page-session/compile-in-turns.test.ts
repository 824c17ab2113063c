import { expect, it } from 'vitest';
import { compileInTurns } from '../../../../src/app/page-session/compile-in-turns';
import { aliasedTopics } from '../../../../src/dossier/bundled-aliases';
import { findMentions } from '../../../../src/matching/find-mentions';
import type { MatchableTopic } from '../../../../src/matching/mention';

const TEXT = 'Jen Psaki spoke of Xinjiang. Ned Price was there, too.';

const turn = () => Promise.resolve();

/** @param times - So often the aliases of one topic cannot be read. */
function failing(times: number, fault: Error): readonly MatchableTopic[] {
  let left = times;
  return aliasedTopics.map((topic) => {
    if (topic.id !== 'ned-price') return topic;
    return Object.defineProperty({ ...topic }, 'aliases', {
      get() {
        if (left-- > 0) throw fault;
        return topic.aliases;
      },
    });
  });
}

async function wordsAndFaults(topics: readonly MatchableTopic[]) {
  const faults: unknown[] = [];
  const matcher = await compileInTurns(topics, turn, (fault) => faults.push(fault));
  return { words: findMentions(matcher, TEXT).map(({ start, end }) => TEXT.slice(start, end)), faults };
}

it('tells of the fault that a step failed by, even where the matcher is made at once without one', async () => {
  const fault = new Error('of ours');
  expect(await wordsAndFaults(failing(1, fault))).toEqual({
    words: ['Jen Psaki', 'Xinjiang', 'Ned Price'],
    faults: [fault],
  });
});

it('leaves out a topic that cannot be compiled at all', async () => {
  const { words, faults } = await wordsAndFaults(failing(Number.POSITIVE_INFINITY, new Error('of ours')));
  expect(words).toEqual(['Jen Psaki', 'Xinjiang']);
  expect(faults.length).toBeGreaterThan(0);
});

it('tells of nothing where nothing fails', async () => {
  expect((await wordsAndFaults(aliasedTopics)).faults).toEqual([]);
});
