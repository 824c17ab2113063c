import { HANGUL, INVISIBLE, kindOf, LETTER } from './characters';

/** A word and what lies between it and the place it was asked for. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The text between the word and the place. */
  readonly gap: string;
}

/** Nobody asks for a word beyond more than this. Scripts without letters in this sense would have the whole text read. */
const MOST_GAP_CHARS = 64;

/** The word that ends before `at`; `null` where none is near. Never throws. */
export function wordBefore(text: string, at: number): Word | null {
  let end = at;
  const first = Math.max(0, at - MOST_GAP_CHARS);
  while (end > first && !isLetter(text, end - 1)) end--;
  if (end === first) return null;
  const start = startOfWord(text, end);
  return { start, end, text: text.slice(start, end), gap: text.slice(end, at) };
}

/** The word that begins at or after `at`; `null` where none is near. Never throws. */
export function wordAfter(text: string, at: number): Word | null {
  let start = at;
  const last = Math.min(text.length, at + MOST_GAP_CHARS);
  while (start < last && !isLetter(text, start)) start++;
  if (start >= last) return null;
  const end = endOfWord(text, start);
  return { start, end, text: text.slice(start, end), gap: text.slice(at, start) };
}

/** Where the letters that `at` stands in or before go on to. */
export function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && isInner(text, end)) end++;
  while (end > at && kindOf(text.charCodeAt(end - 1)) === INVISIBLE) end--;
  return end;
}

/** Where the letters that end before `at` begin. */
export function startOfWord(text: string, at: number): number {
  let start = at;
  while (start > 0 && isInner(text, start - 1)) start--;
  while (start < at && kindOf(text.charCodeAt(start)) === INVISIBLE) start++;
  return start;
}

/** Whether the first letter is a capital; scripts without case have none. */
export function isCapitalised(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** Whether no letter is small and there are at least two. */
export function isAllCaps(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** Korean words have spaces between them, too. */
function isLetter(text: string, at: number): boolean {
  const kind = kindOf(text.charCodeAt(at));
  return kind === LETTER || kind === HANGUL;
}

function isInner(text: string, at: number): boolean {
  return isLetter(text, at) || kindOf(text.charCodeAt(at)) === INVISIBLE;
}
