import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { aliasedTopics } from '../../../src/dossier/bundled-aliases';
import { keepAtWork } from '../../../src/matching/sentinel/kept-at-work';
import { compileSentinel } from './sentinel-matcher';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** What a weak reference was asked for, or made for, lives until the turn ends. */
async function nextCollection(): Promise<void> {
  await pause(0);
  collectGarbage();
}

function counted() {
  let made = 0;
  const kept = keepAtWork(() => ({ number: ++made }));
  return { ...kept, made: () => made };
}

describe('what is kept at work', () => {
  it('is made when it is first asked for, and once', async () => {
    const kept = counted();
    expect(kept.made()).toBe(0);
    expect(kept.get().number).toBe(1);
    await nextCollection();
    expect(kept.get().number).toBe(1);
  });

  it('is let go of at rest, and made again', async () => {
    const kept = counted();
    kept.get();
    kept.rest();
    kept.rest();
    await nextCollection();
    expect(kept.get().number).toBe(2);
    await nextCollection();
    expect(kept.get().number).toBe(2);
  });

  it('is taken up again after a short rest', async () => {
    const kept = counted();
    kept.get();
    kept.rest();
    expect(kept.get().number).toBe(1);
    await nextCollection();
    expect(kept.get().number).toBe(1);
  });
});

it.each([
  ['nothing', false, ['A river.', 'A market.']],
  ['a name', true, ['A river.', 'Xinjiang']],
  ['a surname with its title', true, ['A river.', 'Senator Romney voted.']],
  ['what only both texts say together', true, ['A diplomatic boycott was near.', 'The Olympic Games']],
  ['what was told before', true, ['Xinjiang', 'A river.']],
])('the sentinel knows %s over a rest', async (_, isAwake, texts) => {
  const sentinel = compileSentinel(aliasedTopics.filter(({ marked }) => marked))();
  const answers: boolean[] = [];
  for (const text of texts) {
    answers.push(sentinel.feed(text));
    sentinel.rest();
    await nextCollection();
  }
  expect(answers.at(-1)).toBe(isAwake);
});
