import { matchesHost, normaliseHostPattern } from './host-pattern';

/** What became of something typed into the list of sites. */
export type HostEntry =
  | { readonly outcome: 'added'; readonly pattern: string; readonly hosts: readonly string[] }
  /** It stands in the list already. */
  | { readonly outcome: 'listed'; readonly pattern: string }
  /** A wildcard of the list names it already. */
  | { readonly outcome: 'covered'; readonly pattern: string; readonly by: string }
  | { readonly outcome: 'empty' | 'not-a-host' };

/** `*://` is how the browsers themselves write patterns. Other schemes are of pages that no rule can be about. */
const WEB_SCHEME = /^(?:https?|\*):\/\//i;
const ANY_SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * Reads what a reader typed or pasted into the list of sites: a host, a pattern, or the whole address of a page, of which
 * the host is taken. Ports count for nothing: a rule is about all of them.
 *
 * @param hosts - The list as it is, sorted.
 * @param hostOf - The host of an address as the browser spells it, international names as punycode; `''` for none.
 * @returns With `added`, the list with the entry in it, sorted. Narrower entries of the list stay. Never throws.
 */
export function readHostEntry(typed: string, hosts: readonly string[], hostOf: (address: string) => string): HostEntry {
  const entry = typed.trim();
  if (entry === '') return { outcome: 'empty' };
  const pattern = patternIn(entry, hostOf);
  if (pattern === null) return { outcome: 'not-a-host' };
  if (hosts.includes(pattern)) return { outcome: 'listed', pattern };
  const by = hosts.find((each) => covers(each, pattern));
  if (by !== undefined) return { outcome: 'covered', pattern, by };
  return { outcome: 'added', pattern, hosts: [...hosts, pattern].sort() };
}

function patternIn(entry: string, hostOf: (address: string) => string): string | null {
  const place = entry.replace(WEB_SCHEME, '');
  if (ANY_SCHEME.test(place) || /^[/\\?#]/.test(place)) return null;
  const isWildcard = place.startsWith('*.');
  const host = hostOf(`http://${isWildcard ? place.slice(2) : place}`);
  return normaliseHostPattern(isWildcard ? `*.${host}` : host);
}

/** `*.example.org` names `www.example.org` and `*.www.example.org`; a plain host names itself alone. */
function covers(wide: string, narrow: string): boolean {
  return wide.startsWith('*.') && matchesHost(wide, narrow.replace(/^\*\./, ''));
}
