import { fold } from '../../text/folding';
import { isAllCaps, isCapitalised, wordAfter } from '../../text/words';
import type { MatchableTopic } from '../mention';
import { isPlainWord } from '../vocabulary/plain-words';
import { readModifiers } from './event-modifiers';
import { readGamesPhrase } from './games-phrase';
import { isAboutAnother, namesAnother } from './other-events';
import type { Passage, Reading } from './tools';

/** A reading of a word of the event, and whether "diplomatic" stands with it. */
export interface EventReading extends Reading {
  readonly isDiplomatic: boolean;
}

/** English and German forms that can only be verbs, so that an object may follow and only adverbs stand before. */
const VERB = /(?:ed|ing|ied|iert\p{L}*|ieren|ar|ear|ado|er|ировать|ирова\p{L}+|иру\p{L}+|ува\p{L}+)$/u;
const AUXILIARY =
  /^(?:to|will|would|should|could|may|might|must|can|cannot|not|shall|let|did|do|does|we|they|you|i|who|ll|t|d|and|or|also|jointly|simply|either|even|then|please)$/u;

/** Reads a word of the event: its span, and whether the words beside it make it another event's. */
export function readEvent(passage: Passage, start: number, end: number, topic: MatchableTopic): EventReading {
  const { text } = passage;
  const head = fold(text.slice(start, end));
  const isVerb = VERB.test(head);
  const modifiers = readModifiers(text, start, isVerb);
  const phrase = readGamesPhrase(text, end);
  const takesPhrase = phrase.isNamed && !isPartOfObject(text, phrase.end);
  const span = { start: modifiers.start, end: takesPhrase ? phrase.end : end };
  const isDiplomatic = modifiers.isDiplomatic || (takesPhrase && phrase.isDiplomatic);
  const as = (sign: Reading['sign'], seenBy: string): EventReading => ({ ...span, topic, sign, seenBy, isDiplomatic });

  if (/boycotters?$/u.test(head) && !takesPhrase) return as('thing', 'people');
  const before = modifiers.before;
  if (before !== null && namesAnother(text, before)) return as('thing', 'another-event');
  if (takesPhrase && followsAnother(text, phrase.end)) return as('thing', 'another-event');
  const isOurs = modifiers.isPlaced || (takesPhrase && phrase.isPlaced);
  if (isOurs) return as('event', 'event-phrase');
  if (!takesPhrase) {
    const mayBeVerb = isVerb || (before !== null && AUXILIARY.test(fold(before.text)));
    if (hasOtherObject(passage, end, mayBeVerb)) return as('thing', 'other-object');
    if (isGeneral(text, start, end, modifiers.start, head)) return as('thing', 'general-remark');
  }
  if (isAboutAnother(passage, start)) return as('thing', 'another-event');
  return as('event', takesPhrase || modifiers.isDiplomatic || modifiers.isNamed ? 'event-phrase' : 'event-word');
}

/** "Olympic sponsors", "Olympics broadcasts": the Games only describe what is shunned. */
function isPartOfObject(text: string, end: number): boolean {
  const next = wordAfter(text, end);
  if (next === null || !/^\s$/u.test(next.gap)) return false;
  if (
    /^(?:sponsors?|sponsorships?|broadcasts?|broadcasters?|advertisers?|merchandise|products?|coverage|partners?|goods|cotton)$/iu.test(
      next.text,
    )
  )
    return true;
  return (
    /(?:olympic|winter|paralympic)$/iu.test(text.slice(0, end)) &&
    next.text === next.text.toLowerCase() &&
    /^\p{Script=Latin}/u.test(next.text) &&
    next.text.endsWith('s')
  );
}

/** "the Games in Moscow", "the Olympics of 1980", "Beijing 2008". */
function followsAnother(text: string, end: number): boolean {
  return /^\s*,?\s*(?:(?:in|of|at|de|en|à|в|a)\s+)?(?:the\s+)?(?:(?:19\d\d|20(?!22)\d\d)(?!\d)|(?:in|of|at|de|en|à|в)\s+(?:Moscow|Los|L\.A\.|Berlin|Sochi|Qatar|Tokyo|Montreal|Moscou|Moscú|Moskau|Moscova|Москве))/u.test(
    text.slice(end, end + 40),
  );
}

/** "boycott of a brand", "boycott Nike", "boycott the election". */
function hasOtherObject(passage: Passage, end: number, mayBeVerb: boolean): boolean {
  const { text } = passage;
  const following = text.slice(end, end + 40);
  if (/^[\u3400-\u9fff]/u.test(following))
    return !/^(?:行动|行動|活动|活動|了?[的是将將会會并並也不已在与與和或对對可能以由被之])/u.test(following);
  const next = wordAfter(text, end);
  if (next === null || !/^\s+$/u.test(next.gap)) return false;
  const word = fold(next.text);
  if (/^(?:of|against|de|des|du|del|della|von|gegen|against)$/u.test(word))
    return !/^\s+(?:of|against)\s+(?:it|them|this|that|the\s+events?|the\s+competition|some|sorts)(?!\p{L})/u.test(
      following,
    );
  if (
    /^(?:the|a|an|its|their|his|her|our|my|your|all|any|some|those|these|certain|products|goods|companies|brands|businesses|elections?|talks|stores)$/u.test(
      word,
    )
  ) {
    return !/^\s+(?:the|this)\s+(?:events?|competition|opening|closing)(?!\p{L})/u.test(following);
  }
  return (
    mayBeVerb &&
    isCapitalised(next.text) &&
    !isPlainWord(word) &&
    !isAllCaps(next.text) &&
    !passage.isCapitalisedThroughout(end)
  );
}

/** "Boycotts rarely work": the plural alone as the subject of a general sentence. */
function isGeneral(text: string, start: number, end: number, from: number, head: string): boolean {
  if (!/^(?:boycotts|boykotte|boicots)$/u.test(head)) return false;
  if (from < start && !/olympic/iu.test(text.slice(from, start))) return false;
  const before = /([\p{L}’']+)\s+$/u.exec(text.slice(Math.max(0, from - 24), from))?.[1] ?? '';
  if (
    /^(?:the|these|those|such|both|their|any|two|three|several|diplomatic)$/iu.test(before) ||
    /['’]s?$/u.test(before)
  )
    return false;
  return /^\s+(?:are|were|rarely|never|seldom|often|usually|do|don|have|can|tend|work|may|hurt|only|always|fail|make|punish|achieve)(?!\p{L})/u.test(
    text.slice(end, end + 16),
  );
}
