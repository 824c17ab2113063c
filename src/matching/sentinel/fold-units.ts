/**
 * Stands between the texts of two nodes: what meets there may be one word or two, and both are looked for. A page that writes
 * one of these three characters is read as if it had written a space.
 */
export const SEAM = '\u0001';

/** Stands between texts that are never one paragraph: no name and no company reaches over it. */
export const BORDER = '\u0002';

/** Stands for what nobody sees, a soft hyphen or a vowel sign: words go on over it. */
export const UNSEEN = '\u0003';

const OURS = new RegExp(`[${SEAM}-${UNSEEN}]`, 'g');
const ALL_ASCII = /^[\0-\x7f]*$/;
/** What `text/characters` calls invisible, as a class of characters. */
export const INVISIBLE =
  '\\xad\\u0300-\\u036f\\u0591-\\u05c7\\u0610-\\u061a\\u061c\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff';
const ALL_INVISIBLE = new RegExp(`[${INVISIBLE}]`, 'g');
/** What letters of one word may have between them. */
export const PARTING = new RegExp(`[${SEAM}${INVISIBLE}]`);
/** Small letters that stand for others: with accents, of full width, of Arabic's several hands. */
const UNPLAIN =
  /[\xe0-\u024f\u0439\u0450-\u045f\u0477\u04c2-\u04f9\u0622-\u0626\u0629\u0649\u06a9\u06c0-\u06d3\u1e00-\u1eff\uff01-\uff5e]/g;
/** What canonical decomposition leaves apart; as `text/folding`. */
const ALIKE = new Map(['ıi', 'łl', 'øo', 'đd', 'ىي', 'یي', 'کك', 'ةه'].map(([from = '', to = '']) => [from, to]));

/** Of Kana, as some systems write file names: the standard calls it the same as one character, and pages show it alike. */
const VOICED = ['\u3099', '\u309a'];
const KANA_APART = /[\u3040-\u30ff][\u3099\u309a]/g;

/** With voiced Kana as one character; what is left of two is unseen, so that an offset holds for both. */
export function joinKana(text: string): string {
  // Asked of all texts, and where each character has one byte answered without a look.
  if (!VOICED.some((mark) => text.includes(mark))) return text;
  return text.replace(KANA_APART, (pair) => pair.normalize('NFC').padEnd(2, '\u2060'));
}

/** What a page has written, without the characters that are ours. */
export function withoutOurs(text: string): string {
  return text.replace(OURS, ' ');
}

/** As `fold`, but for the length: each unit stays where it is, so that an offset holds for both. */
export function foldUnits(text: string): string {
  if (ALL_ASCII.test(text)) return text.toLowerCase();
  // The one capital whose small letter has two units.
  return text.replaceAll('İ', 'i').toLowerCase().replace(UNPLAIN, foldUnit).replace(ALL_INVISIBLE, UNSEEN);
}

function foldUnit(unit: string): string {
  const isWide = unit >= '\uff01';
  const first = isWide
    ? String.fromCharCode(unit.charCodeAt(0) - 0xfee0).toLowerCase()
    : unit.normalize('NFD').charAt(0);
  return ALIKE.get(first) ?? first;
}
