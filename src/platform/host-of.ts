/**
 * The host of an address, as `location.hostname` gives it.
 *
 * @returns `''` where the address has none (files, `about:blank`, `data:`) or is no address. Never throws.
 */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}
