import type { Alias } from '../dossier/model';
import { isCapitalised } from '../text/words';
import type { Entry } from './lexicon';
import type { Candidate, Evidence, Gender, MatchableTopic, Sign } from './mention';
import { readEvent } from './rules/event/event';
import { isOfOlympics } from './rules/event/games-cue';
import { type Aside, isOfParent, opposite, readAside } from './rules/people/aside';
import { endWithJunior, readFullName } from './rules/people/full-name';
import { readGivenName } from './rules/people/given-name';
import { genderBeside, genderOfFirstName } from './rules/people/pronoun';
import { readShortName } from './rules/people/short-name';
import { isNameInSmallLetters } from './rules/people/small-letters';
import { readRegion } from './rules/region/region';
import { companionOf } from './rules/region/region-firm';
import { isTechnical } from './rules/technical';
import type { Passage, Reading, Tools } from './rules/tools';
import { endOfForm, endsHangulWord } from './word-end';

/** What one surface form adds to its paragraph. */
export interface Found {
  readonly candidate: Candidate;
  readonly evidence: readonly Evidence[];
}

/** Signs that name somebody by themselves. */
const NAMING: ReadonlySet<Sign> = new Set<Sign>(['full', 'titled', 'namesake']);
const NUMERAL_BEFORE =
  /[(.]$|(?<!\p{L})(?:chapter|part|section|pages?|pp?\.|vol(?:ume|\.)|act|book|article|and|to|x)[\s,]$/iu;

export type AliasEntry = Entry & { readonly type: 'alias' };

/** Whether a word tells what its cue tells where it stands. */
export function isCueThere(text: string, start: number, end: number, cue: string): boolean {
  return endOfForm(text, start, end, false) !== -1 && (cue !== 'games' || isOfOlympics(text, start, end));
}

/**
 * Reads one surface form by its neighbourhood alone, so that the answer is a pure function of the paragraph; `null` where it
 * is none.
 */
export function readCandidate(
  passage: Passage,
  start: number,
  end: number,
  entry: AliasEntry,
  tools: Tools,
): Found | null {
  const { text } = passage;
  const { alias } = entry;
  const isWritten = isCapitalised(text.slice(start)) || !/^[\p{Ll}]/u.test(text.slice(start, end));
  const needsCapital = alias.as !== 'word' && alias.as !== 'full';
  const isSmall = needsCapital && !isWritten;
  if (isSmall && !(alias.as === 'short' && isNameInSmallLetters(text, start, end, alias, tools)))
    return readSmallLetters(passage, start, end, entry);
  if (alias.text === 'Şi' && !isTurkishShi(text, start)) return null;
  const wordEnd = endOfForm(text, start, end, alias.stem === true);
  if (wordEnd === -1 || isTechnical(text, start, wordEnd)) return null;
  if (isKoreanShort(entry.topic, alias) && !endsHangulWord(text, wordEnd)) return null;

  const reading = readingOf(passage, start, wordEnd, entry, tools);
  if (reading === null) return null;
  // "господин Пелоси", 裴洛西先生: outside English only polite for somebody whom the page names with a first name, too.
  const isRepeated = reading.seenBy === 'honorific-of-another' && alias.lang !== 'en';
  const named = NAMING.has(reading.sign) ? readAside(text, reading.start, reading.end, tools) : null;
  const aside = isRepeated ? (named ?? 'beside') : named;
  // A label without a title repeats a name, and may repeat another's.
  const isNamedAside =
    aside !== null ||
    reading.seenBy === 'bare-speaker-label' ||
    (reading.sign === 'bare' && isOfParent(text, reading.start, reading.end));
  const gender =
    (reading.sign === 'bare' || reading.sign === 'namesake') && alias.lang === 'en'
      ? ((reading.sign === 'namesake' ? genderOfFirstName(text, reading.start) : null) ??
        genderBeside(text, reading.start, reading.end, passage.sentenceStart(reading.start)))
      : null;
  const candidate: Candidate = {
    start: reading.start,
    end: reading.end,
    topic: reading.topic.id,
    alias,
    sign: reading.sign,
    isAside: isNamedAside,
    gender,
    seenBy: reading.seenBy,
    sentence: passage.sentenceOf(start),
  };
  const evidence = evidenceOf(reading, aside, gender);
  const isOwner = aside === null && (reading.sign === 'full' || reading.sign === 'titled');
  if (isOwner && /^['’]s?\s/u.test(text.slice(reading.end, reading.end + 3)))
    evidence.push(`owner:${reading.topic.id}`);
  const companion = reading.seenBy === 'firm' ? companionOf(text, wordEnd) : null;
  if (companion !== null) evidence.push(`firm:${entry.topic.id} ${companion}`);
  return { candidate, evidence };
}

/** A place's short form has rules of its own for what follows it. */
export function isKoreanShort(topic: MatchableTopic, alias: Alias): boolean {
  return topic.kind === 'person' && !alias.standsAlone && alias.lang === 'ko';
}

/** Where "xi" stands in code or formulas, "Xi" alone may be that; a numeral is neither. */
function readSmallLetters(passage: Passage, start: number, end: number, { topic, alias }: AliasEntry): Found | null {
  if (alias.text !== 'Xi' || alias.as !== 'short' || endOfForm(passage.text, start, end, false) === -1) return null;
  if (NUMERAL_BEFORE.test(passage.text.slice(Math.max(0, start - 9), start))) return null;
  const sentence = passage.sentenceOf(start);
  const candidate: Candidate = {
    start,
    end,
    topic: topic.id,
    alias,
    sign: 'letter',
    isAside: false,
    gender: null,
    seenBy: 'letter',
    sentence,
  };
  return { candidate, evidence: [`letter:${topic.id}`] };
}

/** Folded, "Şi" is the Spanish "Si" and the Romanian "Şi", "and": only letters that Turkish alone has tell them apart. */
function isTurkishShi(text: string, start: number): boolean {
  return (
    /^(?:Şi|ŞI|Şİ)/u.test(text.slice(start, start + 2)) &&
    /[ğıİ]/u.test(text.slice(Math.max(0, start - 300), start + 300))
  );
}

function readingOf(
  passage: Passage,
  start: number,
  end: number,
  entry: AliasEntry,
  tools: Tools,
): (Reading & { readonly isDiplomatic?: boolean }) | null {
  const { topic, alias } = entry;
  if (alias.as === 'word') return readEvent(passage, start, end, topic);
  if (topic.kind === 'place') return readRegion(passage, start, end, topic, alias.standsAlone ? 'full' : 'shared');
  if (topic.kind !== 'person')
    return { start, end, topic, sign: alias.standsAlone ? 'full' : 'shared', seenBy: 'name' };
  const withJunior = endWithJunior(passage.text, end);
  if (alias.as === 'full') return readFullName(passage, start, withJunior, topic, tools);
  if (alias.as === 'given') return readGivenName(passage, start, end, topic, tools);
  const topics = tools.lexicon.sharing(alias.text);
  return topics[0]?.id === topic.id ? readShortName(passage, start, withJunior, topics, alias, tools) : null;
}

function evidenceOf(
  reading: Reading & { readonly isDiplomatic?: boolean },
  aside: Aside | null,
  gender: Gender | null,
): Evidence[] {
  const id = reading.topic.id;
  const ofAside = aside === null ? [] : [`aside:${id}`, `${aside}:${id}`];
  switch (reading.sign) {
    case 'full':
    case 'bare-place':
    case 'label':
      return [`fixed:${id}`, `named:${id}`, ...(reading.seenBy === 'bare-speaker-label' ? [`label:${id}`] : ofAside)];
    case 'titled':
      return [`fixed:${id}`, ...ofAside];
    case 'namesake':
      if (aside !== null) return [`namesake:${id}`, `aside-namesake:${id}`, `${opposite(aside)}:${id}`];
      return gender === null ? [`namesake:${id}`] : [`namesake:${id}`, `namesake-${gender}:${id}`];
    case 'elder':
      return [`the-elder:${id}`];
    case 'bare':
      return gender === null ? [] : [`bare-${gender}:${id}`];
    case 'letter':
      return [`letter:${id}`];
    case 'team':
      return [`team:${id}`];
    case 'event':
      return reading.isDiplomatic === true ? [`ours:${id}`, 'cue:diplomatic'] : [`ours:${id}`];
    case 'lone-event':
      if (reading.seenBy === 'event-near-ours') return [`near:${id}`];
      return reading.seenBy === 'event-phrase' ? [`games:${id}`] : [];
    case 'thing':
      if (reading.seenBy === 'another-event') return [`other:${id}`];
      if (reading.seenBy === 'province') return [`province:${id}`];
      if (reading.seenBy === 'other-object') return [`object:${id}`];
      if (reading.seenBy === 'perhaps-a-given-name') return [`unsure:${id}`];
      return reading.seenBy === 'surname' ? [`namesake:${id}`] : [];
    default:
      return [];
  }
}
