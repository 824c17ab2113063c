import { fold } from '../../../text/folding';
import { isCapitalised, wordBefore } from '../../../text/words';
import type { MatchableTopic } from '../../mention';
import { isGivenName } from '../../vocabulary/given-names';
import type { Passage, Reading } from '../tools';
import { readModifiers } from './event-modifiers';
import {
  ceremonyEnd,
  followsAnother,
  hasNamedObject,
  hasOtherObject,
  isPartOfObject,
  standInEnd,
} from './event-object';
import { noPhrase, readGamesPhrase } from './games-phrase';
import { readTouchingPhrase } from './games-phrase-touching';
import { isGeneralRemark, tellsOfAllGames } from './general-remark';
import { turkishVerbEnd, withObjectBefore } from './object-before';
import { isAnswer, isByHost, isChinaOfOld, isOlderBeijing, namesAnother, whoseBoycott } from './other-events';

/** A reading of a word of the event, and whether "diplomatic" stands with it. */
export interface EventReading extends Reading {
  readonly isDiplomatic: boolean;
}

/** Forms that can only be verbs, so that an object may follow and only adverbs stand before. */
const VERB =
  /^boycott(?:e[sz]?|ent|ons|er\p{L}*|ant|a(?:it|ient))$|^boicott?(?:a(?!gg)\p{L}*|e(?:[amz]\p{L}*|n))$|(?:ed|ing|ied|iert\p{L}*|ieren|ar|ear|ado|er|are|ировать|ирова\p{L}+|иру\p{L}+|ува\p{L}+)$|^س?(?:ي|ت|ن)?قاطع/u;
/** Those who shun: "Gamers boycott Blizzard". */
const PEOPLE =
  /^(?!(?:sport|new|serie|chines)s$)\p{L}+(?:er|or|ete|ian|ant|an|ent|ist|ial|man)s$|^(?:men|women|people|students|fans)$/iu;
/** A word before that makes "boycott" a verb. */
const AUXILIARY =
  /^(?:to|will|would|should|could|may|might|must|can|cannot|not|shall|let|did|do|does|we|they|you|i|who|ll|t|d|and|or|also|jointly|simply|either|even|then|please)$/u;

/** In Turkish all that belongs to the word stands before it. */
const TURKISH = /^boykot(?!t)|^boykottan?$/u;

