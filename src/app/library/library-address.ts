/** What an address of the library asks for. */
export interface LibraryAddress {
  /** Id of a topic, an article, a statement or a section; `''` for none. */
  readonly place: string;
  /** Words for the filter; `''` for none. */
  readonly find: string;
}

/** Reads the parts of an address after its path. Never throws. */
export function readLibraryAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): LibraryAddress {
  return { place: decodeHash(hash), find: new URLSearchParams(search).get('find') ?? '' };
}

/** The parts of an address after its path. */
export function writeLibraryAddress({ place, find }: LibraryAddress): string {
  const query = find === '' ? '' : `?${new URLSearchParams({ find })}`;
  return query + (place === '' ? '' : `#${encodeURIComponent(place)}`);
}

/** People type addresses by hand: `%` alone is no escape. */
function decodeHash(hash: string): string {
  const place = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}
