import { fold } from '../../../text/folding';
import { isShortened } from '../../../text/sentences';
import { endOfWord, isAllCaps, isCapitalised, type Word, wordBefore } from '../../../text/words';
import type { MatchableTopic } from '../../mention';
import { isChineseSurname } from '../../vocabulary/chinese-surnames';
import { isGivenName } from '../../vocabulary/given-names';
import { isPlainWord } from '../../vocabulary/plain-words';
import type { Passage, Tools } from '../tools';
import { rolesOfWord } from './role-with-complement';
import { disagreesInCase } from './slavic-case';
import { readUnspacedBefore } from './unspaced-name';

/** What stands before a surname. */
export type Before =
  | { readonly kind: 'nothing' }
  /** A given name of a topic, perhaps with initials or a nickname between; the whole name begins at `start`. */
  | { readonly kind: 'own-given'; readonly topic: MatchableTopic; readonly start: number }
  | { readonly kind: 'role'; readonly roles: readonly string[]; readonly start: number }
  /** Somebody else's given name; `sure` where capitals mean something. */
  | { readonly kind: 'other-given'; readonly sure: boolean };

const NOTHING: Before = { kind: 'nothing' };
const ARABIC_INITIAL = /^\s\p{Script=Arabic}\.\s?$/u;
/** A middle name or initial at most twice: "Joseph Robinette R. Biden" is as long as it gets. */
const MOST_MIDDLE_NAMES = 3;

/**
 * Reads what stands directly before a surname, over initials, middle names and nicknames.
 *
 * @param alone - Whether the surname stands without help.
 */
export function readBefore(
  passage: Passage,
  start: number,
  topics: readonly MatchableTopic[],
  alone: boolean,
  tools: Tools,
): Before {
  const { text } = passage;
  const unspaced = readUnspacedBefore(text, start, topics, alone, tools);
  if (unspaced !== null) return unspaced;
  const first = adjacentBefore(text, start);
  if (first === null) return NOTHING;
  const surname = fold(text.slice(start, endOfWord(text, start)));
  let word: Word | null = first;
  for (let skipped = 0; word !== null && skipped <= MOST_MIDDLE_NAMES; skipped++) {
    const folded = fold(word.text);
    // "Antony Blinkens Onkel Alan Blinken": the name before has ended.
    if (folded === surname || folded === `${surname}s`) break;
    const topic = topics.find(
      (one) => !tools.lexicon.isFamilyFirst(one) && isGivenOf(tools.lexicon.givenNames(one), folded),
    );
    const isHangul = /^[가-힣]+$/u.test(word.text);
    // "أنتوني ج. بلينكن": without capitals an initial tells that a name goes on.
    const hasInitial = skipped > 0 && ARABIC_INITIAL.test(text.slice(word.end, start));
    if (topic !== undefined && (isHangul || hasInitial || isCapitalised(word.text))) {
      return { kind: 'own-given', topic, start: withNameBefore(text, word, topic, tools) };
    }
    if (skipped < 1 && (isHangul || ARABIC_INITIAL.test(text.slice(word.start - 1, start)))) {
      // 낸시 패트리샤 펠로시: one middle name.
      word = adjacentBefore(text, word.start);
      continue;
    }
    if (!isCapitalised(word.text)) break;
    const isInitial = isInitialOfName(text, word, tools);
    if (!isInitial && (isPlainWord(folded) || tools.roles.of(folded) !== null)) break;
    word = adjacentBefore(text, word.start);
  }
  return readWord(passage, first, topics, tools, text.slice(start, endOfWord(text, start)));
}

