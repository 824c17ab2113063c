import { fold } from '../../../text/folding';
import { isAllCaps, isCapitalised, type Word, wordAfter, wordBefore } from '../../../text/words';
import type { MatchableTopic } from '../../mention';
import { isGivenName } from '../../vocabulary/given-names';
import { isPlainWord } from '../../vocabulary/plain-words';
import type { Passage, Reading, Tools } from '../tools';
import { isOfficeOf } from './given-name-office';

/** How far back in its sentence a couple's surname may stand. */
const WITHIN_CHARS = 120;
const AND = /^(?:and|und|et|y|e|i|si|ve|и|та|&)$/u;
/** In Arabic "Joe" is also "air" and "Jill" is "generation": only a couple's surname behind them makes them names. */
const EVERYDAY = /^(?:جو|جيل)$/u;
const ARABIC = /^\p{Script=Arabic}/u;
/** "and" is written onto the next word. */
const ARABIC_AND = /^و\p{L}{2}/u;

/** Reads a given name alone: part of somebody else's name, of a couple ("Joe and Jill Biden"), or a question to the page. */
export function readGivenName(
  passage: Passage,
  start: number,
  end: number,
  topic: MatchableTopic,
  tools: Tools,
): Reading {
  const { text } = passage;
  const as = (sign: Reading['sign'], seenBy: string): Reading => ({ start, end, topic, sign, seenBy });
  if (/[\u3041-\u9fff]/u.test(text.charAt(start)))
    return !standsUnspaced(text, start, end)
      ? as('thing', 'given-name-of-another')
      : isWifeUnspaced(text, start, end, topic, tools)
        ? as('spouse', 'spouse')
        : as('given', 'given-name');
  // 질 is an everyday word: only her title makes it a name.
  if (/[가-힣]/u.test(text.charAt(start)) && end - start === 1)
    return /^\s?여사/u.test(text.slice(end, end + 3)) && !/[가-힣]/u.test(text.charAt(start - 1))
      ? as('given', 'given-name')
      : as('thing', 'everyday-word');
  const next = wordAfter(text, end);
  if (next !== null && /^\s+$/u.test(next.gap) && !isSignature(text, start, next.gap)) {
    const other = AND.test(fold(next.text)) ? next.end : ARABIC_AND.test(next.text) ? next.start + 1 : -1;
    if (other !== -1 && isCouple(text, other, topic, tools)) return as('full', 'couple');
    const isIrish = next.text.length === 1 && /^['’]/u.test(text.slice(next.end, next.end + 1));
    // Without capitals any word behind may be another surname.
    if (ARABIC.test(next.text)) return as('thing', 'given-name-of-another');
    if (isCapitalised(next.text) && (isIrish || !isPlainWord(fold(next.text)))) {
      // "Jill Tracy Jacobs" is her name before she married.
      const last = wordAfter(text, next.end);
      const isEarlier = [next, last].some((one) => one?.gap === ' ' && tools.lexicon.isOfName(topic, fold(one.text)));
      return as('thing', isEarlier ? 'name-before-marriage' : 'given-name-of-another');
    }
  }
  if (next !== null && /^(?:\s&|,)\s$/u.test(next.gap) && isCouple(text, end, topic, tools, next.gap.startsWith(',')))
    return as('full', 'couple');
  if (next !== null && /^(?:\.\s|[-‑’'])/u.test(next.gap) && next.gap.length < 3 && isJoined(next.gap, next.text)) {
    return as('thing', 'given-name-of-another');
  }
  if (EVERYDAY.test(text.slice(start, end))) return as('thing', 'everyday-word');
  // 'Annunciata M. "Nancy" D'Alesandro', "children: Nancy, Christine".
  if (
    /^["”’']\s\p{Lu}/u.test(text.slice(end, end + 3)) &&
    /\p{L}\.?\s["“‘']$/u.test(text.slice(Math.max(0, start - 4), start))
  )
    return as('thing', 'nickname-of-another');
  if (/children:\s$/iu.test(text.slice(Math.max(0, start - 10), start))) return as('thing', 'nickname-of-another');
  const before = wordBefore(text, start);
  if (before !== null && isOfLongerName(passage, before, tools)) return as('thing', 'given-name-of-another');
  if (before !== null && isOfficeOf(before, topic, tools)) return as('titled', 'title-before');
  return isSpouse(passage, start, topic, tools) ? as('spouse', 'spouse') : as('given', 'given-name');
}

const SPOUSE =
  /(?<!\p{L})(?:wife|husband|spouse|first\slady|(?:ehe)?frau|gattin|(?:ehe)?mann|[eé]pouse|femme|mari|esposa|esposo|mujer|marido|moglie|marito|mulher|so[tț]i[ae](?:\s(?:sa|lui))?|so[tț]ul(?:\s(?:său|ei))?),?\s$/iu;

/** "Biden's wife, Jill", "Jill Biden and her husband, Joe": this sentence or the one before names the surname. */
function isSpouse(passage: Passage, start: number, topic: MatchableTopic, tools: Tools): boolean {
  const { text } = passage;
  if (!SPOUSE.test(text.slice(Math.max(0, start - 14), start))) return false;
  const previous = passage.sentenceStart(Math.max(0, passage.sentenceStart(start) - 1));
  const words = text.slice(Math.max(previous, start - WITHIN_CHARS), start).split(/[^\p{L}\p{M}]+/u);
  return words.some((word) => isCapitalised(word) && tools.lexicon.sharing(word).some((one) => one.id === topic.id));
}

/** バイデン大統領のジル夫人, 拜登的妻子吉尔: what joins her given name to his surname. */
const WIFE_UNSPACED = /(?:(?:前|米|元)?大統領|[总總][统統])?(?:の妻?(?:である|で、?)?|的?(?:妻子|夫人|太太))$/u;

function isWifeUnspaced(text: string, start: number, end: number, topic: MatchableTopic, tools: Tools): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  const joint = WIFE_UNSPACED.exec(before);
  if (joint === null || (joint[0].endsWith('の') && !text.startsWith('夫人', end))) return false;
  const owner = before.slice(0, joint.index);
  return [2, 3, 4].some((chars) => tools.lexicon.sharing(owner.slice(-chars)).some((one) => one.id === topic.id));
}

/** Letters with which a longer foreign name goes on, or another word: 吉尔吉斯, 吉尔伯特, 南希望. */
const LONGER_NAME =
  /^(?:[吉斯伯福達达摩丁维維兰蘭哈尔爾内內望腊臘森顿頓曼莱萊诺諾拉马馬巴布贝貝格戈丽麗娜]|特(?![别別])|克(?!服)|利(?!用))/u;

/** 吉尔与乔结婚, “乔的第一任妻子”: between these one syllable is a whole name. */
const SYLLABLE_BEFORE = /^[与與和跟同给給，。,.、；;：:「“"‘(（\s]?$/u;
const SYLLABLE_AFTER = /^(?:[与與和跟的是在也將将說说，。,、」”"’)）]|[结結]婚|曾|表示|[认認]|[告对對])/u;

/** Whether a given name in a script without spaces is a whole word there, and no part of a longer name. */
function standsUnspaced(text: string, start: number, end: number): boolean {
  const joint = /[·・•‧∙･.．＝‐‑–-]/u;
  if (joint.test(text.charAt(start - 1)) || joint.test(text.charAt(end))) return false;
  if (/^[\u3041-\u30ff]/u.test(text.slice(start, end))) return true;
  if (end - start === 1)
    return SYLLABLE_BEFORE.test(text.slice(start - 1, start)) && SYLLABLE_AFTER.test(text.slice(end, end + 2));
  // 越南希…, 湖南希…: the first letter belongs to the word before.
  if (text.charAt(start) === '南' && /[越云雲湖河海台臺西东東]/u.test(text.charAt(start - 1))) return false;
  return !LONGER_NAME.test(text.slice(end, end + 2));
}

/** "— Jill" at the end of a line: what the next line begins with is no surname. */
function isSignature(text: string, start: number, gap: string): boolean {
  return gap.includes('\n') && /[-‐–—]\s?$/u.test(text.slice(Math.max(0, start - 2), start));
}

/** "Billy Joe", "G.I. Joe", "the average Trader Joe": a capital before it that begins no sentence and is no title. */
function isOfLongerName(passage: Passage, before: Word, tools: Tools): boolean {
  if (!isCapitalised(before.text)) return false;
  if (/^\.\s$/u.test(before.gap)) return before.text.length === 1 && passage.text.charAt(before.start - 1) === '.';
  if (!/^[^\S\n]+$/u.test(before.gap)) return false;
  const folded = fold(before.text);
  if (isGivenName(folded)) return true;
  if (isPlainWord(folded) || tools.roles.of(folded) !== null || isAllCaps(before.text)) return false;
  if (passage.isCapitalisedThroughout(before.start)) return false;
  return /\p{L}/u.test(passage.text.slice(passage.sentenceStart(before.start), before.start));
}

/** What may stand before the other given name of a couple: "Joe and Dr. Jill Biden", "Joe and his wife, Jill Biden". */
const BESIDE = /^[\s&,]*(?:(?:Dr\.?|Mrs?\.?|First\sLady|(?:his|her)\s(?:wife|husband),?)\s){1,2}/u;

/** "Joe and Jill Biden": another given name, of somebody known where only a comma joins them, then the surname of this topic. */
function isCouple(text: string, from: number, topic: MatchableTopic, tools: Tools, mustBeKnown = false): boolean {
  const other = wordAfter(text, from + (BESIDE.exec(text.slice(from, from + 30))?.[0].length ?? 0));
  if (other === null || !(isCapitalised(other.text) || ARABIC.test(other.text))) return false;
  const surname = wordAfter(text, other.end);
  if (surname === null || !/^\s+$/u.test(surname.gap)) return false;
  const family = tools.lexicon.sharing(surname.text);
  const isKnown = family.some((one) => one.id !== topic.id && tools.lexicon.givenNames(one).has(fold(other.text)));
  return (isKnown || !mustBeKnown) && family.some((one) => one.id === topic.id);
}

/** "Joe-Bob", "Joe D'Amato" hang together; "Joe's" and the end of a sentence do not. */
function isJoined(gap: string, word: string): boolean {
  return /^[-‑]/u.test(gap)
    ? isCapitalised(word)
    : /^\.\s/u.test(gap) && word.length === 1 && isCapitalised(word) && word !== 'I';
}
