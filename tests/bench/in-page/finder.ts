import Mark from 'mark.js';
import { aliasedTopics } from '../../../src/dossier/bundled-aliases';
import { compileAutomaton } from '../../../src/matching/automaton';
import { compileLexicon, type Entry } from '../../../src/matching/lexicon';
import { createMatcher, matcherOf } from '../../../src/matching/matcher';
import type { Matcher } from '../../../src/matching/mention';
import { endOfForm } from '../../../src/matching/word-end';
import { createPageReading } from '../../../src/page/page-reading';
import { createShadowRoots } from '../../../src/page/shadow-roots';
import { createRandom } from '../statistics';
import { bareWalk } from './bare-walk';

/** By `--js-flags=--expose-gc`. */
declare const gc: () => void;

/** What one kind of run took, in ms, and what it gave: characters or mentions. */
export interface Runs {
  readonly ms: readonly number[];
  readonly gave: number;
}

const topics = aliasedTopics.filter(({ marked }) => marked);
const kinds = new Map(aliasedTopics.map(({ id, kind }) => [id, kind]));
const wholeLexicon = compileLexicon(topics);
const product = createMatcher(topics);
const forms = formsOfPageFirst();

/**
 * mark.js does the finder's work with these only: whole names, also of several words, over inline elements, diacritics and
 * invisible joiners. By its defaults it looks for each word of a name by itself, within one text node, and within other words.
 */
const SAME_JOB: Mark.MarkOptions = {
  acrossElements: true,
  separateWordSearch: false,
  accuracy: 'exactly',
  diacritics: true,
  ignoreJoiners: true,
};

const RUNS: Readonly<Record<string, () => number>> = {
  bare: () => bareWalk(document),
  ours: () => readPage(product),
  ours40: () => readPage(lazily(40)),
  ours300: () => readPage(lazily(300)),
  ours3000: () => readPage(lazily(3_000)),
  mark: () => markNothing((mark, filter) => mark.mark(termsOf(40), { ...SAME_JOB, filter })),
  markPlain: () => markNothing((mark, filter) => mark.mark(termsOf(40), { filter })),
  markRegExp: () => markNothing((mark, filter) => mark.markRegExp(wholeTerms(), { acrossElements: true, filter })),
  markRegExpPlain: () =>
    markNothing((mark, filter) => mark.markRegExp(new RegExp(termsOf(40).map(escapeForm).join('|'), 'gi'), { filter })),
};

/** How many surface forms the product's own matcher has. */
export const formCount = wholeLexicon.forms.length;

/**
 * Runs each kind in turn, and each first as often as last; what one leaves in memory is collected before the next, so that
 * none finds the page's texts as another has left them.
 *
 * @param warming - Rounds that nobody measures.
 */
export function inTurn(names: readonly string[], rounds: number, warming: number): Record<string, Runs> {
  const all = names.map((name) => ({ name, ms: [] as number[], gave: 0, run: RUNS[name] ?? unknownRun }));
  for (let round = -warming; round < rounds; round++) {
    for (const one of round % 2 === 0 ? all : [...all].reverse()) {
      gc();
      const begin = performance.now();
      one.gave = one.run();
      const ms = performance.now() - begin;
      if (round >= 0) one.ms.push(ms);
    }
  }
  return Object.fromEntries(all.map(({ name, ms, gave }) => [name, { ms, gave }]));
}

/** All that the annotator does to know what stands where, without the pauses between its slices and without a seed. */
function readPage(matcher: Matcher): number {
  const living = new AbortController();
  let found = 0;
  const reading = createPageReading(
    document,
    window,
    {
      matcher,
      seed: new Map(),
      roots: createShadowRoots(({ shadowRoot }) => shadowRoot),
      topicKind: (topic) => kinds.get(topic) ?? 'person',
      onRoot() {},
      onDue() {},
      onChange({ gone, fresh }) {
        found += fresh.length - gone.length;
      },
      onError: rethrow,
    },
    living.signal,
  );
  reading.markDirty(document);
  while (!reading.isSettled()) reading.step();
  living.abort();
  return found;
}

function markNothing(run: (mark: Mark, filter: () => boolean) => void): number {
  let found = 0;
  run(new Mark(document.body), () => {
    found++;
    return false;
  });
  return found;
}

interface Form {
  readonly form: string;
  readonly entries: readonly Entry[];
}

/** The forms that the page holds stand first: the fewest have the same hits as the most. */
function formsOfPageFirst(): readonly Form[] {
  const text = document.body.textContent;
  const here = new Set<number>();
  compileAutomaton(wholeLexicon.forms).scan(text, (form, start, end) => {
    if (endOfForm(text, start, end, true) !== -1) here.add(form);
    return false;
  });
  const all = wholeLexicon.forms.map((form, index) => ({
    form,
    entries: wholeLexicon.entries[index] ?? [],
    isHere: here.has(index),
  }));
  return [...all.filter(({ isHere }) => isHere), ...all.filter(({ isHere }) => !isHere)];
}

const made = new Map<number, Matcher>();

function lazily(count: number): Matcher {
  const matcher = made.get(count) ?? matcherWith(count);
  made.set(count, matcher);
  return matcher;
}

/** The product's matcher with just so many forms in its automaton, cues among them. */
function matcherWith(count: number): Matcher {
  const kept = [...forms.slice(0, count), ...namesOfNobody(count - forms.length)];
  const lexicon = { ...wholeLexicon, forms: kept.map(({ form }) => form), entries: kept.map(({ entries }) => entries) };
  return matcherOf(lexicon, topics, rethrow);
}

/** First name and surname, of syllables. */
function namesOfNobody(count: number): readonly Form[] {
  const random = createRandom(7);
  const syllables = 'ba ce di fo gu han jel kor lim mon nar pel quo ras sen tur vil wes yor zan'.split(' ');
  const word = (): string => Array.from({ length: 2 + random(3) }, () => syllables[random(syllables.length)]).join('');
  const [topic] = topics;
  if (!topic) throw new Error('no topic is marked');
  const names = new Set<string>();
  while (names.size < count) names.add(`${word()} ${word()}`);
  return [...names].map((form) => ({
    form,
    entries: [{ type: 'alias', topic, alias: { text: form, lang: 'en', as: 'full', standsAlone: true } }],
  }));
}

function termsOf(count: number): string[] {
  return forms.slice(0, count).map(({ form }) => form);
}

/** The same job again, as far as an expression can: it folds case but no diacritics. Borders of words in every script. */
function wholeTerms(): RegExp {
  const names = termsOf(40).map((term) => escapeForm(term).replaceAll(' ', String.raw`\s+`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}\p{M}])(?:${names.join('|')})(?![\p{L}\p{N}\p{M}])`, 'giu');
}

function escapeForm(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function unknownRun(): never {
  throw new Error('there is no such run');
}

function rethrow(error: unknown): never {
  throw error;
}
