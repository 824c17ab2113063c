// What the rules cost over finding the surface forms alone, on pages with few mentions: the goal is at most 10 %. Measure it on
// a machine that does nothing else. Run it with the Node of this project: node tests/bench/rules-cost.ts
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const PAGES = 5;
const CHARS = 1_000_000;
const MENTIONS = 20;
/** Odd, so that there is a middle one. */
const ROUNDS = 15;

const root = fileURLToPath(new URL('../../', import.meta.url));

async function load<Module>(path: string): Promise<Module> {
  const { module } = await runnerImport<Module>(`${root}${path}`, { root, configFile: false, logLevel: 'error' });
  return module;
}

const { aliasedTopics } = await load<typeof import('../../src/dossier/bundled-aliases')>(
  'src/dossier/bundled-aliases.ts',
);
const { compileAutomaton } = await load<typeof import('../../src/matching/automaton')>('src/matching/automaton.ts');
const { compileLexicon } = await load<typeof import('../../src/matching/lexicon')>('src/matching/lexicon.ts');
const { createMatcher } = await load<typeof import('../../src/matching/matcher')>('src/matching/matcher.ts');
const { findMentions } = await load<typeof import('../../src/matching/find-mentions')>('src/matching/find-mentions.ts');

const topics = aliasedTopics.filter(({ marked }) => marked);
const automaton = compileAutomaton(compileLexicon(topics).forms);
const matcher = createMatcher(topics);

/** Words of no topic; some begin like names, so that the automaton does not stand idle. */
const WORDS =
  'the a of and in to was that on for it with as by at from this an be which or had not are but valley river market joint Japan carton pricey Beirut minister Blinker xylem report weather nothing people council jented romantic boycat gamely chinaware'.split(
    ' ',
  );
const SENTENCES = [
  'Jen Psaki said so.',
  'Senator Romney voted.',
  'Trains from Xinjiang came late.',
  'A diplomatic boycott of the Beijing Olympics was near.',
  'Then Price left.',
];

/** Paragraphs of 60 words, a mention in every so many of them; the same for the same seed. */
function makePage(seed: number): string {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
  const paragraphs: string[] = [];
  let length = 0;
  let next = 0;
  let told = 0;
  while (length < CHARS) {
    const words = Array.from({ length: 60 }, () => WORDS[random(WORDS.length)]).join(' ');
    const isTold = length >= next;
    if (isTold) next += CHARS / MENTIONS;
    const paragraph = `${words}.${isTold ? ` ${SENTENCES[told++ % SENTENCES.length]}` : ''}`;
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return paragraphs.join('\n\n');
}

function timeOf(work: () => void): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[times.length >> 1] ?? Number.NaN;
}

const pages = Array.from({ length: PAGES }, (_, index) => makePage(index + 1));
const alone: number[] = [];
const judged: number[] = [];
const scan = (): void => {
  for (const text of pages) automaton.scan(text, () => false);
};
const judge = (): void => {
  for (const text of pages) findMentions(matcher, text);
};
for (let warming = 0; warming < 3; warming++) {
  scan();
  judge();
}
for (let round = 0; round < ROUNDS; round++) {
  // In turn, and each first as often as the other: what else the machine does then weighs on both.
  if (round % 2 === 0) alone.push(timeOf(scan));
  judged.push(timeOf(judge));
  if (round % 2 === 1) alone.push(timeOf(scan));
}
const mentions = pages.map((text) => findMentions(matcher, text).length);
console.log(`${PAGES} pages of ${CHARS} characters with ${mentions.join(', ')} mentions; medians of ${ROUNDS}`);
console.log(`surface forms alone  ${median(alone).toFixed(1)} ms`);
console.log(`with the rules       ${median(judged).toFixed(1)} ms`);
console.log(`ratio                ${(median(judged) / median(alone)).toFixed(3)}`);
