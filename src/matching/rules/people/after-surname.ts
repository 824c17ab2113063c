import { fold } from '../../../text/folding';
import { isAllCaps, isCapitalised, type Word, wordAfter } from '../../../text/words';
import { isPlainWord } from '../../vocabulary/plain-words';
import { isPriced, whatFollowingWordNames } from '../../vocabulary/things';
import type { Passage, Tools } from '../tools';

/** What the words after a name make of it. */
export type After = 'nothing' | 'thing' | 'family' | 'office' | 'surname';

/** 习近平思想, 卡特中心, 카터 재단: doctrines, institutions and couples that touch the name, or follow it in Korean. */
const TOUCHING_THING =
  /^(?:新时代|新時代|(?:外交|法治|强军|強軍|经济|經濟|文化|生态文明|生態文明)?思想|中心|基金会|基金會|图书馆|圖書館|主义|主義|家[族人]|夫妇|夫婦|夫妻|父子|[兄姐]弟|[兄姐]妹|一家|家(?=[的をがはのに])|号(?![召称码])|號(?![召稱碼])|[・･]?(?:センター|財団|ライブラリー|ドクトリン)|\s?(?:센터|재단|도서관|독트린|부부|일가|가문|가족))/u;
/** 「拜登乳腺健康倡議行動」: a body between quotation marks that is called after somebody. */
const QUOTED_BODY =
  /^[\u3400-\u9fff]{1,8}(?:倡[议議]行[动動]|基金[会會]|中心|研究所|[学學]院|[协協][会會]|[图圖][书書][馆館])[」”》』"]/u;
/** Letters of transliterated names that hardly begin a word: 卡特彼勒, 卡特尔, 普莱斯曼 are other names. */
const LONGER_NAME = /^(?:[尔爾斯彼琳娜莉曼顿頓勒姆]|里[娜克纳]|科(?![学學技研])|羊)/u;
/** 卡特政府, カーター政権, 카터 행정부. */
export const TOUCHING_OFFICE =
  /^(?:政府|当局|當局|政权|政權|内阁|內閣|时代|時代|时期|時期|执政|執政|政権|指導部|\s?(?:행정부|정부|정권))/u;

/** "The Price is Right", "at what Price"; but "the test, which Price thought hard". */
const NOUN_BEFORE = /(?:^|[\s"“(])(?:the|an?|what|(?<!,\s)which|any)\s$/iu;
/** "Carter's presidency": an office that a namesake hardly has; of administrations and cabinets towns have some, too. */
const OWN_OFFICE = /^['’]s?\s(?:presidency|White\sHouse)(?!\p{L})/u;

/** Reads the word after a name: "Carter Center", "Biden family", "Carter administration", "Romney McDaniel". */
export function readAfter(passage: Passage, start: number, end: number, tools: Tools): After {
  const { text } = passage;
  const touching = text.slice(end, end + 8);
  if (TOUCHING_THING.test(touching)) return 'thing';
  if (/[「“《『"]/u.test(text.charAt(start - 1)) && QUOTED_BODY.test(text.slice(end, end + 16))) return 'thing';
  if (/[\u3400-\u9fff]$/u.test(text.slice(start, end)) && LONGER_NAME.test(touching)) return 'thing';
  // 学习时代, 서울 시 정부: a syllable is a name before few words only.
  if (TOUCHING_OFFICE.test(touching) && (end - start > 1 || /^(?:政権|指導部)/u.test(touching))) return 'office';
  const isPrice = fold(text.slice(start, end)) === 'price';
  const next = wordAfter(text, end);
  if (next === null) return 'nothing';
  const folded = fold(next.text);
  if (/^[-‑–]$/u.test(next.gap)) {
    // "Си-бемоль", "Картер-центр".
    if (/^\p{Script=Cyrillic}/u.test(next.text) && (end - start === 2 || folded === 'центр')) return 'thing';
    if (folded === 'era') return 'office';
    // "Pelosi-led House", "Biden-backed bill": a participle makes no name.
    if (!isCapitalised(next.text) || (isAllCaps(next.text) && /ed$/u.test(folded))) return 'nothing';
    // German compounds: "Carter-Regierung", "Carter-Doktrin".
    const compound = whatFollowingWordNames(folded);
    if (compound !== null) return compound;
    const noun = wordAfter(text, next.end);
    if (noun === null || noun.gap !== ' ') return 'nothing';
    if (isCapitalised(next.text) && isTicket(fold(noun.text))) return 'office';
    const isThing = isCapitalised(noun.text) && whatFollowingWordNames(fold(noun.text)) === 'thing';
    return isLaw(fold(noun.text)) || isThing ? 'thing' : 'nothing';
  }
  if (OWN_OFFICE.test(text.slice(end, end + 20))) return 'office';
  if (!/^\]?[^\S\n]*\n?[^\S\n]*$/u.test(next.gap)) return 'nothing';
  const named = whatFollowingWordNames(folded);
  if (isPrice && isNounHere(text, start, folded)) return 'thing';
  if (named === 'office') return 'office';
  // "Joe Bidens Familie": what a German genitive has is another's.
  if (named === 'family' && /[^s]s$/u.test(text.slice(start, end))) return 'nothing';
  if (named === 'family' || isNameOfAll(text, start, next)) return 'family';
  const isHyphened = start > 1 && /[-‑–]$/u.test(text.slice(start - 1, start));
  if (isLaw(folded) && (isHyphened || isCapitalised(next.text))) return 'thing';
  if (named === 'thing') return isCapitalised(next.text) || folded === 'doctrine' ? 'thing' : 'nothing';
  if (!isCapitalised(next.text) || isPlainWord(folded) || isAllCaps(next.text)) return 'nothing';
  // "warned Xi Biden would act", "bat Xi Biden": two of ours.
  if (tools.lexicon.isSurnameAlone(folded)) return 'nothing';
  if (tools.roles.of(folded) !== null || passage.isCapitalisedThroughout(end)) return 'nothing';
  return leadsToThing(text, next.end) ? 'thing' : 'surname';
}

/** "the Biden name", but "did Biden name her"; "the Romney political clan". */
function isNameOfAll(text: string, start: number, next: Word): boolean {
  const hasArticle = /(?<!\p{L})(?:the|that)\s$/iu.test(text.slice(Math.max(0, start - 6), start));
  if (!hasArticle) return false;
  if (next.text === 'name') return true;
  const noun = wordAfter(text, next.end);
  return noun !== null && noun.gap === ' ' && whatFollowingWordNames(fold(noun.text)) === 'family';
}

/** "Jimmy Carter Presidential Library", "Biden Domestic Policy Institute": the thing stands after more capitals. */
function leadsToThing(text: string, from: number): boolean {
  let at = from;
  for (let steps = 0; steps < 3; steps++) {
    const word = wordAfter(text, at);
    if (word === null || !/^[^\S\n]+$/u.test(word.gap) || !isCapitalised(word.text)) return false;
    if (whatFollowingWordNames(fold(word.text)) === 'thing') return true;
    at = word.end;
  }
  return false;
}

/** "Price controls", "the Price is right"; not "accused Price of", "the Price statement". */
function isNounHere(text: string, start: number, next: string): boolean {
  if (
    /^(?:is|was|of|for|you|we|they|that|will|matters)$/u.test(next) &&
    NOUN_BEFORE.test(text.slice(Math.max(0, start - 7), start))
  )
    return true;
  return isPriced(next) && !(next === 'of' && /\p{Ll}\s$/u.test(text.slice(Math.max(0, start - 2), start)));
}

/** "the Carter-Mondale ticket", "the Romney–Ryan campaign": two who run or govern together. */
export function isTicket(word: string): boolean {
  return /^(?:ticket|campaign|administration|slate)$/u.test(word);
}

function isLaw(word: string): boolean {
  return /^(?:bill|act|amendment|law|legislation|resolution)$/u.test(word);
}
