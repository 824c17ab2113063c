import { HANGUL, IDEOGRAPH, INVISIBLE, kindOf, LETTER } from '../text/characters';
import { fold } from '../text/folding';

/** A place in a text that a query can find. */
export interface Token {
  /** Folded; what the index holds and a query is compared with. */
  readonly term: string;
  /** UTF-16 code units, half-open. */
  readonly start: number;
  readonly end: number;
}

/**
 * The words and numbers of a text, in order. Scripts without spaces between words, and Korean with its particles, give
 * each pair of neighbours and the last character, so that any stretch of them can be found.
 *
 * @param text - In Unicode's composed form (NFC); of another the offsets are those of its composed form. Never throws.
 */
export function searchTokens(text: string): Token[] {
  const composed = text.normalize('NFC');
  const tokens: Token[] = [];
  let at = 0;
  while (at < composed.length) {
    const kind = kindOf(composed.charCodeAt(at));
    if (!isWordKind(kind)) {
      at++;
      continue;
    }
    const start = at;
    while (at < composed.length && continues(kind, kindOf(composed.charCodeAt(at)))) at++;
    if (kind === LETTER) addWord(tokens, composed, start, at);
    else addPairs(tokens, composed, start, at);
  }
  return tokens;
}

function isWordKind(kind: number): boolean {
  return kind === LETTER || kind === HANGUL || kind === IDEOGRAPH;
}

function continues(kind: number, next: number): boolean {
  return next === kind || next === INVISIBLE;
}

function addWord(tokens: Token[], text: string, start: number, end: number): void {
  const term = fold(text.slice(start, end));
  if (term === '') return;
  const before = tokens.at(-1);
  if (before && end - start === 1 && isInitials(before, text) && text.slice(before.end, start) === '.') {
    tokens[tokens.length - 1] = { term: before.term + term, start: before.start, end };
  } else if (!(term === 's' && isApostrophe(text.charAt(start - 1)))) tokens.push({ term, start, end });
}

/** "U", or "U.S": one letter, then more after full stops. */
function isInitials({ start, end, term }: Token, text: string): boolean {
  return end - start === term.length * 2 - 1 && (term.length === 1 || text.charAt(start + 1) === '.');
}

function isApostrophe(mark: string): boolean {
  return mark === "'" || mark === '’';
}

function addPairs(tokens: Token[], text: string, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    const stop = Math.min(at + 2, end);
    const term = fold(text.slice(at, stop));
    if (term !== '') tokens.push({ term, start: at, end: stop });
  }
}
