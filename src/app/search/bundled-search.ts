import { dossier } from '../../dossier/bundled';
import { createSearchIndex, type SearchAnswer, type SearchIndex } from '../../search/search-index';

const NOTHING: SearchAnswer = { results: [], count: 0, suggestion: null };

let index: SearchIndex | null = null;
let isPreparing = false;

/**
 * The search over the bundled dossier. Its index takes longer to make than a surface of ours may take to appear (some 20
 * ms), so it is made in the first idle time after a blank query, or with the first key, whichever comes first.
 */
export function bundledSearch(): SearchIndex {
  return { search: (query, most) => (query.trim() === '' ? nothingYet() : madeIndex().search(query, most)) };
}

function nothingYet(): SearchAnswer {
  if (!isPreparing) requestIdleCallback(madeIndex);
  isPreparing = true;
  return NOTHING;
}

function madeIndex(): SearchIndex {
  index ??= createSearchIndex(dossier);
  return index;
}
