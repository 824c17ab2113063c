/**
 * The host of an address, as `location.hostname` gives it.
 *
 * @returns `''` where the address has none (files, `about:blank`, `data:`) or is no address. Never throws.
 */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}

/**
 * The match pattern of all addresses with an address's scheme and host, as permissions are granted.
 *
 * @returns `null` where the address has no host. Never throws.
 */
export function originPattern(address: string): string | null {
  const host = hostOf(address);
  return host === '' ? null : `${new URL(address).protocol}//${host}/*`;
}
