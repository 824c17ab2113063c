import MiniSearch, { type SearchResult as Hit, type QueryCombination, type SearchOptions } from 'minisearch';
import type { Dossier } from '../dossier/model';
import { foundWords } from './found-words';
import { nameKey, namesOf } from './names';
import {
  SEARCH_FIELDS,
  type SearchDocument,
  type SearchFields,
  type SearchKind,
  searchDocuments,
} from './search-documents';
import { searchTokens, type Token } from './search-tokens';
import { isStopWord, stem } from './significant-words';
import { createVocabulary, type Vocabulary } from './vocabulary';

/** Something in the dossier that a query found. */
export interface SearchResult {
  readonly kind: SearchKind;
  /** Topic, statement or article id. */
  readonly id: string;
  /** The topic whose card shows it; `null` for an article. */
  readonly topic: string | null;
  /** The words of its own that were found, as they stand in it. */
  readonly words: readonly string[];
}

export interface SearchAnswer {
  /** The best first. */
  readonly results: readonly SearchResult[];
  /** The query as it was probably meant, where no word of the dossier begins as one of its words does; else `null`. */
  readonly suggestion: string | null;
}

export interface SearchIndex {
  /**
   * Finds what a reader typed so far, its last word perhaps unfinished: first what bears the query as its name, then what
   * has all of its words, then what has some. A blank query finds nothing. Never throws.
   */
  search(query: string): SearchAnswer;
}

/** Nobody reads on past so many; finding the words of thousands would cost more than finding them. By feel. */
const MOST_RESULTS = 100;

/** So many letters of a word say too little to look for them in sentences: "a", "xi", "20". */
const LONGEST_STUB = 2;

const NAME_FIELDS = ['label', 'alias', 'title'];

/** A name weighs more than any number of words in sentences. By trying the queries in the tests. */
const BOOST: Readonly<Record<keyof SearchFields, number>> = { label: 12, alias: 6, title: 4, text: 2, about: 0.5 };

/** A root weighs less than the word, a corrected word less with each slip. By feel. */
const ROOT_WEIGHT = 0.6;
const SLIP_WEIGHT = 0.4;

/** A country here, and a month; elsewhere small words. */
const MEANT = new Set(['us', 'may']);

/** Terms go through unchanged: tokens were made before. */
const AS_THEY_ARE: SearchOptions = { tokenize: (term) => [term], processTerm: (term) => term, combineWith: 'OR' };

/** One word of a query with all that it may stand for. */
interface Wanted {
  readonly term: string;
  readonly query: QueryCombination;
  /** By which a hit tells that it has this word. */
  readonly terms: ReadonlySet<string>;
  /** The word that was probably meant; `null` for a word of the dossier, and for one that is near none. */
  readonly correction: string | null;
}

/** Makes a dossier searchable. The work is done here, a few milliseconds for two articles; a query costs a fraction of one. */
export function createSearchIndex(dossier: Dossier): SearchIndex {
  const documents = searchDocuments(dossier);
  const tokensOf = remember(searchTokens);
  const index = new MiniSearch<SearchDocument & { readonly at: number }>({
    idField: 'at',
    fields: [...SEARCH_FIELDS],
    tokenize: (text) => tokensOf(text).map(({ term }) => term),
    processTerm: remember(indexedTerms),
    searchOptions: { boost: BOOST },
  });
  index.addAll(documents.map((document, at) => ({ ...document, at })));
  const vocabulary = createVocabulary(documents.flatMap(textsOf), tokensOf, (term) => !isSmall(term));
  const named = namesOf(documents);

  function search(query: string): SearchAnswer {
    const tokens = queryTokens(query);
    const wanted = tellingTerms(tokens.map(({ term }) => term)).map((term) => wantedOf(term, vocabulary));
    if (wanted.length === 0) return { results: [], suggestion: null };
    const names = named.get(nameKey(query));
    const found = index
      .search({ queries: wanted.map((word) => word.query), ...AS_THEY_ARE })
      .map((hit) => ({ hit, at: Number(hit.id), rank: rankOf(hit, wanted, names) }))
      .sort((a, b) => b.rank - a.rank || b.hit.score - a.hit.score || a.at - b.at)
      .slice(0, MOST_RESULTS)
      .flatMap(({ hit: { terms }, at }) => documents.slice(at, at + 1).map((document) => ({ document, terms })));
    const topicOf = nearestTopic(found.map(({ document }) => document));
    return {
      results: found.map(({ document, terms }) => ({
        kind: document.kind,
        id: document.id,
        topic: topicOf(document),
        words: foundWords(textsOf(document), tokensOf, terms),
      })),
      suggestion: correct(query.normalize('NFC'), tokens, wanted),
    };
  }

  return { search };
}

