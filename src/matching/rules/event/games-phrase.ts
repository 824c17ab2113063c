import { fold } from '../../../text/folding';
import { type Word, wordAfter } from '../../../text/words';
import { type EventWord, eventWord } from '../../vocabulary/event-words';

/** What follows a word of the event directly. */
export interface GamesPhrase {
  /** The end of the phrase; where the word itself ends if there is none. */
  readonly end: number;
  /** The end of modifiers that stand behind the word: "boycott diplomatique". */
  readonly modifiersEnd: number;
  /** Whether the phrase names the host or the year, so that it can be no other Games. */
  readonly isPlaced: boolean;
  /** Whether the phrase names Games at all. */
  readonly isNamed: boolean;
  readonly isDiplomatic: boolean;
  /** The first word that is no part of it but begins an object: "of", "the" with something else after it. */
  readonly opened: string;
}

/** What there is where no phrase follows. */
export function noPhrase(end: number): GamesPhrase {
  return { end, modifiersEnd: end, isPlaced: false, isNamed: false, isDiplomatic: false, opened: '' };
}

/** "J.O.", "J. O.": the French short form. */
const INITIALS = /^J\.\s?O(?:\.|(?!\p{L}))/u;
const AND = /^(?:and|und|ed?|et|y|si|и|та|ve)$/u;
const GAP = /^(?:\s+|[-‑–]|['’]|\.\s?|,\s|\s['‘’])$/u;
/** "Beijing ‘22". */
const SHORT_YEAR_GAP = /^\s['‘’]$/u;

/**
 * Reads "of the 2022 Winter Olympics in Beijing" and its like in any language: links, then words of the Games, as far as
 * they go. It ends with the last word of the Games, never with a link.
 */
export function readGamesPhrase(text: string, from: number, isVerb: boolean): GamesPhrase {
  let end = from;
  let modifiersEnd = from;
  let at = from;
  let isPlaced = false;
  let isNamed = false;
  let isDiplomatic = false;
  let last: EventWord | null = null;
  let opened = '';
  let joint = '';
  for (let word = wordAfter(text, at); word !== null && GAP.test(word.gap); word = wordAfter(text, at)) {
    const initials = INITIALS.exec(text.slice(word.start, word.start + 5));
    if (initials !== null) {
      at = end = word.start + initials[0].length;
      isNamed = true;
      last = 'games';
      continue;
    }
    const folded = fold(word.text);
    const isShortYear = SHORT_YEAR_GAP.test(word.gap);
    if (isShortYear && folded !== '22') break;
    // "2022-го года", "2022-му": an ordinal's ending.
    if (last === 'year' && word.gap === '-' && /^(?:го|му?|и)$/u.test(folded)) {
      at = end = word.end;
      continue;
    }
    const kind = isShortYear ? 'year' : eventWord(folded);
    const isCore = kind !== null && kind !== 'link' && kind !== 'first-link';
    const isOpen =
      end === from
        ? opened !== ''
        : last === 'host' && /['’]s\s$/u.test(text.slice(Math.max(0, word.start - 3), word.start));
    if (kind === null && isOpen && describesGames(text, word)) {
      at = word.end;
      continue;
    }
    // "boycottera pas les Jeux", "boicotear políticamente los Juegos", "boycott purement diplomatique".
    if (
      kind === null &&
      !isNamed &&
      opened === '' &&
      end === modifiersEnd &&
      mayStandBetween(text, word, folded, isVerb)
    ) {
      at = word.end;
      continue;
    }
    // "boycott des Jeux, et Pékin": what "and" joins to the Games are other Games, no host.
    if ((kind === 'host' || kind === 'year') && isNamed && AND.test(joint)) break;
    joint = folded;
    // "boycott the Games diplomatically": adverbs behind the Games are no part of their phrase.
    if ((kind === 'diplomatic' || kind === 'full') && end > from && last !== 'diplomatic' && last !== 'full') break;
    // "Beijing-hosted" describes something else.
    if (
      kind === null ||
      /^[-‑](?!(?:го|му?|й)(?!\p{L}))\p{Ll}/u.test(text.slice(word.end, word.end + 5)) ||
      !(
        mayFollow(word, folded, kind, last, end === from, isVerb, opened) ||
        /OO\.\s$/u.test(text.slice(Math.max(0, word.start - 4), word.start))
      )
    )
      break;
    at = word.end;
    if (!isCore) {
      opened ||= folded;
      if (/^(?:год[ау]|ро(?:ку|ци)|г|р)$/u.test(folded) && last === 'year') {
        end = word.end;
        // "2022 г. в Китае": the point of the shortening is part of it where the phrase goes on.
        if (folded.length === 1 && text.charAt(end) === '.') at = end += 1;
      }
      continue;
    }
    if (kind === 'diplomatic') isDiplomatic = true;
    if (kind === 'host' || kind === 'year') isPlaced = true;
    if (kind === 'games' || kind === 'host') isNamed = true;
    if (kind === 'adjective' && !/^(?:olympic|winter|paralympic)$/u.test(folded))
      isNamed ||= kind === 'adjective' && opened !== '';
    // "boicot olímpico": the adjective of a Romance noun stands behind it, too.
    const isBehind = kind === 'adjective' && opened === '' && /^ol[iy]mpi(?:c[oaei]?s?|ques?)$/u.test(folded);
    const isModifier = kind === 'diplomatic' || kind === 'full' || (isBehind && folded !== 'olympic');
    if (isModifier && end === modifiersEnd) modifiersEnd = word.end;
    end = word.end;
    last = kind;
  }
  // The last point of "JJ.OO." belongs to it.
  if (/\.OO$/u.test(text.slice(Math.max(0, end - 3), end)) && text.charAt(end) === '.') end++;
  return { end, modifiersEnd, isPlaced, isNamed, isDiplomatic, opened };
}

function mayFollow(
  word: Word,
  folded: string,
  kind: EventWord,
  last: EventWord | null,
  isFirst: boolean,
  isVerb: boolean,
  opened: string,
): boolean {
  if (word.gap.startsWith(',')) return last === 'host' && kind === 'host';
  if (word.gap.startsWith('.')) return /^(?:oo|jj|o)$/u.test(folded);
  // "boykottiert die Winterspiele", "Boykott gegen die Spiele": the article of a German object.
  if (kind === 'link')
    return !isFirst || ((isVerb || /^(?:von|gegen)$/u.test(opened)) && /^(?:die|das|den)$/u.test(folded));
  return !(kind === 'first-link' && folded === 's' && !/['’]/u.test(word.gap));
}

/**
 * "the so-called", "the scandal-ridden" before Games: small words between the article and a capital that names Games. With a
 * capital, what can only describe ours: "the Chinese Olympics", "the Genocide Games".
 */
function describesGames(text: string, word: Word): boolean {
  return (
    /^(?:\p{Ll}|(?:Chinese|Communist|CCP|Genocide)$)/u.test(word.text) &&
    word.text !== 'summer' &&
    /^(?:['’]s)?(?:[-‑\s](?!(?:of|in|at|for|from|during|behind|with)\s)\p{Ll}+){0,2}\s(?:(?:Beijing|2022|Winter)\s){0,3}(?:Olympics?|Games)(?!\p{L})/u.test(
      text.slice(word.end, word.end + 60),
    )
  );
}

/** Small words and adverbs of Romance languages between a word of the event and what belongs to it. */
function mayStandBetween(text: string, word: Word, folded: string, isVerb: boolean): boolean {
  if (!/^\s$/u.test(word.gap)) return false;
  if (isVerb && /^(?:pas|plus|jamais|cosi)$/u.test(folded)) return true;
  if (!/ment[ei]?$|^pur$/u.test(folded)) return false;
  const next = wordAfter(text, word.end);
  return isVerb || (next !== null && eventWord(fold(next.text)) === 'diplomatic');
}
