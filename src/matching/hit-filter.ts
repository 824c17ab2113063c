import { HANGUL, IDEOGRAPH, INVISIBLE, kindOf, LETTER, SPACE } from '../text/characters';
import type { Automaton } from './automaton';
import type { Entry, Lexicon } from './lexicon';
import { isKoreanShort } from './read-candidate';
import { ROLE_WORDS } from './vocabulary/roles';
import { beginsNoEnding, endOfForm, isSmallLetter, mayEndHangulWord } from './word-end';

/** Whether two texts meet between two offsets, neither of them included. */
export type SeamQuestion = (from: number, to: number) => boolean;

/** Which hits of the automaton are worth reading. A "no" is sure: most hits are only a part of a longer word, "Jo" of "job". */
export interface HitFilter {
  isWord(text: string, form: number, start: number, end: number): boolean;
  /** The same where words may be parted between two texts, too. */
  mayBeWord(text: string, form: number, start: number, end: number, isSeamIn: SeamQuestion): boolean;
}

/** What it takes for a form in small letters to be read as anything. */
const ANYTHING = 0;
const ROLE_BEFORE = 1;
const NEVER = 2;

export function createHitFilter(lexicon: Lexicon, automaton: Automaton): HitFilter {
  const stems = lexicon.entries.map((entries) =>
    entries.some((entry) => entry.type === 'alias' && entry.alias.stem === true),
  );
  /** "시" is a name, and the beginning of "hour", "market" and "system". */
  const koreanShorts = lexicon.entries.map((entries) =>
    isEvery(entries, (entry) => entry.type === 'alias' && isKoreanShort(entry.topic, entry.alias)),
  );
  const smalls = lexicon.entries.map((entries) => {
    if (isEvery(entries, isNeverSmall)) return NEVER;
    return isEvery(entries, (entry) => isNeverSmall(entry) || isSmallAfterRole(entry)) ? ROLE_BEFORE : ANYTHING;
  });

  /** "jen" and "the price": the rules want a capital of most given names and surnames. */
  function isTooSmall(text: string, form: number, start: number): boolean {
    const needed = smalls[form];
    if (needed === ANYTHING || !isSmallLetter(text.charCodeAt(start))) return false;
    return needed === NEVER || !mayFollowRole(text, start);
  }

  function endsWord(text: string, form: number, start: number, end: number): boolean {
    if (endOfForm(text, start, end, stems[form] ?? false) === -1) return false;
    return !koreanShorts[form] || mayEndHangulWord(text, end);
  }

  function isParted(text: string, form: number, start: number, end: number, isSeamIn: SeamQuestion): boolean {
    const last = kindOf(text.charCodeAt(end - 1));
    if (last === HANGUL || last === IDEOGRAPH) return isSeamIn(runBefore(text, start), runAfter(text, end));
    if (!automaton.mayBegin(text, start)) {
      // Only scripts that nobody doubts have words that are written onto the next one.
      const from = isLatinLetter(text.charCodeAt(start - 1)) ? start - 1 : runBefore(text, start);
      if (!isSeamIn(from, start + 1)) return false;
    }
    if (endsWord(text, form, start, end)) return true;
    const hasNoEnding = !stems[form] && last === LETTER && beginsNoEnding(text.charCodeAt(end));
    return isSeamIn(end - 1, hasNoEnding ? end + 1 : runAfter(text, end));
  }

  return {
    isWord: (text, form, start, end) =>
      !isTooSmall(text, form, start) && endsWord(text, form, start, end) && automaton.mayBegin(text, start),
    mayBeWord(text, form, start, end, isSeamIn) {
      if (isTooSmall(text, form, start)) return false;
      if (endsWord(text, form, start, end) && automaton.mayBegin(text, start)) return true;
      return isParted(text, form, start, end, isSeamIn);
    },
  };
}

function isEvery(entries: readonly Entry[], holds: (entry: Entry) => boolean): boolean {
  try {
    return entries.every(holds);
  } catch {
    // Somebody hears of the fault where the form is read.
    return false;
  }
}

/** What `readCandidate` reads with a capital only. */
function isNeverSmall(entry: Entry): boolean {
  return entry.type === 'alias' && (entry.alias.as === 'given' || entry.alias.as === 'title');
}

/** "secretary blinken"; those that stand alone are names in captions without capitals, too, and "xi" is a letter. */
function isSmallAfterRole(entry: Entry): boolean {
  if (entry.type !== 'alias') return false;
  const { as, standsAlone, text } = entry.alias;
  return as === 'short' && !standsAlone && text !== 'Xi';
}

/** The last letters of all roles but those that are not enough in small letters. */
const ROLE_ENDINGS: ReadonlySet<string> = new Set(
  Object.entries(ROLE_WORDS).flatMap(([role, words]) =>
    role === 'mr' || role === 'ms' ? [] : words.split(' ').map((word) => word.slice(-3)),
  ),
);

/** Whether the word before may end as a role does; only of words in Latin letters one knows. */
function mayFollowRole(text: string, start: number): boolean {
  const gap = kindOf(text.charCodeAt(start - 1));
  if (gap !== SPACE) return gap === INVISIBLE;
  const before = text.charCodeAt(start - 2);
  const end = before === 0x2e ? start - 2 : start - 1;
  const last = text.charCodeAt(end - 1);
  if (!isLatinLetter(last)) return kindOf(last) === LETTER || kindOf(last) === SPACE || kindOf(last) === INVISIBLE;
  for (let length = 1; length <= 3; length++) {
    const first = text.charCodeAt(end - length);
    if (!isLatinLetter(first)) return kindOf(first) === LETTER || kindOf(first) === INVISIBLE;
    if (ROLE_ENDINGS.has(text.slice(end - length, end).toLowerCase())) return true;
  }
  return false;
}

/** Where the characters without white space begin that a place stands in. */
function runBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && kindOf(text.charCodeAt(start - 1)) !== SPACE) start--;
  return start;
}

function runAfter(text: string, at: number): number {
  let end = at;
  while (end < text.length && kindOf(text.charCodeAt(end)) !== SPACE) end++;
  return end;
}

function isLatinLetter(unit: number): boolean {
  return isSmallLetter(unit | 0x20) && unit < 0x80;
}
