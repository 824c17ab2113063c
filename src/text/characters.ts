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

const KIND_BY_LETTER: Readonly<Record<string, CharacterKind>> = {
  I: INVISIBLE,
  S: SPACE,
  M: MARK,
  C: IDEOGRAPH,
  H: HANGUL,
};

/**
 * Ranges that are not letters: from, to (inclusive, hexadecimal) and kind; ascending. What lies between is a letter or a digit.
 * As one text, because every frame of every page loads it.
 */
const RANGES: readonly (readonly [number, number, CharacterKind])[] = `
0-8M 9-dS e-1fM 20S 21-2fM 3a-40M 5b-60M 7b-84M 85S 86-9fM a0S a1-a9M ab-acM adI ae-b4M b6-b9M bb-bfM d7M f7M
2c2-2dfM 300-36fI 374-375M 37eM 384-385M 387M 55a-55fM 589-58aM 591-5c7I 5f3-60fM 610-61aI 61bM 61cI 61d-61fM
640I 64b-65fI 66a-66dM 670I 6d4M 6d6-6dcI 964-965M 1100-11ffH 1680S 180eI 2000-200aS 200b-200fI 2010-2027M
2028-2029S 202a-202eI 202fS 2030-205eM 205fS 2060-206fI 2070-2bffM 2e00-2fffM 3000S 3001-3004M 3005-3007C
3008-3030M 3031-3035C 3036-3040M 3041-3096C 3097-309cM 309d-30faC 30fbM 30fc-312fC 3130-318fH 3190-33ffM
3400-a48fC a490-a4cfM a960-a97fH ac00-d7ffH d800-f8ffM f900-faffC fe00-fe0fI fe10-fe6fM feffI ff00-ff0fM
ff1a-ff20M ff3b-ff40M ff5b-ff65M ff66-ff9fC ffa0-ffdcH ffe0-ffffM
`
  .trim()
  .split(/\s/)
  .map((range) => {
    const [from = '', to = from] = range.slice(0, -1).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16), KIND_BY_LETTER[range.slice(-1)] ?? MARK];
  });

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
