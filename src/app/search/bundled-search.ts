import { dossier } from '../../dossier/bundled';
import { createSearchIndex, type SearchIndex } from '../../search/search-index';

let index: SearchIndex | null = null;

/**
 * The index of the bundled dossier, made when it is first asked for: it takes longer than a surface of ours may take to
 * appear.
 */
export function bundledSearch(): SearchIndex {
  index ??= createSearchIndex(dossier);
  return index;
}
