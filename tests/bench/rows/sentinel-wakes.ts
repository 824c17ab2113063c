import { runnerImport } from 'vite';
import { NEAR_MISSES } from '../pages/near-misses.ts';
import { VOCABULARIES } from '../pages/words.ts';
import type { Row } from '../row.ts';
import { createRandom } from '../statistics.ts';

const PAGES = 1_200;
const LEAST_CHARS = 2_000;
const MOST_CHARS = 50_000;
/** Of near misses a page. */
const MOST_MISSES = 3;

/** For how many pages in which nothing is to be found the whole matcher is fetched all the same. */
export const sentinelWakes: Row = {
  names: ['sentinel-wakes'],
  async measure() {
    const { aliasedTopics } =
      await load<typeof import('../../../src/dossier/bundled-aliases')>('src/dossier/bundled-aliases');
    const { findMentions } =
      await load<typeof import('../../../src/matching/find-mentions')>('src/matching/find-mentions');
    const { createMatcher } = await load<typeof import('../../../src/matching/matcher')>('src/matching/matcher');
    const { compileSentinel } = await load<typeof import('../../unit/matching/sentinel-matcher')>(
      'tests/unit/matching/sentinel-matcher',
    );
    const topics = aliasedTopics.filter(({ marked }) => marked);
    const matcher = createMatcher(topics);
    const watchPage = compileSentinel(topics);
    const random = createRandom(1);
    let free = 0;
    let awake = 0;
    let mentioning = 0;
    while (free < PAGES) {
      const blocks = makeBlocks(random);
      if (findMentions(matcher, blocks.join('\n\n')).length > 0) {
        mentioning++;
        continue;
      }
      free++;
      const sentinel = watchPage();
      if (blocks.map((block) => sentinel.feed(block)).at(-1)) awake++;
    }
    const detail = `awake for ${awake} of ${free} pages of 2 to 50 kB with up to ${MOST_MISSES} near misses each; ${mentioning} with mentions left out`;
    return [{ name: 'sentinel-wakes', value: (100 * awake) / free, detail }];
  },
};

function makeBlocks(random: (below: number) => number): string[] {
  const chars = LEAST_CHARS + random(MOST_CHARS - LEAST_CHARS);
  const weights = VOCABULARIES.flatMap((each) => Array.from({ length: each.weight }, () => each));
  const { words, space } = weights[random(weights.length)] ?? { words: ['river'], space: ' ' };
  const blocks: string[] = [];
  for (let written = 0; written < chars; written += blocks.at(-1)?.length ?? 0)
    blocks.push(Array.from({ length: 20 + random(60) }, () => words[random(words.length)]).join(space));
  for (let left = random(MOST_MISSES + 1); left > 0; left--)
    blocks.splice(random(blocks.length), 0, NEAR_MISSES[random(NEAR_MISSES.length)] ?? '');
  return blocks;
}

async function load<Module>(path: string): Promise<Module> {
  const root = new URL('../../../', import.meta.url).pathname;
  const { module } = await runnerImport<Module>(`${root}${path}.ts`, {
    root,
    configFile: false,
    logLevel: 'error',
  });
  return module;
}
