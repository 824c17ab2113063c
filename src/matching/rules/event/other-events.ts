import { fold } from '../../../text/folding';
import { isAllCaps, isCapitalised } from '../../../text/words';
import { isPlainWord } from '../../vocabulary/plain-words';
import type { Passage } from '../tools';
import type { Modifiers } from './event-modifiers';
import { HAS_EAST, OTHER_EAST, OURS_EAST } from './marks-east';

/** Whose boycott the words beside it tell. */
export type Whose = 'ours' | 'perhaps-ours' | 'other';

/** Marks of other boycotts. A year alone counts where it can only be another Games' or another age's. */
const OTHER =
  /(?<![\p{L}\d])(?:19\d\ds?|20(?!22)\d\d\s+(?:\p{L}+\s+){0,3}(?:Games|Olympics)|Pyeong[Cc]hang|Moscow\s+(?:Games|Olympics|boycott)|(?:of|from|in|at)\s+Moscow|Moscow['’]s\s+Olympics|(?:Soviet|Nazi|South\s+Africa|Qatar|Milan|[Сс]оветск|Афганистан)\p{L}*|Afghanistan|Jimmy\s+Carter|Carter\s+(?:administration|boycott)|Carter['’]s\s+(?:\p{Ll}+\s+)?boycott|President\s+Carter|Los\s+Angeles|L\.A\.|LA\s*(?:28|2028|84|1984)|2028|2026|Montreal|Berlin\s+(?:Games|Olympics|1936)|Hitler|apartheid|Sochi|(?:Commonwealth|Asian|Goodwill|World|European|Pan[-\s]American)\s+Games|2014\s+(?:Winter|Olympics|Games)|2008|World\s+Cup|Eurovision|Montgomery|bus(?:es)?|grapes?|lettuce|[Bb]rands?|[Cc]onsumers?|[Ss]hoppers?|[Rr]etailers?|NBA(?!\s(?:\p{Ll}+\s)?(?:play|star|cent|coach|basketballer|champion)\p{Ll}*)|Cold\s+War|H&M|Nike|2024|2010|Paris\s+(?:Games|Olympics)|Tokyo\s+(?:Games|Olympics|2020)|2020\s+(?:Games|Olympics|Summer)|Summer\s+(?:Games|Olympics)|[ву]\s+Москв[еі]|[Мм]осковськ?\p{L}+\s+(?:[Оо]л[иі]мп|[ИиІі]г[оі]?р)\p{L}*|Москв[аыуеі]-(?:19)?80|СССР|Moscou|Moscú|Moskau|Moscova|Mosca)(?![\p{L}\d])|莫斯科|モスクワ|洛杉矶|洛杉磯|ロサンゼルス|苏联|蘇聯|ソ連|阿富汗|(?<!\d)(?:19\d\d|2008|2024|2028)年|모스크바|소련/gu;
/** The same in scripts without spaces, with what else is shunned there. */
const OTHER_UNSPACED =
  /索契|卡塔[尔爾]|卡[达達]|世[界足]杯|世足|ワールドカップ|월드컵|[东東]京(?:[奥奧]运|奧運|五輪)|柏林|希特勒|[纳納]粹|蒙特利[尔爾]|蒙特婁|モントリオール|ヒトラー|カタール|ソチ|로스앤젤레스|카타르|[日韩韓][货貨]|品牌|消[费費]者|棉花|新疆棉|不買|불매/gu;
