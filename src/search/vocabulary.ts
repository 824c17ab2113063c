import SearchableMap from 'minisearch/SearchableMap';
import { remember } from './remember';
import type { Token } from './search-tokens';
import { isStopWord, stem } from './significant-words';

/** All words that can be found, and what a misspelt one may have meant. */
export interface Vocabulary {
  /** Whether it is one of the words. */
  has(term: string): boolean;
  /** Whether some word begins with these letters. */
  begins(term: string): boolean;
  /**
   * What finds all words that have the root of this one, known or not: the root where several have it, else the word
   * itself; `null` where none has it.
   */
  kinOf(term: string): string | null;
  /**
   * Words that a slip or two of the hand turn into this one: the nearest first, of equally near ones the commoner. None
   * for a term that is too short to tell, and none for numbers: another year is another year.
   */
  near(term: string): readonly NearWord[];
}

export interface NearWord {
  readonly term: string;
  /** As it stands in a text. */
  readonly word: string;
  /** Letters to add, leave out, change or swap. */
  readonly slips: number;
}

interface Entry {
  /** As it stood first. */
  readonly word: string;
  count: number;
}

/** A country here, and a month; elsewhere small words. */
const MEANT = new Set(['us', 'may']);

/** In a shorter word one slip makes another word: "Ned", "Xi", "Jen". */
const SHORTEST_WITH_SLIP = 4;
/** In a shorter one two slips do: "Price", "prince", "rice". */
const SHORTEST_WITH_TWO_SLIPS = 6;

/** Whether a word is too small to look for in sentences. */
export function isSmall(term: string): boolean {
  return isStopWord(term) && !MEANT.has(term);
}

/** @param texts - In Unicode's composed form. */
export function createVocabulary(texts: readonly string[], tokensOf: (text: string) => readonly Token[]): Vocabulary {
  const entries = new Map<string, Entry>();
  for (const text of texts) {
    for (const { term, start, end } of tokensOf(text)) {
      const entry = entries.get(term);
      if (entry) entry.count++;
      else if (!isSmall(term)) entries.set(term, { word: text.slice(start, end), count: 1 });
    }
  }
  const sorted = [...entries.keys()].sort();
  // Most readers never need it, and it takes a third of all the time that the index does.
  let tree: SearchableMap<Entry> | null = null;
  const rootOf = remember(stem);
  const kin = new Map<string, string>();
  for (const term of entries.keys()) {
    const root = rootOf(term);
    kin.set(root, kin.has(root) ? root : term);
  }

  function near(term: string): NearWord[] {
    const slips = allowedSlips(term);
    if (slips === 0) return [];
    const found = new Map<string, number>();
    tree ??= SearchableMap.from<Entry>(entries.entries());
    for (const [word, [, distance]] of tree.fuzzyGet(term, slips)) found.set(word, distance);
    for (const swapped of swaps(term)) if (entries.has(swapped)) found.set(swapped, 1);
    return [...found]
      .filter(([word]) => allowedSlips(word) > 0)
      .map(([found, distance]) => ({
        term: found,
        slips: distance,
        ...(entries.get(found) ?? { word: found, count: 0 }),
      }))
      .sort((a, b) => a.slips - b.slips || b.count - a.count || (a.term < b.term ? -1 : 1));
  }

  return {
    has: (term) => entries.has(term),
    begins: (term) => sorted[placeIn(sorted, term)]?.startsWith(term) ?? false,
    kinOf: (term) => kin.get(rootOf(term)) ?? null,
    near,
  };
}

/** Where a word stands among sorted ones, or would stand. */
function placeIn(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function allowedSlips(term: string): number {
  if (term.length < SHORTEST_WITH_SLIP || /\p{N}/u.test(term)) return 0;
  return term.length < SHORTEST_WITH_TWO_SLIPS ? 1 : 2;
}

/** Two neighbours changed about are one slip of the hand, though two letters differ. */
function swaps(term: string): string[] {
  return Array.from(
    { length: term.length - 1 },
    (_, at) => term.slice(0, at) + term.charAt(at + 1) + term.charAt(at) + term.slice(at + 2),
  );
}
