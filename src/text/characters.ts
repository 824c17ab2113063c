/** What a UTF-16 code unit does to a word. */
export const INVISIBLE = 0;
export const LETTER = 1;
export const SPACE = 2;
export const MARK = 3;
/** Han and Kana: no spaces between words, so that a name may touch anything. */
export const IDEOGRAPH = 4;
/** Words begin after a space, but particles follow without one. */
export const HANGUL = 5;

export type CharacterKind = 0 | 1 | 2 | 3 | 4 | 5;

/** Ranges that are not letters, from, to (inclusive), kind; ascending. What lies between is a letter or a digit. */
const RANGES: readonly (readonly [number, number, CharacterKind])[] = [
  [0x00, 0x08, MARK],
  [0x09, 0x0d, SPACE],
  [0x0e, 0x1f, MARK],
  [0x20, 0x20, SPACE],
  [0x21, 0x2f, MARK],
  [0x3a, 0x40, MARK],
  [0x5b, 0x60, MARK],
  [0x7b, 0x84, MARK],
  [0x85, 0x85, SPACE],
  [0x86, 0x9f, MARK],
  [0xa0, 0xa0, SPACE],
  [0xa1, 0xa9, MARK],
  [0xab, 0xac, MARK],
  [0xad, 0xad, INVISIBLE],
  [0xae, 0xb4, MARK],
  [0xb6, 0xb9, MARK],
  [0xbb, 0xbf, MARK],
  [0xd7, 0xd7, MARK],
  [0xf7, 0xf7, MARK],
  [0x2c2, 0x2df, MARK],
  [0x300, 0x36f, INVISIBLE],
  [0x374, 0x375, MARK],
  [0x37e, 0x37e, MARK],
  [0x384, 0x385, MARK],
  [0x387, 0x387, MARK],
  [0x55a, 0x55f, MARK],
  [0x589, 0x58a, MARK],
  [0x591, 0x5c7, INVISIBLE],
  [0x5f3, 0x60f, MARK],
  [0x610, 0x61a, INVISIBLE],
  [0x61b, 0x61b, MARK],
  [0x61c, 0x61c, INVISIBLE],
  [0x61d, 0x61f, MARK],
  [0x640, 0x640, INVISIBLE],
  [0x64b, 0x65f, INVISIBLE],
  [0x66a, 0x66d, MARK],
  [0x670, 0x670, INVISIBLE],
  [0x6d4, 0x6d4, MARK],
  [0x6d6, 0x6dc, INVISIBLE],
  [0x964, 0x965, MARK],
  [0x1100, 0x11ff, HANGUL],
  [0x1680, 0x1680, SPACE],
  [0x180e, 0x180e, INVISIBLE],
  [0x2000, 0x200a, SPACE],
  [0x200b, 0x200f, INVISIBLE],
  [0x2010, 0x2027, MARK],
  [0x2028, 0x2029, SPACE],
  [0x202a, 0x202e, INVISIBLE],
  [0x202f, 0x202f, SPACE],
  [0x2030, 0x205e, MARK],
  [0x205f, 0x205f, SPACE],
  [0x2060, 0x206f, INVISIBLE],
  [0x2070, 0x2bff, MARK],
  [0x2e00, 0x2fff, MARK],
  [0x3000, 0x3000, SPACE],
  [0x3001, 0x3004, MARK],
  [0x3005, 0x3007, IDEOGRAPH],
  [0x3008, 0x3030, MARK],
  [0x3031, 0x3035, IDEOGRAPH],
  [0x3036, 0x3040, MARK],
  [0x3041, 0x3096, IDEOGRAPH],
  [0x3097, 0x309c, MARK],
  [0x309d, 0x30fa, IDEOGRAPH],
  [0x30fb, 0x30fb, MARK],
  [0x30fc, 0x312f, IDEOGRAPH],
  [0x3130, 0x318f, HANGUL],
  [0x3190, 0x33ff, MARK],
  [0x3400, 0xa48f, IDEOGRAPH],
  [0xa490, 0xa4cf, MARK],
  [0xa960, 0xa97f, HANGUL],
  [0xac00, 0xd7ff, HANGUL],
  [0xd800, 0xf8ff, MARK],
  [0xf900, 0xfaff, IDEOGRAPH],
  [0xfe00, 0xfe0f, INVISIBLE],
  [0xfe10, 0xfe6f, MARK],
  [0xfeff, 0xfeff, INVISIBLE],
  [0xff00, 0xff0f, MARK],
  [0xff1a, 0xff20, MARK],
  [0xff3b, 0xff40, MARK],
  [0xff5b, 0xff65, MARK],
  [0xff66, 0xff9f, IDEOGRAPH],
  [0xffa0, 0xffdc, HANGUL],
  [0xffe0, 0xffff, MARK],
];

/** Fills a table of all 65,536 code units with a entry for each kind. Filling ranges costs a tenth of a loop over units. */
export function fillByKind(table: Uint8Array | Uint16Array, entryFor: (kind: CharacterKind) => number): void {
  table.fill(entryFor(LETTER));
  for (const [from, to, kind] of RANGES) table.fill(entryFor(kind), from, to + 1);
}

/** The kind of one code unit; `MARK` past the ends of a text (`NaN`). */
export function kindOf(unit: number): CharacterKind {
  if (unit >= 0x61 && unit <= 0x7a) return LETTER;
  if (Number.isNaN(unit)) return MARK;
  let low = 0;
  let high = RANGES.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = RANGES[middle];
    if (range === undefined || unit < range[0]) high = middle - 1;
    else if (unit > range[1]) low = middle + 1;
    else return range[2];
  }
  return LETTER;
}
