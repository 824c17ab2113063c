import { kindOf, SPACE } from './characters';

/** Units that may fold to another one: Latin, Greek, Cyrillic, Arabic, punctuation, full width. From, to (inclusive). */
const FOLDING_RANGES: readonly (readonly [number, number])[] = [
  [0x41, 0x5a],
  [0xc0, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x622, 0x6d3],
  [0x1e00, 0x1eff],
  [0xff01, 0xff5e],
];

/** What canonical decomposition leaves apart but readers take for the same. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ...[...'‘’‛ʼʹ＇`´'].map((mark) => [mark, "'"] as const),
  ...[...'“”„‟«»″＂'].map((mark) => [mark, '"'] as const),
  ...[...'‐‑‒–−－﹣'].map((mark) => [mark, '-'] as const),
  ...[...'•・‧∙･᛫'].map((mark) => [mark, '·'] as const),
  ['ı', 'i'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
]);

/**
 * Pairs of a code unit and what it folds to, for every unit that changes: case, diacritics, width, quotes and hyphens.
 * White space is not among them: its kind says enough.
 */
export function foldedUnits(): readonly (readonly [number, number])[] {
  const units: number[] = [];
  for (const [from, to] of FOLDING_RANGES) for (let unit = from; unit <= to; unit++) units.push(unit);
  // One call for all of them: a call a unit costs ten times as much.
  const plain = units
    .map((unit) => String.fromCharCode(unit >= 0xff01 ? unit - 0xfee0 : unit))
    .join('\n')
    .normalize('NFD')
    .toLowerCase()
    .split('\n');
  const pairs: [number, number][] = [];
  units.forEach((unit, index) => {
    const first = plain[index]?.charAt(0) ?? '';
    const folded = (ALIKE.get(first) ?? first).charCodeAt(0);
    if (folded !== unit) pairs.push([unit, folded]);
  });
  for (const [mark, like] of ALIKE) {
    const unit = mark.charCodeAt(0);
    if (!FOLDING_RANGES.some(([from, to]) => unit >= from && unit <= to)) pairs.push([unit, like.charCodeAt(0)]);
  }
  return pairs;
}

/** Most words and aliases: nothing to decompose, no runs of spaces. */
const PLAIN = /^(?:[!-~]| (?! ))*$/;

/**
 * Folds a short text, an alias or a word beside a candidate: case, diacritics, width, quotes; invisible units go, a run
 * of white space becomes one space. For whole pages the automaton's table does the same without a copy.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  let folded = '';
  for (const character of text.normalize('NFD').toLowerCase()) {
    const unit = character.charCodeAt(0);
    const kind = kindOf(unit);
    if (kind === 0) continue;
    if (kind === SPACE) {
      if (!folded.endsWith(' ')) folded += ' ';
    } else if (unit >= 0xff01 && unit <= 0xff5e) {
      const narrow = String.fromCharCode(unit - 0xfee0).toLowerCase();
      folded += ALIKE.get(narrow) ?? narrow;
    } else folded += ALIKE.get(character) ?? character;
  }
  return folded.normalize('NFC');
}