function readWord(
  passage: Passage,
  word: Word,
  topics: readonly MatchableTopic[],
  tools: Tools,
  surname: string,
): Before {
  const folded = fold(word.text);
  if (/[-‑–]/u.test(word.gap)) return NOTHING;
  if (isInitialOfName(passage.text, word, tools)) return { kind: 'other-given', sure: true };
  const roles = rolesOfWord(passage.text, word, tools) ?? rolesOfPhrase(passage.text, word, tools);
  if (roles !== null) return { kind: 'role', roles, start: word.start };
  const isUncased = word.text.toLowerCase() === word.text.toUpperCase();
  if (isUncased && (isGivenName(folded) || isSecondOfArabicCouple(passage.text, word)))
    return { kind: 'other-given', sure: true };
  if (/^(?:emerit(?:a|us)|designate|elect)$/u.test(folded)) {
    const role = adjacentBefore(passage.text, word.start);
    return role === null ? NOTHING : readWord(passage, { ...role, gap: ' ' }, topics, tools, surname);
  }
  if (!isCapitalised(word.text)) return NOTHING;
  if (isPlainWord(folded) || /\d/.test(word.text)) return NOTHING;
  // "N. Pelosi" may be ours: the surname decides.
  if (word.text.length === 1) {
    const isOurs = topics.some((topic) =>
      [...tools.lexicon.givenNames(topic)].some((given) => given.startsWith(folded)),
    );
    return isOurs ? NOTHING : { kind: 'other-given', sure: true };
  }
  if (tools.lexicon.isSurnameAlone(folded)) return NOTHING;
  // "Thomas D'Alesandro, Jr. Pelosi's brother": what ends a name begins none.
  if (/^(?:jr|jnr|sr|inc|corp|ltd|bros|esq)$/u.test(folded)) return NOTHING;
  if (disagreesInCase(passage.text, word, surname)) return NOTHING;
  // "поприветствовал Путина Си": who is called Xi has a given name of two syllables, behind it.
  if (/^(?:си|сі)$/u.test(fold(surname)) && /^\p{Lu}\p{Ll}{3,}[аяуюмо]$/u.test(word.text)) return NOTHING;
  if (isGivenName(folded)) return { kind: 'other-given', sure: !isInPlaceName(passage.text, word) };
  // A list or a headline ends its line with any word; only a wrapped name goes on.
  if (word.gap.includes('\n')) return NOTHING;
  // "The Real Romney": an article stands before no given name. "The Fair Price" is no name at all.
  if (
    fold(surname) !== 'price' &&
    /(?<!\p{L})(?:the|an?)\s$/iu.test(passage.text.slice(Math.max(0, word.start - 5), word.start))
  )
    return NOTHING;
  // "Li Xi": the surname stands first, ours would be the given name.
  if (isChineseSurname(folded) && topics.some(tools.lexicon.isFamilyFirst)) return { kind: 'other-given', sure: true };
  if (isAllCaps(word.text) && word.text.length <= 5) return NOTHING;
  const startsSentence = passage.text.slice(passage.sentenceStart(word.start), word.start).search(/\p{L}/u) === -1;
  if (startsSentence && OPENING.test(folded)) return NOTHING;
  const adverbial = ADVERBIAL.exec(passage.text.slice(Math.max(0, word.start - 40), word.start));
  if (adverbial !== null && isCapitalised(adverbial[1] ?? '')) return NOTHING;
  const isSure = !startsSentence && adverbial === null && !passage.isCapitalisedThroughout(word.start);
  // "Melissa Cohen Biden": a given name before it makes it a middle one, also in headlines.
  const earlier = adjacentBefore(passage.text, word.start);
  const isMiddle = earlier !== null && /^ $/u.test(earlier.gap) && isGivenName(fold(earlier.text));
  const sure = isSure || isMiddle;
  // Any noun may begin a Russian sentence before a genitive: "Речь Картера", "Слова Прайса".
  return sure || !/^\p{Script=Cyrillic}/u.test(word.text) ? { kind: 'other-given', sure } : NOTHING;
}

/** "جورج ولينور رومني": "and" is written onto the second name. */
function isSecondOfArabicCouple(text: string, word: Word): boolean {
  if (!/^و\p{Script=Arabic}{2}/u.test(word.text)) return false;
  const other = adjacentBefore(text, word.start);
  return other !== null && isGivenName(fold(other.text));
}

/** Adverbs and participles that open a sentence: "Eventually Carter", "Calling Romney", "Quipped Price". */
const OPENING = /^\p{L}{3,}(?:ly|ing|ed|ally|wards?)$/u;

/** "Camp David", "San Jose": a given name that is part of a place. */
function isInPlaceName(text: string, word: Word): boolean {
  return /(?<!\p{L})(?:Camp|San|Santa|Saint|St\.?|Fort|Lake|Port|Mount)\s$/u.test(
    text.slice(Math.max(0, word.start - 7), word.start),
  );
}

