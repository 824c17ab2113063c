import type { Token } from './search-tokens';

/**
 * The words of texts that were found, as they stand there, each once, in the order of reading. Neighbouring pairs of
 * characters become one stretch.
 *
 * @param texts - In Unicode's composed form.
 * @param isFound - Whether a word as the index holds it was found.
 */
export function foundWords(
  texts: readonly string[],
  tokensOf: (text: string) => readonly Token[],
  isFound: (term: string) => boolean,
): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    let [from, to] = [0, 0];
    for (const { term, start, end } of tokensOf(text)) {
      if (!isFound(term)) continue;
      if (start >= to) {
        if (to > 0) words.add(text.slice(from, to));
        from = start;
      }
      to = end;
    }
    if (to > 0) words.add(text.slice(from, to));
  }
  return [...words];
}
