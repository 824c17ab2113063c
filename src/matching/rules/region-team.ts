import type { Passage } from './tools';

/** Names of clubs and who plays for them: "Flying Tigers", "Football Club", "the Xinjiang bench". */
const CLUB =
  /^\s+(?:(?:[\p{Lu}&][\p{L}&.-]*\s+){0,4}(?:FC|F\.C|Flying\s+Tigers|Tigers|Leopards|Football|Basketball)|(?:captain|coach|bench|guard|forward|center|centre|goalkeeper|striker|midfielder|rookie|squad|fans|players?)(?![\p{L}\p{Lu}]))|^(?:广汇|廣匯|飞虎|飛虎|天山雪豹|男篮|男籃|女篮|女籃|男排|女排|足球|籃球|篮球|队|隊)/u;
const SIDE = /^\s(?:team|side)s?(?!\p{L})|^\sand\s\p{Lu}\p{L}+\steams(?!\p{L})/u;
const GAMES =
  /(?<!\p{L})(?:CBA|league|basketball|football|soccer|volleyball|match(?:up|es)?|season|playoffs?|quarter|victory|championship)(?!\p{L})/iu;
/** "beat Xinjiang 98-80", "Xinjiang lost to Liaoning 101-99". */
const PLAYED_AFTER =
  /^\s(?:(?:beat|defeated|edged|routed|lost\sto|won)(?!\p{L})[^.\n]{0,40}\s)?\d{2,3}[-–]\d{2,3}(?!\d)/u;
/** What makes the name the place's, also where a page reports a game. */
const PLACE_BEFORE =
  /(?<!\p{L})(?:in|from|across|throughout|inside|within|into|around|[Nn]orthern|[Ss]outhern|[Ww]estern|[Ee]astern|Urumqi,)\s$|[在从從于於]$/u;
const PLACE_AFTER =
  /^(?:['’]s)?\s(?:region|province|(?:Uy?gh?u[iy]?r\s)?[Aa]utonomous)|^,\s(?:China|PRC)|^(?:地区|地區|各地|省)/u;

/** Whether the name is that of a team. */
export function isTeam(passage: Passage, start: number, following: string): boolean {
  if (CLUB.test(following) || PLAYED_AFTER.test(following)) return true;
  return SIDE.test(following) && GAMES.test(passage.sentenceAround(start));
}

/** Whether words beside the name say that it is a place. */
export function isPlaced(text: string, start: number, following: string): boolean {
  return PLACE_AFTER.test(following) || PLACE_BEFORE.test(text.slice(Math.max(0, start - 16), start));
}