const OURS =
  /(?<![\p{L}\d])(?:Beijing(?!\s+2008)|2022|Winter\s+(?:Games|Olympics)|Chin(?:a(?:['’]s)?|ese)|Biden|2021|diplomatic(?:ally)?|Xinjiang|Uyghurs?|Uighurs?|genocide|Peking|P[ée]kin|Pekín|Pechino|Pequim|(?:Пекин|[Дд]ипломатич)\p{L}*)(?![\p{L}\d])|北京(?!2008)|冬[奥奧]|2022年|外交(?=[上的]{0,2}(?:抵制|杯葛|ボイコット))|베이징/gu;
/** The same where Latin letters spell them otherwise than English does. */
const OTHER_ABROAD =
  /(?<![\p{L}\d])(?:(?:[KC]atar|[Ss]o(?:vi|wj)[eé]t)\p{L}*|WM|\p{L}*[Ww]eltmeisterschaft|(?:el|del|al)\s+Mundial|Mondiali|Coupe\s+du\s+monde|Copa\s+do\s+Mundo|Cupa\s+Mondială|Sot?s?chi|Afgan[ií]st[aá]n)(?![\p{L}\d])/gu;
const OURS_ABROAD =
  /(?<![\p{L}\d])(?:(?:[Dd]iplom[aá]ti(?:c|qu|sch)|[Uu]y?i?gh?ur|Ou[iï]ghour|g[eé]no[cz]i[dt]|Völkermord|Winterspiele)\p{L}*|Chine|Cina|(?:Juegos|Jeux|Jocuri\p{L}*)\s(?:\p{L}+\s)?(?:d['’]|de\s)(?:[Hh]iver|[Ii]nvierno|[Ii]arn[aă]))(?![\p{L}\d])/gu;
const MARKS = [
  ['ours', OURS],
  ['ours', OURS_ABROAD],
  ['ours', OURS_EAST],
  ['other', OTHER],
  ['other', OTHER_ABROAD],
  ['other', OTHER_UNSPACED],
  ['other', OTHER_EAST],
] as const;
/** China, winters and presidents had other boycotts, too. */
const WEAK = /^(?:China|Chinese|Biden|Winter|2021|Кита|Çin|.?(?:ال|لل)?صين)/u;
/** What introduces an old boycott to speak of a new one. */
const CONTRAST =
  /(?<!\p{L})(?:(?:since|than|as\s(?:with|in)|like\s(?:that|those|the\sone)|depuis|seit|desde|dal|different\s(?:from|to)|différente?s?\s(?:de|du|des)|contrairement|gegensatz|unterschied|anders\sals|diferen(?:te|cia)\s(?:de|del|al)|spre\sdeosebire|differenza|diversamente|contrario)\s[^,;.]{0,40}(?:,\s(?:en|in|im|à)\s(?:19|20)\d\d(?!\d))?(?:,\s(?:which|qu[ei]|che|das|der|die|care)\s(?:was|fu[et]?|war|était|era|a\sfost)\s[^,;.]{0,40})?|unlike\s[^,;.]{0,120})/giu;
/** What is told as the first since an old one is the new one. */
const FIRST_SINCE = /(?<!\p{L})first\s[^.]{0,40}boycott\ssince\s/iu;
const BY_HOST =
  /(?:[^\p{L}\s]\s|(?:^|\s)(?:whether|if|that|and|but|as|while|when|then|said)\s)(?:China|Beijing)(?:\s(?:itself|also|now|will|would|could|might|may|has|had|did|not|never|too)){0,3}\s$/iu;
/** The next one, with the modifiers that are its own. */
const NEXT_BOYCOTT = /(?:(?<!\p{L})(?:Beijing|China|2022|diplomatic|full|Winter|Olympics?|Games)\s){0,4}boy[ck]ot/iu;
const UP_TO_LAST_BOYCOTT = /^.*(?=boy[ck]ot)/isu;
const BOYCOTT = /bo[iy][ck]ot|бойкот|抵制|杯葛|ボイコット|보이콧|قاطع/iu;
const OTHER_AGE = /(?<!\d)19[3-9]\d(?!\d)/u;
/** "… and China": one of those who took part. */
const IN_A_LIST = /(?:,|(?<!\p{L})(?:and|like|including|by))\s$/u;
/** "28 November 2022", "Nov. 28, 2022": the day of writing tells nothing. */
const DAY = /(?:\d{1,2}(?:st|nd|rd|th)?\s\p{L}{3,9}\.?|\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2},)\s$/u;
/** How far back a text may have said whose boycott it is about, by feel; a long text must not be read for every word. */
const MOST_SENTENCES = 8;
/** What stands between two clauses keeps their marks apart; in characters of distance, by feel. */
const CLAUSE_COST = 40;

/** Modifiers that name another boycott when they stand before the word: things that are shunned, other hosts, years. */
const OTHER_MODIFIER =
  /^(?:bus|cup|sponsors?|viewers?|tv|television|travel|championship|grape|lettuce|cotton|brand|consumer|product|goods|rent|school|tea|election|electoral|vote|voting|parliamentary|parliament|bds|bank|store|shopping|montgomery|moscow|soviet|african|sochi|qatar|nike|nfl|nba|oscars?|facebook|ad|advertising|advertiser|beer|trade|tax|fan|facebook|israel|academic|cultural|oil|gas|sugar|salt|swadeshi|general|class|student|strike)$/u;

/** Who shuns rather than what is shunned: peoples, allies, presidents. */
const ALLIED =
  /(?:an|ish|ese|ch|ern|ic|ean)$|^(?:biden|trump|blinken|pelosi|romney|canada|britain|lithuania|allied|ally|boykott|full)$/u;

/** Other hosts in scripts that put no space after them. */
const OTHER_HOST =
  /(?:モスクワ|ロサンゼルス|ソチ|東京|カタール|莫斯科|洛杉矶|洛杉磯|索契|东京|卡塔尔|卡達|모스크바|로스앤젤레스|소치|도쿄|카타르)\s?の?$/u;

/** 历史上的全面抵制, 以往的抵制: those before ours. */
const EARLIER_UNSPACED =
  /(?:(?:[历歷]史上|以往|[过過]去|[从從]前|昔日|当年|當年|[历歷][届屆次])的?|(?:過去|かつて|これまで)の)$/u;
/** The same in words that stand before ours. */
const EARLIER =
  /^(?:previous|past|earlier|prior|historic(?:al)?|предыдущ\p{L}+|прошл(?:ые|ых|ый|ого|ому)|прежн\p{L}+|попередн\p{L}+|минул\p{L}+|onceki|gecmis(?:teki)?)$/u;

/** "anti-boycott law", "a counter-boycott": what answers a boycott. */
export function isAnswer({ before }: Modifiers): boolean {
  return before?.gap.includes('-') === true && /^(?:anti|counter)$/u.test(fold(before.text));
}

/** "China could boycott the next Games": the host shuns those of others. */
export function isByHost(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 48), start);
  return /China|Beijing/iu.test(before) && BY_HOST.test(before);
}

/** Whether the words before name another boycott: "bus boycott", "1980 boycott", "Moscow boycott". */
export function namesAnother(text: string, modifiers: Modifiers): boolean {
  const touching = text.slice(Math.max(0, modifiers.start - 9), modifiers.start);
  if (OTHER_HOST.test(touching) || EARLIER_UNSPACED.test(touching)) return true;
  const { before } = modifiers;
  if (before === null) return false;
  const word = fold(before.text);
  if (/^(?:1\d{3}|20\d\d)$/u.test(word)) return word !== '2022' && word !== '2021';
  if (OTHER_MODIFIER.test(word) || EARLIER.test(word)) return true;
  if (/^(?:Los|L)?\s?Angeles$/u.test(before.text)) return true;
  // "a Wimbledon boycott", but "Would Seoul boycott too?" and "the American boycott".
  const named = isCapitalised(before.text) && !isAllCaps(before.text) && !isPlainWord(word) && !ALLIED.test(word);
  return named && /(?:^|\s)(?:a|an|the|this|that)\s$/iu.test(text.slice(Math.max(0, before.start - 6), before.start));
}

/**
 * Whose boycott a word of the event that names no Games of its own is about, by the sentence it stands in or follows; `null`
 * where nothing tells. The nearest mark decides; where a sentence has none, the sentence before it does.
 */
export function whoseBoycott(passage: Passage, at: number): Whose | null {
  const { text } = passage;
  let from = passage.sentenceStart(at);
  const sentence = passage.sentenceAround(at);
  // What semicolons part from the rest of a sentence: "the boycott of 1980 cost him the Games; a boycott now …".
  const clauseStart = from + sentence.lastIndexOf(';', at - from) + 1;
  const semicolon = sentence.indexOf(';', at - from);
  const sentenceEnd = from + sentence.length;
  const clauseEnd = semicolon === -1 ? sentenceEnd : from + semicolon;
  const inClause = nearestMark(text, passage.marksIn(clauseStart, clauseEnd), at);
  let nearest = inClause ?? nearestMark(text, passage.marksIn(from, sentenceEnd), at);
  for (let left = MOST_SENTENCES; nearest === null && from > 0 && left > 0; left--) {
    const end = from;
    from = passage.sentenceStart(from - 1);
    const marks = passage.marksIn(from, end);
    // What was last said of a boycott counts, not what the sentence went on to.
    const last = UP_TO_LAST_BOYCOTT.exec(text.slice(from, end))?.[0].length ?? -1;
    if (!marks.isOfOldGames)
      nearest = (last === -1 ? null : nearestMark(text, marks, from + last)) ?? nearestMark(text, marks, end);
  }
  return nearest ?? (FIRST_SINCE.test(sentence) ? 'perhaps-ours' : null);
}

/** "In 1956 the boycott of China": what China did or suffered in another age. */
export function isChinaOfOld(passage: Passage, start: number, end: number): boolean {
  return (
    /\s(?:of|on|against|boycott\p{L}*)\sChina$/u.test(passage.text.slice(start, end)) &&
    OTHER_AGE.test(passage.sentenceAround(start).replaceAll(CONTRAST, ''))
  );
}

/** Beijing had the Summer Games of 2008: a sentence about those that does not name 2022 is not about ours. */
export function isOlderBeijing(sentence: string): boolean {
  return /(?<!\d)2008(?!\d)/u.test(sentence) && !/2022|Winter|冬/u.test(sentence);
}

/** Something that tells whose boycott the words beside it are about. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly whose: Whose;
  /** The contrast it stands in: it tells of what stands there, too, and of nothing else. */
  readonly contrast: Contrast | null;
}

interface Contrast {
  readonly start: number;
  readonly end: number;
}

/** The marks of a sentence or clause, whichever word of the event asks; offsets are those of the whole paragraph. */
export interface Marks {
  readonly list: readonly Mark[];
  readonly end: number;
  /** "Bush came to the Games of 2008" is no boycott to go on about. */
  readonly isOfOldGames: boolean;
}

/** Finds the marks of a sentence or clause that begins at an offset of its paragraph. */
export function readMarks(sentence: string, offset: number): Marks {
  const isOlder = isOlderBeijing(sentence);
  // "the first boycott since Moscow in 1980" names the old one to speak of the new.
  const contrasts = [...sentence.matchAll(CONTRAST)].map((one) => ({
    start: offset + one.index,
    end: offset + one.index + one[0].length,
  }));
  const isOtherAge = OTHER_AGE.test(sentence);
  const list: Mark[] = [];
  const hasEast = HAS_EAST.test(sentence);
  for (const [kind, marks] of MARKS) {
    if ((marks === OURS_EAST || marks === OTHER_EAST) && !hasEast) continue;
    for (const mark of sentence.matchAll(marks)) {
      // China took part in other boycotts, and Games were held in other winters: neither outweighs another year.
      if (kind === 'ours' && isOtherAge && /^(?:China|Winter|Кита|Çin|.?(?:ال|لل)?صين)/u.test(mark[0])) continue;
      if (mark[0] === 'China' && IN_A_LIST.test(sentence.slice(Math.max(0, mark.index - 10), mark.index))) continue;
      if (isOlder && kind === 'ours' && !/^[Dd]iplom/u.test(mark[0])) continue;
      if (/^20/u.test(mark[0]) && DAY.test(sentence.slice(Math.max(0, mark.index - 16), mark.index))) continue;
      const start = offset + mark.index;
      const whose = kind === 'ours' && WEAK.test(mark[0]) ? 'perhaps-ours' : kind;
      const contrast = contrasts.find((one) => start >= one.start && start < one.end) ?? null;
      list.push({ start, end: start + mark[0].length, whose, contrast });
    }
  }
  return { list, end: offset + sentence.length, isOfOldGames: isOlder && !BOYCOTT.test(sentence) };
}

function nearestMark(text: string, { list, end }: Marks, at: number): Whose | null {
  if (list.length === 0) return null;
  // What follows another such word belongs to that: "the call for a boycott angers those hurt by the boycott of 1980".
  const next = at + Math.max(1, /^\p{Script=Latin}*/u.exec(text.slice(at, end))?.[0].length ?? 0);
  const rest = text.slice(next, end).search(NEXT_BOYCOTT);
  const limit = rest === -1 ? end : next + rest;
  let best: Whose | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { start: from, end: to, whose, contrast } of list) {
    if (from >= limit || (contrast !== null && (at < contrast.start || at >= contrast.end))) continue;
    const gap = from < at ? at - to : from - at;
    if (gap >= least) continue;
    const between = from < at ? text.slice(to, Math.max(to, at)) : text.slice(at, from);
    const clauses =
      between.match(/[;:—–]|,\s+(?:but|while|whereas|unlike|though|although|and|as)|\sunlike\s/gu)?.length ?? 0;
    const distance = between.length + clauses * CLAUSE_COST;
    if (distance < least) {
      least = distance;
      best = whose;
    }
  }
  return best;
}
