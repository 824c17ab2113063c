import type { Token } from './search-tokens';
import { stem } from './significant-words';

/**
 * Turns found terms back into the words of a document as they stand there, each once, in the order of reading.
 * Neighbouring pairs of characters become one stretch.
 *
 * @param texts - In Unicode's composed form.
 * @param terms - As the index holds them: words and roots.
 */
export function foundWords(
  texts: readonly string[],
  tokensOf: (text: string) => readonly Token[],
  terms: readonly string[],
): string[] {
  const wanted = new Set(terms);
  const words = new Set<string>();
  for (const text of texts) {
    let [from, to] = [0, 0];
    for (const { term, start, end } of tokensOf(text)) {
      if (!wanted.has(term) && !wanted.has(stem(term))) continue;
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
