import { wordAfter } from '../../../text/words';
import type { MatchableTopic } from '../../mention';
import type { Passage, Reading } from '../tools';
import { isGrowth, isKidney } from './kidney';
import { isFirm } from './region-firm';
import { isOfOrganisation } from './region-organisation';
import { isPlaced, isTeam } from './region-team';

/** "… (Uyghur) Autonomous Region" after the name, in the languages that say it there. */
const AUTONOMY_AFTER =
  /^(?:[\s-]+(?:U[iyugh]{2,6}r|Uygur|Uigur|Уйгур\p{L}*|Уйгурськ\p{L}*)s?)?[\s-]+(?:Autonomous[\s-]+Region|Zizhiqu|Aptonom[\s-]+Rayoni|автономн\p{L}+[\s-]+(?:район|регион|област)\p{L}*|Özerk[\s-]+Bölge\p{L}*)|^(?:维吾尔|維吾爾|ウイグル|위구르|웨이우얼)?\s?(?:族)?\s?(?:自治区|自治區|자치구)|^ウイグル(?![族人語系女男自])|^\s(?:위구르|웨이우얼)\s?자치구|^\s(?:ال[أإا]?و?ي?غوري?ة?\s)?(?:ال)?ذاتية?\s(?:ال)?حكم|^\s(?:ئۇيغۇر\s)?ئاپتونوم\sرايون\p{L}*|^\sW[ée]iw[úu]['’]?[ěe]r\sZ[ìi]zh[ìi]q[ūu]/iu;
/** What each form of it has. Here and below, what takes milliseconds to make is asked only behind what does not. */
const HAS_AUTONOMY_AFTER = /autonom|z[ìi]zh|aptonom|автоном|özerk|自治|자치|ウイグル|ذاتي|ئاپتونوم/iu;
/** In Arabic the noun stands before the name and its adjectives behind it; "in", "to", "and" are written onto it. */
const ARABIC_REGION_BEFORE = /(?:منطقة|إقليم|اقليم|مقاطعة)\s$/u;
/** "Uyghur" as Latin letters write it, with any ending. */
const UYGHUR = 'o?u[iïy]gh?[ou]+r\\p{L}*';
/** The same before the name, joined by the preposition that it takes there. In the plural the name is one of several. */
const AUTONOMY_BEFORE = new RegExp(
  `(?<!\\p{L})(?:r[eé]gi(?:on|ón|ão|one|unea?|unii)\\s+(?:${UYGHUR}\\s+)?aut[oóô]nom[aeăií]\\p{L}{0,2}(?:\\s+${UYGHUR})?(?:\\s+(?:de|du|del|do|dello|din))?|(?:${UYGHUR}\\s+)?autonome[nrs]?\\s+(?:${UYGHUR}\\s+)?(?:gebiete?s?|region)(?:\\s+der\\s+uiguren)?)\\s+$`,
  'iu',
);
const HAS_AUTONOMY = /aut[oóô]nom/iu;
/** "Regiunea Autonomă Xinjiang-Uigură": with the autonomy before it, the people may still follow. */
const UYGHUR_AFTER = new RegExp(`^[-\\s]${UYGHUR}`, 'iu');
/** "Mouvement islamique du Turkestan oriental", "Produktions- und Aufbaukorps Xinjiang". */
const ORGANISATION_BEFORE =
  /(?:(?:mouvement|movimi?ento|mi[sș]carea|bewegung|part(?:i|ido|ito|idul|ei))(?:\s(?:isl[aá]mi|libera|ind[eé]pend)\p{L}+|\s(?:pour|para|per|pentru)\s(?:la\s)?(?:libera|ind[eé]pend)\p{L}+)|isl[aá]mische[nr]?\s(?:bewegung|partei)|produ\p{L}+-?\s(?:\p{L}+\s){1,2}\p{L}*(?:constru|aufbau|costru)\p{L}*)(?:\s(?:de|du|del|do|dello|din|al?|von|in))?\s$/iu;
const HAS_ORGANISATION = /mouv|movi|mi[sș]c|bewe|part|produ/iu;
/** "Xinjiang-ul", "Xinjiang-ului": Romanian joins its article to foreign names with a hyphen. */
const ARTICLE_AFTER = /^-ul(?:ui)?(?!\p{L})/u;

/** What follows the name in an organisation, a team or a firm. */
const ORGANISATION =
  /^\s+(?:Production\s+and\s+Construction|(?:[\p{Lu}&][\p{L}&.-]*\s+){0,4}(?:Corps|Corp|Co|Company|Ltd|Limited|Inc|Group|Holdings?|Industr(?:y|ies)|Produktions)(?!\p{L})|(?:Islamic|Liberation|Awakening|National\s+Awakening|Independence)\s+(?:Movement|Organi[sz]ation|Party)|(?:Islamic\s+)?Republic|Government[\s-]+in[\s-]+Exile)|^(?:(?:生产)?建设兵团|(?:生產)?建設兵團|兵团|兵團|伊斯兰运动|伊斯蘭運動|伊斯兰党|(?:[新][闻聞])?信息中心|解放[组組][织織]|(?:伊斯[兰蘭])?共和[国國]|流亡政府|人(?![民口大权權]))|^イスラム/u;

/** What makes Sincan the district of Ankara. */
const DISTRICT_AFTER =
  /^(?:['’]\p{L}+)?\s(?:[İi]l[çc]e|Beled|Organize|Cezaev|OSB|F\sTipi|Kapalı|Kaymakam|Adliye|Belediyespor)/u;
const DISTRICT_BEFORE = /Ankara(?:['’]n[ıi]n)?\s$/u;

/** Reads a name of the region: with its autonomy one span, inside another name none. */
export function readRegion(
  passage: Passage,
  start: number,
  end: number,
  topic: MatchableTopic,
  sign: Reading['sign'],
): Reading {
  const { text } = passage;
  const following = text.slice(end, end + 80);
  if (ORGANISATION.test(following)) return { start, end, topic, sign: 'thing', seenBy: 'organisation' };
  if (isTeam(passage, start, following)) return { start, end, topic, sign: 'team', seenBy: 'team' };
  if (isFirm(passage, start, end, following)) return { start, end, topic, sign: 'thing', seenBy: 'firm' };
  if (isOfOrganisation(text, start, end)) return { start, end, topic, sign: 'thing', seenBy: 'organisation' };
  if (
    sign === 'shared' &&
    (DISTRICT_AFTER.test(following) || DISTRICT_BEFORE.test(text.slice(Math.max(0, start - 12), start)))
  )
    return { start, end, topic, sign: 'letter', seenBy: 'district' };
  if (sign === 'shared' && isGrowth(text, start, end)) return { start, end, topic, sign: 'thing', seenBy: 'growth' };
  if (sign === 'shared' && isKidney(text, start, end)) return { start, end, topic, sign: 'letter', seenBy: 'kidney' };
  const next = wordAfter(text, end);
  if (next?.gap === '-' && next.text === 'er') return { start, end, topic, sign: 'thing', seenBy: 'adjective' };
  const autonomy = autonomyAfter(following);
  if (autonomy > 0) {
    const noun = /^\p{Script=Arabic}/u.test(text.slice(start, end))
      ? ARABIC_REGION_BEFORE.exec(text.slice(Math.max(0, start - 8), start))
      : null;
    const from = start - (noun?.[0].length ?? 0);
    return { start: from, end: end + autonomy, topic, sign: 'full', seenBy: 'autonomous-region' };
  }
  const leading = text.slice(Math.max(0, start - 60), start);
  const before = HAS_AUTONOMY.test(leading) ? AUTONOMY_BEFORE.exec(leading) : null;
  if (before !== null) {
    const people = UYGHUR_AFTER.exec(following)?.[0] ?? '';
    return {
      start: start - before[0].length,
      end: end + people.length,
      topic,
      sign: 'full',
      seenBy: 'autonomous-region',
    };
  }
  if (HAS_ORGANISATION.test(leading) && ORGANISATION_BEFORE.test(leading))
    return { start, end, topic, sign: 'thing', seenBy: 'organisation' };
  // 신장 위구르족: the Uyghurs of Xinjiang.
  const ofPeople = /^[족인]/u.test(following) ? /\s?(?:위구르|웨이우얼)$/u.exec(text.slice(start, end)) : null;
  if (ofPeople !== null) return { start, end: end - ofPeople[0].length, topic, sign, seenBy: 'place-name' };
  const article = ARTICLE_AFTER.exec(following)?.[0] ?? '';
  const isBare = sign === 'full' && !isPlaced(text, start, following);
  return { start, end: end + article.length, topic, sign: isBare ? 'bare-place' : sign, seenBy: 'place-name' };
}

/** How long the words of the autonomy behind the name are; encyclopaedias put accents on their vowels. */
function autonomyAfter(following: string): number {
  const plain = following.replace(/\u0301/gu, '');
  if (!HAS_AUTONOMY_AFTER.test(plain)) return 0;
  const length = AUTONOMY_AFTER.exec(plain)?.[0].length ?? 0;
  if (plain.length === following.length) return length;
  let at = 0;
  for (let left = length; left > 0 || (length > 0 && following.charAt(at) === '\u0301'); at++)
    if (following.charAt(at) !== '\u0301') left--;
  return at;
}