/** Reads a word of the event: its span, and whether the words beside it make it another event's. */
export function readEvent(passage: Passage, start: number, end: number, topic: MatchableTopic): EventReading {
  const { text } = passage;
  const head = fold(text.slice(start, end));
  // "if China boycotts the next Games": with an article behind it the plural is a verb.
  const isVerbForm = VERB.test(head) || (head === 'boycotts' && /^\s(?:the|these)\s/u.test(text.slice(end, end + 7)));
  const modifiers = withObjectBefore(text, head, end, readModifiers(text, start, isVerbForm));
  const { before } = modifiers;
  const isPlural = before !== null && head === 'boycott' && PEOPLE.test(before.text) && before.gap === ' ';
  const isVerb = isVerbForm || isPlural || (before !== null && AUXILIARY.test(fold(before.text)));
  const objectEnd = ceremonyEnd(text, end);
  const phrase =
    readTouchingPhrase(text, end) ?? (TURKISH.test(head) ? noPhrase(end) : readGamesPhrase(text, objectEnd, isVerb));
  const takesPhrase = (phrase.isNamed || phrase.isPlaced) && !isPartOfObject(text, phrase.end);
  const isDiplomatic = modifiers.isDiplomatic || phrase.isDiplomatic;
  const reach = takesPhrase
    ? phrase.end
    : Math.max(phrase.modifiersEnd, objectEnd, standInEnd(text, end, isVerb), turkishVerbEnd(text, end));
  // "A boycott against the Games": in English only "of", "on" and "to" make the Games a part of it.
  const spanEnd = takesPhrase && phrase.opened === 'against' ? end : reach;
  const as = (sign: Reading['sign'], seenBy: string): EventReading => ({
    start: modifiers.start,
    end: spanEnd,
    topic,
    sign,
    seenBy,
    isDiplomatic,
  });

  if (isSurname(text, start)) return as('thing', 'surname');
  if (isPeople(text, start, head)) return as('thing', 'people');
  if (isAnswer(modifiers)) return as('thing', 'answer-to-a-boycott');
  // "Can viewers boycott the Games?": whoever stands before a verb shuns, and is not shunned.
  const isSubject = takesPhrase && /^(?:the|these|this|those)$/u.test(phrase.opened);
  if (!isSubject && namesAnother(text, modifiers)) return as('thing', 'another-event');
  if (isVerb && isByHost(text, modifiers.start)) return as('thing', 'boycott-by-the-host');
  if (takesPhrase && followsAnother(text, phrase.end)) return as('thing', 'another-event');
  if (modifiers.isPlaced || (takesPhrase && phrase.isPlaced)) {
    const isOlder = isOlderBeijing(passage.sentenceAround(start)) || isChinaOfOld(passage, start, reach);
    return isOlder ? as('thing', 'another-event') : as('event', 'event-phrase');
  }
  if (!takesPhrase && isGovernedProvince(text, start, end, head)) return as('thing', 'province');
  if (!takesPhrase && isProvince(head)) return isDiplomatic ? as('event', 'event-phrase') : as('thing', 'province');
  const isMarked = takesPhrase || isDiplomatic || modifiers.isNamed;
  if (!takesPhrase && isDiplomatic && hasNamedObject(text, end)) return as('thing', 'other-object');
  if (!isMarked && hasOtherObject(passage, start, end, isVerb)) return as('thing', 'other-object');
  if (takesPhrase ? tellsOfAllGames(text, start, reach) : isGeneralRemark(text, start, modifiers.start, head))
    return as('thing', 'general-remark');
  const whose = whoseBoycott(passage, start);
  if (whose === 'other') return as('thing', 'another-event');
  if (!isMarked && mayBeSurname(text, start, end)) return as('event-or-surname', 'event-word');
  // In Arabic it may be "the province": the page decides.
  const isOurs = whose === 'ours' && (isMarked || head !== 'المقاطعه');
  if (isDiplomatic || isOurs) return as('event', isMarked ? 'event-phrase' : 'event-word');
  return as('lone-event', whose !== null ? 'event-near-ours' : isMarked ? 'event-phrase' : 'event-word');
}

/** "Boycott" with nothing before it that only a noun takes: a page that names a Mr Boycott may mean him. */
function mayBeSurname(text: string, start: number, end: number): boolean {
  if (!/^Boycott$/u.test(text.slice(start, end))) return false;
  return !/(?:^|\s)(?:an?|the|this|that|of|for|any|no|to)\s["“‘]?$/iu.test(text.slice(Math.max(0, start - 7), start));
}

/** Geoffrey Boycott and Captain Boycott. */
function isSurname(text: string, start: number): boolean {
  if (!/^B[a-z]/u.test(text.slice(start, start + 2))) return false;
  const before = wordBefore(text, start);
  if (before === null || !/^\.?\s$/u.test(before.gap) || !isCapitalised(before.text)) return false;
  return isGivenName(fold(before.text)) || /^(?:sir|mr|captain|capt|geoff)$/u.test(fold(before.text));
}

/** In Arabic the word without its article is "province of", too. */
function isProvince(head: string): boolean {
  return /^(?:ال)?مقاطعات$|^مقاطعه$/u.test(head);
}

/** "حاكم المقاطعة", "عاصمة المقاطعة": with its article it is "the province" only beside what provinces have. */
function isGovernedProvince(text: string, start: number, end: number, head: string): boolean {
  return (
    head === 'المقاطعه' &&
    (/(?:حاكم|عاصمة|سكان|حكومة|شرطة|سلطات|أنحاء|شرق|غرب|شمال|جنوب|وسط|مدن|مناطق|حركة)\s$/u.test(
      text.slice(Math.max(0, start - 8), start),
    ) ||
      /^\sال(?:جنوبية|شمالية|شرقية|غربية|وسطى|ساحلية|جبلية|مجاورة)/u.test(text.slice(end, end + 12)))
  );
}

/** "Boycotters" are people; in French the same letters are the verb. */
function isPeople(text: string, start: number, head: string): boolean {
  return (
    /^(?:boycotters|boykotteur\p{L}*|boycotteu(?:r|se)s?|boicott?eador\p{L}*|boicottator\p{L}*)$/u.test(head) ||
    (head === 'boycotter' && /(?:^|\s)(?:a|the|one)\s$/iu.test(text.slice(Math.max(0, start - 5), start)))
  );
}