function textsOf(document: SearchDocument): string[] {
  return SEARCH_FIELDS.map((field) => document[field]);
}

/** Texts and words come back many times: to be indexed, to be spelt, to be marked. */
function remember<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = ask(text);
    known.set(text, answer);
    return answer;
  };
}

/** A word stands in the index as it is written and by its root, so that "labor" meets "labour". */
function indexedTerms(term: string): string[] | false {
  return !isSmall(term) && [...new Set([term, stem(term)])];
}

function isSmall(term: string): boolean {
  return isStopWord(term) && !MEANT.has(term);
}

/** The last character of a stretch stands in its last pair; alone it would find every word that begins with it. */
function queryTokens(query: string): Token[] {
  const tokens = searchTokens(query);
  return tokens.filter(({ end }, place) => tokens[place - 1]?.end !== end);
}

/** Small words count only where there are no others: on the way from "for" to "forced". */
function tellingTerms(terms: readonly string[]): string[] {
  const telling = terms.filter((term) => !isSmall(term));
  return [...new Set(telling.length > 0 ? telling : terms)];
}

function wantedOf(term: string, vocabulary: Vocabulary): Wanted {
  const root = stem(term);
  const isStub = term.length <= LONGEST_STUB && /^\p{Script=Latin}+$/u.test(term);
  const asWritten = { queries: [term], prefix: true, ...(isStub ? { fields: NAME_FIELDS } : {}) };
  const byRoot = root === term ? [] : [weighted(root, ROOT_WEIGHT)];
  if (vocabulary.begins(term) || vocabulary.hasRoot(root)) {
    return { term, query: { queries: [asWritten, ...byRoot] }, terms: new Set([term, root]), correction: null };
  }
  const [nearest, ...others] = vocabulary.near(term);
  if (!nearest) return { term, query: { queries: [term] }, terms: new Set(), correction: null };
  const near = [nearest, ...others.filter(({ slips }) => slips === nearest.slips)];
  return {
    term,
    query: { queries: near.map((word) => weighted(word.term, SLIP_WEIGHT ** word.slips)) },
    terms: new Set(near.map((word) => word.term)),
    correction: nearest.word,
  };
}

function weighted(term: string, weight: number): QueryCombination {
  return { queries: [term], boostTerm: () => weight };
}

/** The query with its slips put right, all else as it was typed; `null` where there are none. */
function correct(query: string, tokens: readonly Token[], wanted: readonly Wanted[]): string | null {
  const corrections = new Map(wanted.map(({ term, correction }) => [term, correction]));
  let corrected = '';
  let at = 0;
  for (const { term, start, end } of tokens) {
    const correction = corrections.get(term) ?? null;
    if (correction === null) continue;
    corrected += query.slice(at, start) + correction;
    at = end;
  }
  return at === 0 ? null : (corrected + query.slice(at)).trim();
}

/** How much of the query a hit is: its name, all of its words, or so many of them. */
function rankOf(hit: Hit, wanted: readonly Wanted[], names: ReadonlyMap<number, number> | undefined): number {
  const matched = wanted.filter(({ terms }) => hit.queryTerms.some((term) => terms.has(term))).length;
  return (names?.get(Number(hit.id)) ?? 0) * (wanted.length + 1) + matched;
}

/** A statement belongs to several topics; the one that was found best shows it. */
function nearestTopic(found: readonly SearchDocument[]): (document: SearchDocument) => string | null {
  const topics = found.filter(({ kind }) => kind === 'topic').map(({ id }) => id);
  const places = new Map(topics.map((id, place) => [id, place]));
  const placeOf = (id: string) => places.get(id) ?? topics.length;
  return (document) =>
    document.topics.reduce<string | null>(
      (best, id) => (best === null || placeOf(id) < placeOf(best) ? id : best),
      null,
    );
}
