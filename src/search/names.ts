import type { SearchDocument } from './search-documents';
import { searchTokens } from './search-tokens';

/** How much a name is a document's own: its label, or what else it is called. */
const LABEL = 2;
const OTHER_NAME = 1;

/** By `nameKey`: which documents (by place) bear a name, and how much it is theirs. */
export type Names = ReadonlyMap<string, ReadonlyMap<number, number>>;

export function namesOf(documents: readonly SearchDocument[]): Names {
  const names = new Map<string, Map<number, number>>();
  documents.forEach((document, at) => {
    document.names.forEach((name, position) => {
      const key = nameKey(name);
      const bearers = names.get(key) ?? new Map<number, number>();
      if (!bearers.has(at)) bearers.set(at, position === 0 ? LABEL : OTHER_NAME);
      names.set(key, bearers);
    });
  });
  return names;
}

/** The same for a name however it is written: "U.S.", "us"; "Xi  Jinping", "xi jinping". */
export function nameKey(text: string): string {
  return searchTokens(text)
    .map(({ term }) => term)
    .join(' ');
}
