import type { Passage } from '../tools';

/** Names of clubs and who plays for them: "Flying Tigers", "Football Club", "the Xinjiang bench". */
const CLUB =
  /^\s+(?:(?:[\p{Lu}&][\p{L}&.-]*\s+){0,4}(?:FC|F\.C|Flying\s+Tigers|Tigers|Leopards?|Football|Basketball)|(?:captain|coach|bench|guard|forward|center|centre|goalkeeper|striker|midfielder|rookie|squad|fans|players?)(?![\p{L}\p{Lu}]))|^(?:广汇|廣匯|飞虎|飛虎|天山雪豹|男篮|男籃|女篮|女籃|男排|女排|足球|籃球|篮球|[队隊]|俱[乐樂]部|体彩)/u;
/** A word of each form of it, which costs milliseconds less to look for. */
const HAS_CLUB =
  /FC|F\.C|Tigers|Leopard|Football|Basketball|captain|coach|bench|guard|forward|cent(?:er|re)|goalkeeper|striker|midfielder|rookie|squad|fans|player|[广廣飞飛天男女足籃篮队隊俱体]/u;
const SIDE = /^\s(?:team|side)s?(?!\p{L})|^\sand\s\p{Lu}\p{L}+\steams(?!\p{L})/u;
const GAMES =
  /(?<!\p{L})(?:CBA|league|basketball|football|soccer|volleyball|match(?:up|es)?|season|playoffs?|quarter|victory|championship)(?!\p{L})/iu;
/** China's leagues: a sentence that names them speaks of teams. */
const LEAGUE = /(?<![\p{L}\d])W?(?:CBA|CSL)(?![\p{Lu}\d])/u;
/** "beat Xinjiang 98-80", "Xinjiang lost to Liaoning 101-99". */
const PLAYED_AFTER =
  /^\s(?:(?:beat|defeated|edged|routed|lost\sto|won)(?!\p{L})[^.\n]{0,40}\s)?\d{2,3}[-–]\d{2,3}(?!\d)/u;
/** "Xinjiang thrashed Beijing": in a sentence about games. */
const BEAT =
  /^\s(?:beats?|defeat(?:s|ed)|edge[sd]|rout(?:s|ed)|thrash(?:es|ed)|down(?:s|ed)|overturn(?:s|ed)|stun(?:s|ned)|lost\sto|ends?)\s/u;
/** 广东VS新疆G2, 新疆次战需立足防守: the language of leagues, without a word that makes it a place. */
const LEAGUE_UNSPACED =
  /CBA|[男女][篮籃排]|[总總]决[赛賽]|季后赛|季後賽|常规赛|常規賽|[主客][场場]|[首次]战|主帅|主帥|外援|(?<![A-Za-z])(?:VS|vs|G\d)(?![A-Za-z])/u;
const PLACE_AROUND =
  /[在到去赴来來自从從往向于於]新疆$|新疆(?:维吾尔|維吾爾|自治|地[区區]|[各省区區]|[乌烏][鲁魯]木[齐齊]|[的境])/u;
const WITHIN_CHARS = 24;

/** What makes the name the place's, also where a page reports a game. */
const PLACE_BEFORE =
  /(?<!\p{L})(?:in|from|across|throughout|inside|within|into|around|[Nn]orthern|[Ss]outhern|[Ww]estern|[Ee]astern|Urumqi,)\s$|[在从從于於]$/u;
const PLACE_AFTER =
  /^-(?:born|based|style|made)(?!\p{L})|^(?:['’]s)?\s(?:region|province|(?:Uy?gh?u[iy]?r\s)?[Aa]utonomous)|^,\s(?:China|PRC)|^(?:地区|地區|各地|省)/u;

/** Whether the name is that of a team. */
export function isTeam(passage: Passage, start: number, following: string): boolean {
  if ((HAS_CLUB.test(following) && CLUB.test(following)) || PLAYED_AFTER.test(following)) return true;
  if (passage.text.startsWith('新疆', start)) {
    const before = passage.text.slice(Math.max(0, start - WITHIN_CHARS), start + 2);
    const around = before + following.slice(0, WITHIN_CHARS);
    return (
      LEAGUE_UNSPACED.test(around) && !PLACE_AROUND.test(before) && !PLACE_AROUND.test(around.slice(before.length - 2))
    );
  }
  const sentence = passage.sentenceAround(start);
  if (SIDE.test(following) || BEAT.test(following)) return GAMES.test(sentence);
  return LEAGUE.test(sentence) && !isPlaced(passage.text, start, following);
}

/** Whether words beside the name say that it is a place. */
export function isPlaced(text: string, start: number, following: string): boolean {
  return PLACE_AFTER.test(following) || PLACE_BEFORE.test(text.slice(Math.max(0, start - 16), start));
}
