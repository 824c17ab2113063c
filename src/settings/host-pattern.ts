const LONGEST_HOST = 253;
/** Wider than the DNS allows: such hosts exist, and browsers take them. */
const LABEL = /^[a-z0-9_-]{1,63}$/;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const IPV6_GROUP = /^[0-9a-f]{1,4}$/;
const IPV6_GROUPS = 8;
const NUMERIC = /^(?:\d+|0x[0-9a-f]*)$/;

/**
 * Brings a host pattern to the one spelling in which it is stored and compared.
 *
 * @param pattern - `example.org`, `*.example.org`, `127.0.0.1`, `[::1]`, `localhost`. International names as punycode, as
 *   `location.hostname` gives them. A wildcard stands before a name only, never before an address.
 * @returns Lower case, without a final dot; `null` for anything that is not a host pattern, ports included. Never throws.
 */
export function normaliseHostPattern(pattern: string): string | null {
  const spelled = pattern.trim().toLowerCase();
  const wildcard = spelled.startsWith('*.');
  const host = (wildcard ? spelled.slice(2) : spelled).replace(/\.$/, '');
  if (IPV4.test(host) || isIpv6(host)) return wildcard ? null : host;
  if (host === '' || host.length > LONGEST_HOST) return null;
  const labels = host.split('.');
  // A browser reads a name whose last label is a number as an address.
  if (NUMERIC.test(labels.at(-1) ?? '') || !labels.every((label) => LABEL.test(label))) return null;
  return wildcard ? `*.${host}` : host;
}

/**
 * Whether a normalised pattern names the host.
 *
 * @param host - As `location.hostname` gives it; `''` matches nothing. Never throws.
 */
export function matchesHost(pattern: string, host: string): boolean {
  const plain = host.toLowerCase().replace(/\.$/, '');
  if (plain === '') return false;
  if (!pattern.startsWith('*.')) return plain === pattern;
  return plain === pattern.slice(2) || plain.endsWith(pattern.slice(1));
}

/** Groups of hex digits in brackets, one run of zeros at most left out: the form that browsers print. */
function isIpv6(host: string): boolean {
  if (!host.startsWith('[') || !host.endsWith(']')) return false;
  const halves = host.slice(1, -1).split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const fits = halves.length === 1 ? groups.length === IPV6_GROUPS : halves.length === 2 && groups.length < IPV6_GROUPS;
  return fits && groups.every((group) => IPV6_GROUP.test(group));
}
