import type { QueryCombination } from 'minisearch';
import { kindOf, LETTER } from '../text/characters';
import type { SearchFields } from './search-documents';
import { searchTokens, type Token } from './search-tokens';
import { beginsStopWord } from './significant-words';
import { isSmall, type Vocabulary } from './vocabulary';

/** One word of a query with all that it may stand for. */
export interface QueryWord {
  readonly query: QueryCombination;
  /** By which a hit tells that it has this word. */
  readonly terms: readonly string[];
  /** Whether a hit must have it. On the way to "boycott of the", "boycott of t" asks for no word with a "t". */
  readonly isNeeded: boolean;
}

/** What a reader asks for. */
export interface ReadQuery {
  readonly words: readonly QueryWord[];
  /** The query with its slips put right, all else as it was typed; `null` where there are none. */
  readonly suggestion: string | null;
}

/** So many letters say too little to look for the words of sentences that begin with them: "a", "so", "20". */
const LONGEST_STUB = 2;
const NAME_FIELDS: (keyof SearchFields)[] = ['label', 'alias', 'title'];

/** A word of the same root weighs less than the word itself, a corrected one less with each slip. By feel. */
const KIN_WEIGHT = 0.6;
const SLIP_WEIGHT = 0.4;

/** A pasted page is not a query. More words than any label has. */
const MOST_WORDS = 16;

/** Reads what was typed so far; the last word may be unfinished. Never throws. */
export function readQuery(query: string, vocabulary: Vocabulary): ReadQuery {
  const tokens = wholeTokens(query);
  const telling = tokens.filter(({ term }) => !isSmall(term));
  // Small words count only where there are no others: on the way from "for" to "forced".
  const asked = telling.length > 0 ? telling : tokens;
  const terms = [...new Set(asked.map(({ term }) => term))].slice(0, MOST_WORDS);
  const last = tokens.at(-1)?.term;
  return {
    words: terms.map((term) => ({
      ...readWord(term, term === last, vocabulary),
      isNeeded: terms.length === 1 || term !== last || term.length > LONGEST_STUB || !beginsStopWord(term),
    })),
    suggestion: correct(query.normalize('NFC'), asked.slice(0, MOST_WORDS), vocabulary),
  };
}

/** The last character of a stretch stands in its last pair; alone it would find every word that begins with it. */
function wholeTokens(query: string): Token[] {
  const tokens = searchTokens(query);
  return tokens.filter(({ end }, place) => tokens[place - 1]?.end !== end);
}

function readWord(term: string, isLast: boolean, vocabulary: Vocabulary): Omit<QueryWord, 'isNeeded'> {
  const kin = vocabulary.kinOf(term);
  if (!isLast && kin !== null && vocabulary.has(term)) return { query: { queries: [kin] }, terms: [kin] };
  if (isKnown(term, vocabulary)) {
    const parts = [begun(term), ...(kin === null || kin === term ? [] : [weighted(kin, KIN_WEIGHT)])];
    const isStub = parts[0]?.fields !== undefined;
    if (isStub && vocabulary.has(term)) parts.push(weighted(term, 1));
    return { query: { queries: parts }, terms: kin === null ? [term] : [term, kin] };
  }
  const near = vocabulary.near(term);
  const nearest = near.filter(({ slips }) => slips === near[0]?.slips);
  return {
    query: { queries: nearest.map((word) => weighted(word.term, SLIP_WEIGHT ** word.slips)) },
    terms: nearest.map((word) => word.term),
  };
}

/** What begins with these letters; in names only where they are few. */
function begun(term: string): QueryCombination {
  const isStub = term.length <= LONGEST_STUB && kindOf(term.charCodeAt(0)) === LETTER;
  return { queries: [term], prefix: true, ...(isStub ? { fields: NAME_FIELDS } : {}) };
}

function isKnown(term: string, vocabulary: Vocabulary): boolean {
  return vocabulary.begins(term) || vocabulary.kinOf(term) !== null;
}

function weighted(term: string, weight: number): QueryCombination {
  return { queries: [term], boostTerm: () => weight };
}

function correct(query: string, tokens: readonly Token[], vocabulary: Vocabulary): string | null {
  let corrected = '';
  let at = 0;
  for (const { term, start, end } of tokens) {
    const nearest = isKnown(term, vocabulary) ? undefined : vocabulary.near(term)[0];
    if (!nearest) continue;
    corrected += query.slice(at, start) + nearest.word;
    at = end;
  }
  return at === 0 ? null : (corrected + query.slice(at)).trim();
}
