import MiniSearch, { type SearchResult as Hit, type SearchOptions } from 'minisearch';
import type { Dossier } from '../dossier/model';
import { foundWords } from './found-words';
import { nameKey, namesOf } from './names';
import { type QueryWord, readQuery } from './query-words';
import { remember } from './remember';
import {
  SEARCH_FIELDS,
  type SearchDocument,
  type SearchFields,
  type SearchKind,
  searchDocuments,
} from './search-documents';
import { searchTokens } from './search-tokens';
import { createVocabulary, isSmall } from './vocabulary';

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
  /** The best first, no more of them than were asked for. */
  readonly results: readonly SearchResult[];
  /** How many there are. */
  readonly count: number;
  /** The query as it was probably meant, where it has a word that begins none of the dossier's; else `null`. */
  readonly suggestion: string | null;
}

export interface SearchIndex {
  /**
   * Finds what a reader typed so far, its last word perhaps unfinished: what has all of its words, or where nothing has,
   * what has some of them, the most first; before all what bears the query as its name. A misspelt word finds those that
   * it was probably meant to be. A blank query finds nothing. Never throws.
   *
   * @param most - So many results are told; by default 100, beyond which there are none.
   */
  search(query: string, most?: number): SearchAnswer;
}

/** Nobody reads on past so many, and what they cost would grow with the dossier. By feel. */
const MOST_RESULTS = 100;

/** A name weighs more than any number of words in sentences. By trying the queries in the tests. */
const BOOST: Readonly<Record<keyof SearchFields, number>> = { label: 12, alias: 6, title: 4, text: 2, about: 0.5 };

/** Terms go through unchanged: tokens were made before. */
const AS_THEY_ARE: SearchOptions = { tokenize: (term) => [term], processTerm: (term) => term, combineWith: 'OR' };

/** Makes a dossier searchable. The work is done here, a few milliseconds for two articles; a query costs a fraction of one. */
export function createSearchIndex(dossier: Dossier): SearchIndex {
  const documents = searchDocuments(dossier);
  const tokensOf = remember(searchTokens);
  const vocabulary = createVocabulary(documents.flatMap(textsOf), tokensOf);
  const names = namesOf(documents);
  const index = new MiniSearch<SearchDocument & { readonly at: number }>({
    idField: 'at',
    fields: [...SEARCH_FIELDS],
    tokenize: (text) => tokensOf(text).map(({ term }) => term),
    processTerm: remember((term) => !isSmall(term) && [...new Set([term, vocabulary.kinOf(term) ?? term])]),
    searchOptions: { boost: BOOST },
  });
  index.addAll(documents.map((document, at) => ({ ...document, at })));

  function search(query: string, most = MOST_RESULTS): SearchAnswer {
    const { words, suggestion } = readQuery(query, vocabulary);
    if (words.length === 0) return { results: [], count: 0, suggestion };
    const hits = index.search({ queries: words.map((word) => word.query), ...AS_THEY_ARE });
    const found = best(hits, words, names.get(nameKey(query))).flatMap(({ id, terms }) => {
      const at = Number(id);
      return documents.slice(at, at + 1).map((document) => ({ document, terms }));
    });
    const topicOf = nearestTopic(found.map(({ document }) => document));
    const results = found.slice(0, most).map(({ document, terms }) => ({
      kind: document.kind,
      id: document.id,
      topic: topicOf(document),
      words: wordsFound(document, new Set(terms)),
    }));
    return { results, count: found.length, suggestion };
  }

  function wordsFound(document: SearchDocument, terms: ReadonlySet<string>): string[] {
    const isFound = (term: string) => terms.has(term) || terms.has(vocabulary.kinOf(term) ?? term);
    return foundWords(textsOf(document), tokensOf, isFound);
  }

  return { search };
}

function textsOf(document: SearchDocument): string[] {
  return SEARCH_FIELDS.map((field) => document[field]);
}

/**
 * The best of hits that come in the order of their scores.
 *
 * @param bearers - Documents that bear the query as a name, with how much it is theirs.
 */
function best(
  hits: readonly Hit[],
  words: readonly QueryWord[],
  bearers: ReadonlyMap<number, number> = new Map(),
): Hit[] {
  const ranks = new Map<number, Hit[]>();
  const needed = weightOf(words.filter(({ isNeeded }) => isNeeded));
  const aboveAll = weightOf(words) + 1;
  for (const hit of hits) {
    const rank = (bearers.get(Number(hit.id)) ?? 0) * aboveAll + weightOf(wordsOf(hit, words));
    const others = ranks.get(rank);
    if (others) others.push(hit);
    else ranks.set(rank, [hit]);
  }
  const isComplete = [...ranks.keys()].some((rank) => rank >= needed);
  return [...ranks]
    .filter(([rank]) => !isComplete || rank >= needed)
    .sort(([one], [other]) => other - one)
    .flatMap(([, sameRank]) => sameRank)
    .slice(0, MOST_RESULTS);
}

/** The query's words that a hit has. */
function wordsOf({ queryTerms }: Hit, words: readonly QueryWord[]): readonly QueryWord[] {
  if (words.length === 1) return words;
  return words.filter(({ terms }) => terms.some((term) => queryTerms.includes(term)));
}

/** Any needed word outweighs the one that is not. */
function weightOf(words: readonly QueryWord[]): number {
  return words.reduce((sum, { isNeeded }) => sum + (isNeeded ? 2 : 1), 0);
}

/** A statement belongs to several topics; the one that was found best shows it. */
function nearestTopic(found: readonly SearchDocument[]): (document: SearchDocument) => string | null {
  const topics = found.filter(({ kind }) => kind === 'topic').map(({ id }) => id);
  const places = new Map(topics.map((id, place) => [id, place]));
  const placeOf = (id: string) => places.get(id) ?? topics.length;
  return ({ topics: own }) => {
    const [first = null, ...others] = own;
    return others.reduce((nearest, id) => (nearest !== null && placeOf(id) < placeOf(nearest) ? id : nearest), first);
  };
}
