import { fold } from '../../../text/folding';
import { type Word, wordBefore } from '../../../text/words';
import { eventWord } from '../../vocabulary/event-words';

/** The listed modifiers in front of a word of the event. */
export interface Modifiers {
  readonly start: number;
  readonly isDiplomatic: boolean;
  /** Whether the host or the year is among them. */
  readonly isPlaced: boolean;
  /** Whether the Games are. */
  readonly isNamed: boolean;
  /** The word before them, if only a space or a hyphen parts it from them. */
  readonly before: Word | null;
}

/** In scripts without spaces: what may stand in front, each perhaps joined by の or 的. */
const TOUCHING =
  /(?:(?:20)?22\s?年?\s?|北京|中国|中國|冬季|(?<![来今昨翌]年)冬|夏季|五輪|冬奥会?|冬奧會?|奥运会?|奧運會?|冬残奥会?|奥林匹克运动会|奧林匹克運動會|オリンピック|パラリンピック|大会|外交上?的?|外交|全面|完全)(?:の|的)?$/u;
/** 北京五輪をボイコット, 外交的にボイコット: the object and the adverb of the verb. */
const TOUCHING_VERB = /(?:(?:五輪|オリンピック|パラリンピック|大会)を|外交的に)$/u;
/** 参加北京冬奥会的抵制行动: the Games belong to another verb than ours. */
const OTHER_VERB = /(?:参加|參加|出席|参与|參與|参赛|參賽|前往|举办|舉辦|主办|主辦|关于|關於)$/u;

/**
 * Reads the listed modifiers before a word of the event: "diplomatic", "full", "Olympic", "Winter", "Beijing", "2022".
 *
 * @param verb - A verb's form takes adverbs only: "in 2022 boycotted" is no "2022 boycott".
 */
export function readModifiers(text: string, start: number, verb: boolean): Modifiers {
  let from = start;
  let isDiplomatic = false;
  let isPlaced = false;
  let isNamed = false;
  let beforeGames = start;
  const isUnspaced = /[\u3041-\u9fff]/u.test(text.charAt(start));
  for (let match = isUnspaced ? touchingBefore(text, from, true) : null; match !== null; ) {
    // "China boycotts": a host that touches the word itself is who shuns.
    if (!isNamed && /^(?:北京|中国|中國)$/u.test(match[0])) break;
    from -= match[0].length;
    if (!isNamed && !/^(?:外交|[全完])/u.test(match[0])) beforeGames = from + match[0].length;
    isDiplomatic ||= match[0].startsWith('外交');
    isPlaced ||= /北京|中|22/u.test(match[0]);
    isNamed ||= /奥|奧|五輪|リンピック/u.test(match[0]);
    match = touchingBefore(text, from, !isNamed);
  }
  if (isNamed && OTHER_VERB.test(text.slice(Math.max(0, from - 2), from)))
    return { start: beforeGames, isDiplomatic, isPlaced: false, isNamed: false, before: null };
  let word = wordBefore(text, from);
  for (; word !== null && isJoined(word.gap); word = wordBefore(text, from)) {
    const kind = eventWord(fold(word.text));
    // Arabic adjectives stand behind: "الوفد الأولمبي المقاطعة" is a delegation to a province.
    if (/^[\u0627-\u064a]/u.test(text.slice(start)) && !/[ۆۇە]/u.test(text.slice(start, start + 8))) break;
    // "a total boycott": in English these are none of the listed words.
    if (kind === null || kind === 'link' || kind === 'first-link' || /^(?:total|complete)$/iu.test(word.text)) break;
    // "Pekin Olimpiyatlarına boykot": the Turkish dative stands for "to", like the one after an apostrophe.
    if (/^(?:olimpiyat|oyun)\p{L}*[ae]$/u.test(fold(word.text))) break;
    if (verb && kind !== 'diplomatic' && kind !== 'full') break;
    if (kind === 'diplomatic') isDiplomatic = true;
    else if (kind === 'host' || kind === 'year') isPlaced = true;
    else if (kind === 'games' || kind === 'adjective') isNamed = true;
    from = word.start;
  }
  return { start: from, isDiplomatic, isPlaced, isNamed, before: word !== null && isJoined(word.gap) ? word : null };
}

function touchingBefore(text: string, at: number, mayBeObject: boolean): RegExpExecArray | null {
  const before = text.slice(Math.max(0, at - 10), at);
  return TOUCHING.exec(before) ?? (mayBeObject ? TOUCHING_VERB.exec(before) : null);
}

function isJoined(gap: string): boolean {
  return /^(?:[^\S\n]+|\s|[-‑–])$/u.test(gap);
}
