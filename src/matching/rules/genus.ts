/** Latin epithets; the German adverbs that end like them are left out. */
const EPITHET =
  /^\s(?!warum|darum|voraus|daraus|durchaus|hinaus|heraus|etwa)[a-z]{4,}(?:a|us|um|is|ii|ae|ens)(?!\p{L})/u;
const ARTICLE_BEFORE = /(?:^|[\s("„“])(?:[Dd]er|[Dd]ie|[Dd]as|[Gg]attung|[Aa]rt|[Nn]ame)\s["„“]?$/u;

/**
 * Whether a name with a final s is that of a genus, not a genitive: "Der Bidens blüht", "Bidens-Arten", "(Bidens)",
 * "Bidens pilosa". For German, where an s makes no family of a surname.
 */
export function isGenus(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 24);
  if (/^-\p{L}/u.test(after) || EPITHET.test(after) || ARTICLE_BEFORE.test(before)) return true;
  return /[("„“»]$/u.test(before) && /^[)"“”«]/u.test(after);
}
