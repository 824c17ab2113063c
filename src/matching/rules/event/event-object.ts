import { fold } from '../../../text/folding';
import { isAllCaps, isCapitalised, wordAfter } from '../../../text/words';
import { isPlainWord } from '../../vocabulary/plain-words';
import type { Passage } from '../tools';

/** What is shunned with the Games only as its description: "Olympic sponsors". */
const AROUND_GAMES =
  /^(?:['’]s?)?\s+(?:official\s+)?(?:sponsors?|sponsorships?|broadcasts?|broadcasters?|advertisers?|merchandise|products?|coverage|partners?|goods|cotton)(?!\p{L})/iu;
/** Hosts and years of other Games, after the phrase. */
const OTHER_PLACE =
  /^\s*,?\s*(?:(?:in|of|at|de|en|à|в|a)\s+)?(?:the\s+)?(?:(?:19\d\d|20(?!22)\d\d)(?!\d)|(?:in|of|at|de|en|à|в)\s+(?:Moscow|Los|L\.A\.|Berlin|Sochi|Qatar|Tokyo|Montreal|Moscou|Moscú|Moskau|Moscova|Москве)|(?:de\s(?:la\s)?|del\s|des?\s|du\s)?(?:[Aa]si[aá]ti|[Pp]anam|[Mm]edit|Commonwealth|[Mm]ancomunidad|[Bb]olivar|[Cc]entroam|[Ss]u[dr]am|[Ff]rancophon)\p{L}*)/u;
/** "el boicot de Estados Unidos", "der Boykott von Bidens Regierung": who shuns, where a language writes "of" for both. */
const BY_STATE =
  /^\s(?:d(?:e|el|ella|egli|ei|u|es|a|o|os)?\s(?:l[ao]s?\s)?|d['’]|dell['’]|von\s(?:de[rn]\s)?)(?:Estados\s+Unidos|EE\.?\s?UU|[EÉ]tats-Unis|Stati\s+Uniti|EUA|USA|US-|SUA|Washington|Bidens?|Casa\s+B(?:l|i)anca|Maison[\s-]Blanche|Reino\s+Unido|Royaume-Uni|Regno\s+Unito|Canad[aáà]|Kanadas?|Austr[aá]li(?:en|[ae])|Londres|Londra|Großbritannien|[Gg]obiernos?|[Gg]ouvernements?|governo|amerikanischen\s|(?:britischen\s|westlichen\s)?Regierung)/u;
/** A part of the Games that guests of state attend. */
const CEREMONY =
  /^\s+(?:(?:of|on|to)\s+)?(?:the\s+|its\s+)?(?:(?:opening\s+(?:and|or)\s+(?:the\s+)?closing|opening|closing)\s+)?ceremon(?:y|ies)(?!\p{L})/u;
/** "boycotter le coton", "boicotear una marca", "boicot al clásico": what else is shunned, unless it stands for the Games. */
const STANDS_FOR_GAMES =
  's?[eé]v[eé]ni?e?ment[oi]?s?|eventos?|rendez-vous|citas?|c[eé]r[eé]mon\\p{L}+|ceremon\\p{L}+|cerimoni\\p{L}+|comp[eé]ti\\p{L}+|inaugura\\p{L}+|apertura|ouverture|fête|fiesta|gran|grand|pr[oó]xim\\p{L}+|prochaine?|même';
const OBJECT_ROMANCE = new RegExp(
  `^\\s(?:(?:l[aeo]s?|il|lo|gli|el|un[ae]?|ces?|cette|est[ae]s?|su[as]?)\\s|[lds]['’])(?!(?:${STANDS_FOR_GAMES})(?!\\p{L}))\\p{Ll}{3,}`,
  'u',
);
const OBJECT_OF_NOUN = new RegExp(
  `^\\s(?:al|a\\s(?:la|los|las|una?))\\s(?!(?:${STANDS_FOR_GAMES})(?!\\p{L}))\\p{Ll}{3,}`,
  'u',
);
/** "boycottées par la Chine", "boicoteadas por los consumidores": who shuns there, shuns no Games at home. */
const BY_CHINA =
  /^\s(?:par|por|da(?:lla|i)?|de\scătre|von|durch)\s(?:l[ae]s?\s|los\s|el\s)?(?:Chin[eao]|Cina|Pékin|Pekín|chin\p{L}+|(?:\p{L}+\s)?(?:consom|consum|konsum|verbrau)\p{L}+)/iu;
/** Words that stand for the Games once the page has named them. */
const STAND_IN =
  /^\s+(?:(?:of|on|to)\s+)?(?:the\s+(?:events?|competition|occasion|spectacle)|this\s+event|it|them|е[её]|их|її|їх)(?![\p{L}'’])/u;
const OBJECT_WORD =
  /^(?:the|a|an|its|their|his|her|our|my|your|all|any|some|those|these|certain|products|goods|companies|brands|businesses|elections?|talks|stores|parliament|polls|votes?|school|classes|lectures|lessons|sessions?|hearings|proceedings|meetings|matches|work|buying|purchasing|using|shopping|eating|drinking)$/u;
/** "boycott Chinese goods": what a people makes; its Games would follow at once. */
const OF_A_PEOPLE =
  /^\s(?:Chin|Americ|West|Japan|Ind|Israel|Russ|Turk|French|Brit|Austral)\p{Ll}*\s(?!games|olympic|winter)(\p{Ll}+)/u;
/** "boycott campaigns against Lotte" */
const CAMPAIGN =
  /^\s(?:calls?|campaigns?|drives?|movements?|threats?)\s(?:against|of|on)\s(?!(?:the\s|this\s|next\s|these\s)?(?:\S+\s){0,3}(?:Olympic|Winter|[Gg]ames|Beijing|events?(?!\p{L})))/u;
/** What else is shunned, in Slavic languages and Arabic: sessions, votes, matches, goods. */
const OBJECT_EAST =
  /^\s(?:\p{L}+\s)?(?:заседани|засідан|голосовани|голосуван|выбор|вибор|референдум|перепис|комитет|комітет|парламент|сесси|сесі|матч|концерт|фильм|фільм|продукци|продукці|товар|магазин|бренд|лекци|лекці|занят|переговор|конференц|(?:ال)?(?:جلس|انتخابات|اجتماع|مبارا|حوار|برلمان|منتجات|بضائع|استفتاء))\p{L}*/u;
const OF = /^(?:of|against|de|des|du|del|della|von|gegen|contra|contre)$/u;
const NOUN_BEFORE =
  /(?:^|[\s"“(])(?:the|a|an|this|that|such|any|no|our|their|its|his|her|one|[\p{L}.]+['’]s)\s+(?:[\p{L}-]+\s+)?["“]?$/iu;
/** After these a Chinese word of the event is a noun, so that no object follows it. */
const HAN_NOUN_BEFORE = /的|任何|所谓|所謂|此次|[这這][次种種]|加入|[参參][与與]|[进進]行|[实實]施|[发發][起动動]$/u;
/** What may follow a Chinese word of the event that has no object. */
const HAN_FOLLOWING =
  /^(?:行动|行動|活动|活動|呼声|呼聲|运动|運動|联盟|聯盟|图谋|圖謀|决定|決定|浪潮|潮|[声聲]浪?|[风風]波|行为|行為|措施|立场|立場|名单|名單|计划|計劃|一事|一词|一詞|问题|問題|态度|態度|做法|说法|說法|言论|言論|阵营|陣營|威胁|威脅|声明|聲明|可[能以]|了?[的是将將会會并並也不已在与與和或对對以由被之無无没沒只就才必难難仍还還都却卻从從更终終曾者])/u;

/** "Olympic sponsors", "the Games' broadcasters": not the Games themselves are shunned. */
export function isPartOfObject(text: string, end: number): boolean {
  if (/^的?(?:官方)?(?:赞助|贊助|转播|轉播|合作伙伴|合作夥伴)/u.test(text.slice(end, end + 8))) return true;
  if (AROUND_GAMES.test(text.slice(end, end + 40))) return true;
  // "the 2022 World Cup", "the 2022 elections"
  if (
    /2022$/u.test(text.slice(end - 4, end)) &&
    /^\s(?:FIFA|World|elections?|vote|census|midterms?|Eurovision|Academy|Oscars?|Super)/u.test(
      text.slice(end, end + 12),
    )
  )
    return true;
  // "the 2022 Munich Security Conference": capitals after the year alone name something else.
  if (
    /\sthe\s2022$/u.test(text.slice(end - 9, end)) &&
    /^\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 40))
  )
    return true;
  const next = wordAfter(text, end);
  return (
    next !== null &&
    /^\s$/u.test(next.gap) &&
    /(?:olympic|winter|paralympic)$/iu.test(text.slice(end - 10, end)) &&
    /^[a-z]+s$/u.test(next.text)
  );
}

/** "diplomatic boycott of Qatar", "of an event", "of treaty talks": what follows "of" is shunned, and is no Games. */
export function hasNamedObject(text: string, end: number): boolean {
  return /^\s+of\s+(?:(?:the\s+)?\p{Lu}|(?!(?:the|it|its|this|that|these|those|such|some|sorts|course|what|next|all)(?!\p{L}))\p{Ll})/u.test(
    text.slice(end, end + 24),
  );
}

/** "the Games in Moscow", "the Olympics of 1980", "Beijing 2008". */
export function followsAnother(text: string, end: number): boolean {
  return OTHER_PLACE.test(text.slice(end, end + 40));
}

/** Where the ceremonies end that follow as an object: "boycotted the opening and closing ceremonies"; `end` without one. */
export function ceremonyEnd(text: string, end: number): number {
  return end + (CEREMONY.exec(text.slice(end, end + 60))?.[0].length ?? 0);
}

/** Where a stand-in for the Games ends that follows as an object ("boycott the event"); `end` without one. */
export function standInEnd(text: string, end: number, isVerb: boolean): number {
  const match = STAND_IN.exec(text.slice(end, end + 40));
  if (match === null || (!isVerb && !/^\s+(?:of|on|to)\s+(?:the|this)/u.test(match[0]))) return end;
  return end + match[0].length;
}

/** "boycott of a brand", "boycott Nike", "boycott the election". */
export function hasOtherObject(passage: Passage, start: number, end: number, isVerb: boolean): boolean {
  const { text } = passage;
  const following = text.slice(end, end + 40);
  if (/[\u3400-\u9fff]/u.test(text.charAt(end - 1)) && /^\s?(?:[A-Z]|(?!2022)\d)/u.test(following)) return true;
  if (/^[\u3400-\u9fff]/u.test(following))
    return !HAN_NOUN_BEFORE.test(text.slice(Math.max(0, start - 2), start)) && !HAN_FOLLOWING.test(following);
  if (/^,\sdivest/iu.test(following) || OBJECT_EAST.test(following)) return true;
  // "boycott campaigns against the products"
  const campaign = /^\s(?:campaigns?|movements?|drives?|calls?)\s(?:against|of)\s/u.exec(following)?.[0];
  if (
    campaign !== undefined &&
    !/^(?:[\p{L}\d]+\s){0,4}(?:Games|Olympics?)/u.test(text.slice(end + campaign.length, end + 70))
  )
    return true;
  // What is shunned in China or by the Chinese is no Games of theirs.
  if (/^\s+(?:in|by)\s+Chin(?:a|ese)(?!\p{L})/u.test(following)) return true;
  if (CAMPAIGN.test(text.slice(end, end + 80))) return true;
  if (STAND_IN.test(following) || CEREMONY.test(text.slice(end, end + 60))) return false;
  const next = wordAfter(text, end);
  if (next === null || !/^\s+$/u.test(next.gap)) return false;
  const made = OF_A_PEOPLE.exec(following)?.[1];
  if (made !== undefined && (isVerb || made.endsWith('s'))) return true;
  const word = fold(next.text);
  if (BY_STATE.test(following)) return false;
  if (BY_CHINA.test(following) || (isVerb ? OBJECT_ROMANCE : OBJECT_OF_NOUN).test(following)) return true;
  if (OF.test(word))
    return (
      !/^\s+\p{L}+\s+(?:\p{L}+\s+)?["“‘„«]/u.test(following) &&
      !/^\s+\p{L}+\s+(?:(?:the\s)?(?:sort|kind|type)|it|them|this|that|some|sorts|course)(?!\p{L})/u.test(following)
    );
  if (!isVerb && NOUN_BEFORE.test(text.slice(Math.max(0, start - 40), start))) return false;
  if (/^\s+the\s+["“'‘][^"”'’\n]{0,24}(?:Olympics|Games)/u.test(text.slice(end, end + 50))) return false;
  if (OBJECT_WORD.test(word) || (isVerb && /^['’]s\s\p{Ll}/u.test(text.slice(next.end, next.end + 4)))) return true;
  return (
    isVerb &&
    isCapitalised(next.text) &&
    !isPlainWord(word) &&
    !isAllCaps(next.text) &&
    !passage.isCapitalisedThroughout(end)
  );
}