/** The longest title that reaches over its "of": "Secretary of Health and Human Services". */
const PHRASE_CHARS = 60;
const TITLE_OF = /(\p{L}+)\s(?:of|for|from|to|in)\s(?:the\s)?(?:\p{Lu}\p{L}+,?\s(?:and\s|&\s)?){0,4}$/u;

const STATE = /(?:United\sStates|America|China|Republic)$/u;

/** The roles of a title whose last word is no title: "Secretary of State Blinken", "Commander in Chief Biden". */
function rolesOfPhrase(text: string, word: Word, tools: Tools): readonly string[] | null {
  if (!isCapitalised(word.text) || isGivenName(fold(word.text))) return null;
  const before = text.slice(Math.max(0, word.start - PHRASE_CHARS), word.start);
  const title = fold(TITLE_OF.exec(before)?.[1] ?? '');
  if (title === 'commander') return ['president'];
  const roles = title === '' ? null : tools.roles.of(title);
  // Clubs and universities have presidents, too.
  const isOfClub = roles?.includes('president') && !STATE.test(before + word.text);
  return isOfClub ? ['foreign'] : roles;
}

/** "In Geneva Biden", "On Inauguration Day Biden": a place or a day before a subject, without a comma. */
const ADVERBIAL =
  /(?:^|[^\p{L}])([IiOo]n|[Aa]t|[Nn]ear|[Ii]nside|[Oo]utside|[Aa]cross|[Dd]uring|[Uu]ntil|[Ss]ince|[Aa]fter|[Bb]efore)\s(?:the\s)?(?:\p{Lu}[\p{L}.]*\s){0,2}$/u;

/** Whether a single letter is an initial after a first name ("Donald M. Blinken"), and no "M." for "Monsieur". */
function isInitialOfName(text: string, word: Word, tools: Tools): boolean {
  if (word.text.length !== 1 || !isCapitalised(word.text)) return false;
  const before = adjacentBefore(text, word.start);
  if (before === null || /[-‑–]/u.test(before.gap) || !isCapitalised(before.text)) return false;
  const folded = fold(before.text);
  return (
    before.text.length === 1 || (!isPlainWord(folded) && tools.roles.of(folded) === null && !isAllCaps(before.text))
  );
}

/** The word before, if only spaces, the point of a shortening, a hyphen or the marks of a nickname stand between. */
export function adjacentBefore(text: string, at: number): Word | null {
  const word = wordBefore(text, at);
  if (word === null) return null;
  if (/^\.?[^\S\n]*\n?[^\S\n]*$/u.test(word.gap)) return word.gap === '' ? null : isPointed(word) ? word : null;
  if (/^["'“”’»«)]\s?$/u.test(word.gap) && /["'“”‘„‚«»(]$/u.test(text.charAt(word.start - 1))) return word;
  if (/^\s["'“‘„‚«»(]$/u.test(word.gap)) return word;
  if (/^['’]$/u.test(word.gap) && word.text.length === 1 && isCapitalised(word.text)) return word;
  return /^[-‑–]$/u.test(word.gap) ? word : null;
}

/** A full stop may stand after a shortening or an initial only. */
function isPointed(word: Word): boolean {
  return !word.gap.startsWith('.') || isShortened(word.text);
}

/** "Willard Mitt", "James Earl 'Jimmy'": what stands before a given name may belong to the name. */
function withNameBefore(text: string, word: Word, topic: MatchableTopic, tools: Tools): number {
  const givens = tools.lexicon.givenNames(topic);
  let first = word;
  for (let steps = 0; steps < 2; steps++) {
    const before = adjacentBefore(text, first.start);
    if (before === null || /[-.]/u.test(before.gap) || !isCapitalised(before.text)) break;
    const folded = fold(before.text);
    const isNickname = /["'“‘„‚«»(]/u.test(before.gap);
    // 'called Biden "Jimmy Carter"': two of ours.
    if (isPlainWord(folded) || tools.lexicon.isSurnameAlone(folded)) break;
    if (!(isNickname || givens.has(folded) || (steps > 0 && isGivenName(folded)))) break;
    first = before;
  }
  return first.start;
}

/** Slavic given names bend with the surname: "Неда Прайса". */
function isGivenOf(givens: ReadonlySet<string>, word: string): boolean {
  if (givens.has(word)) return true;
  return /^\p{Script=Cyrillic}/u.test(word) && givens.has(word.replace(/(?:ом|а|у|е)$/u, ''));
}
