import { fold } from '../../../text/folding';
import { isAllCaps, isCapitalised, wordAfter } from '../../../text/words';
import type { Passage } from '../tools';

/** "Xinjiang Daqo New Energy", "Xinjiang Zhongtai Chemical": a proper name between the place and the trade makes it a firm. */
const FIRM =
  /^[^\S\n]+(?!(?:Autonomous|U[iyugh]{2,6}r)\s)\p{Lu}[\p{L}&-]+(?:[^\S\n]+(?:\p{Lu}[\p{L}-]*|&)){0,3}[^\S\n]+(?:Energy|Chemicals?|Technolog(?:y|ies)|Tech|Textiles?|Silicon|Polysilicon|Materials?|Metals|Mining|Resources|Pharmaceuticals?|Airlines|Airways|Electric|Electronics|Petroleum|Foods?|Agriculture|Securities|Bank)(?![\p{L}]|\s\p{Lu})/u;
/** 新疆天业股份有限公司. */
const FIRM_UNSPACED =
  /^(?:(?![的在与與和及等向对對地区區自省所从從是有])[\u3400-\u9fff（）()]){2,12}?(?:股份|有限(?:责任|責任)?公司|集[团團])/u;

/** Trades that name a firm without a name of its own. */
const TRADE = /^[^\S\n]+(?:Airlines|Airways|Bank|Brewery|Telecom|Securities)(?!\p{L})/u;

/** Words, folded, that follow the name of a region with a capital and make no firm of it: offices, peoples, land, papers. */
const GENERIC = new RegExp(
  `^(?:${[
    'human|urban|police|party|government|governor|deputy|chief|chair|secretary|congress|committee|bureau|department|office|court|army|military|people',
    'university|college|academy|institute|school|hospital|museum|airport|station|railway|highway|press|tv|television|daily',
    'province|region|district|prefecture|county|city|capital|border|basin|desert|mountains?|river|lake|oasis|north|south|east|west|tarim|tianshan|urumqi|kashgar|kashi|hotan|aksu|turpan|turfan|hami|ili|yili|altay|korla|karamay|shihezi',
    'weiwu|ozerk|u[iyugh]{2,6}rs?|kazakhs?|muslims?|han|hui|turkic|chinese|china',
    'cotton|tomato|coal|gas|oil|jade|apple|grape|camp|data|project|issue|crisis|week|day|model|conflict|wars?|white|time|clique',
  ].join('|')})$|(?:tion|sion|ment|ity|ance|ence|ism|ship|ing|al|ic|ary|ory|ern|ese|stan|pean|[rt]ian|ed|er|s)$`,
  'u',
);
/** "Xinjiang Big Plate Chicken": what is cooked, grown or made there, with a capital to each word. */
const GOODS =
  /^(?:[^\S\n]+\p{Lu}[\p{L}-]*){0,4}[^\S\n]+(?:Chicken|Lamb|Mutton|Beef|Meat|Noodles?|Kebabs?|Skewers?|Naan|Nang|Bread|Pilaf|Rice|Soup|Stew|Dish|Cuisine|Restaurant|Raisins?|Jujubes?|Walnuts?|Pears?|Melons?|Grapes?|Carpets?|Dance)s?(?!\p{L}|[^\S\n]+(?:Co|Corp|Group|Ltd|Inc|Industr|Compan|Holding)|\s\p{Lu})/u;
const ENGLISH = /^(?:xinjiang|sinkiang)$/iu;
/** Where every word has a capital, a name ends with its cell, its line or its quotation. */
const CELL_END = /^\s*(?:[|,;"'”’)\]\t]|\n|$|\sv\.)/u;

const COMPANY_BEFORE =
  /(?<!\p{L})(?:subsidiary|company|firm|maker|producer|manufacturer|supplier|unit|Tochter(?:gesellschaft)?|Firma|Unternehmen|Herstellers?|Konzerns?|filiale?|soci[ée]té|société|empresa|azienda|società)\s$/iu;

/** The proper word, folded, that may make a firm of the name before it; `null` where none follows. */
export function companionOf(text: string, end: number): string | null {
  const next = wordAfter(text, end);
  if (next === null || next.gap !== ' ' || !isCapitalised(next.text) || next.text.length < 3) return null;
  const folded = fold(next.text);
  return GENERIC.test(folded) ? null : folded;
}

/** Whether the name of a region begins the name of a firm: "Xinjiang Goldwind", "Xinjiang Zhongtai Chemical". */
export function isFirm(passage: Passage, start: number, end: number, following: string): boolean {
  const { text } = passage;
  const isFlat = passage.isCapitalisedThroughout(start);
  const isNamed = !isFlat && /^[^\S\n]+[^a-z]/u.test(following);
  if ((isNamed && (FIRM.test(following) || TRADE.test(following))) || FIRM_UNSPACED.test(following)) return true;
  if (!ENGLISH.test(text.slice(start, end))) return false;
  const companion = companionOf(text, end);
  if (companion === null || GOODS.test(following)) return false;
  const last = end + 1 + companion.length;
  if (isAllCaps(text.slice(end + 1, last)) !== isAllCaps(text.slice(start, end))) return false;
  return (
    !isFlat ||
    CELL_END.test(text.slice(last, last + 8)) ||
    COMPANY_BEFORE.test(text.slice(Math.max(0, start - 24), start))
  );
}
