import { HANGUL, IDEOGRAPH, INVISIBLE, kindOf, LETTER } from '../../text/characters';
import { fold } from '../../text/folding';

/**
 * Stands between the texts of two nodes: what meets there may be one word or two, and both are looked for. No text of a page
 * needs this character, and one that has it is read both ways, too.
 */
export const SEAM = '\u0001';

/** Stands between texts that are never one paragraph: no name and no company reaches over it. */
export const BORDER = '\u0002';

/** Called where a word may be one of the forms or begin with one: `at` is the index of the form, `end` where it ends. */
export type OnForm = (at: number, end: number) => void;

export interface WordScanner {
  /** @param from - The beginning of a word. */
  scan(text: string, from: number, onForm: OnForm): void;
  /** Where the form begins that ends there; -1 where something else ends there that has the same hash. */
  startOf(text: string, at: number, end: number): number;
  /** Whether letters go on in the same word, and which: up to each place where the word may end. */
  restsAfter(text: string, end: number): readonly string[];
}

/** Symbols: 0 ends a word, smaller than these are letters. */
const FIRST_PROCLITIC = 240;
const HANGUL_SYMBOL = 250;
const IDEOGRAPH_SYMBOL = 251;
const INVISIBLE_SYMBOL = 252;
const SEAM_SYMBOL = 253;
const UNASKED = 255;
/** Arabic "and", "so", "in", "to", "as" are written onto the next word. */
const PROCLITICS = 'وفبلك';
/** Greek, Cyrillic and all before them are in one table; each other row of a page's script is made when it is met. */
const TABLE_UNITS = 0x530;
const ROW_BITS = 8;
/** Small letters that case endings begin with: behind a form, others say that the word goes on. */
const FIRST_OF_ENDINGS = 'suаоуеюяыиійє';

const SEED = 0x811c9dc5 | 0;
const MULTIPLIER = 0x9e3779b1;
const SLOT_BITS = 13;
/** The longest ending of a name is four letters. */
const LONGEST_REST = 6;

/**
 * Finds words by a rolling hash, one multiplication a letter and no state beside it: it needs neither rows nor edges, and the
 * letters of a script are folded when the first of them is met. Scripts without spaces are looked up by the last two characters.
 *
 * @param forms - Folded, letters and digits only but for single spaces between words.
 * @param isBeginning - Whether any letters may follow the form with this index.
 */
export function createWordScanner(forms: readonly string[], isBeginning: (at: number) => boolean): WordScanner {
  const table = new Uint8Array(TABLE_UNITS).fill(UNASKED);
  const rows = new Map<number, Uint8Array>();
  const open = Uint8Array.from(forms, (_, at) => Number(isBeginning(at)));
  const slots = new Uint16Array(1 << SLOT_BITS);
  const hashes = new Int32Array(forms.length + 1);

  forms.forEach((form, index) => {
    const hash = hashOf(form);
    hashes[index + 1] = hash;
    let slot = hash >>> (32 - SLOT_BITS);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = index + 1;
  });

  function symbolOf(unit: number): number {
    // Past the ends of a text.
    if (!(unit >= 0)) return 0;
    const isLow = unit < TABLE_UNITS;
    const row = isLow ? table : rowOf(unit >> ROW_BITS);
    const at = isLow ? unit : unit & ((1 << ROW_BITS) - 1);
    const known = row[at] as number;
    if (known !== UNASKED) return known;
    const symbol = askSymbol(unit);
    row[at] = symbol;
    return symbol;
  }

  function rowOf(index: number): Uint8Array {
    const row = rows.get(index) ?? new Uint8Array(1 << ROW_BITS).fill(UNASKED);
    rows.set(index, row);
    return row;
  }

  function hashOf(form: string): number {
    const from = form.lastIndexOf(' ') + 1;
    const last = symbolOf(form.charCodeAt(form.length - 1));
    const isIdeograph = last === IDEOGRAPH_SYMBOL;
    let hash = SEED;
    for (let at = isIdeograph ? Math.max(from, form.length - 2) : from; at < form.length; at++) {
      const unit = form.charCodeAt(at);
      const symbol = symbolOf(unit);
      const isWord =
        symbol !== 0 && (symbol === HANGUL_SYMBOL) === (last === HANGUL_SYMBOL) && symbol !== IDEOGRAPH_SYMBOL;
      if (isIdeograph) hash = step(hash, unit);
      else hash = isWord ? step(hash, symbol === HANGUL_SYMBOL ? unit : symbol) : SEED;
    }
    return hash;
  }

  /** The next unit that is seen. */
  function symbolAfter(text: string, at: number): number {
    let next = at + 1;
    let symbol = 0;
    while (next < text.length) {
      symbol = symbolOf(text.charCodeAt(next++));
      if (symbol !== INVISIBLE_SYMBOL && symbol !== SEAM_SYMBOL) return symbol;
    }
    return 0;
  }

  return {
    scan(text, from, onForm) {
      const { length } = text;
      /** Words that began earlier and may go on: behind a seam, before a proclitic. */
      const begun: number[] = [];
      let hash = SEED;
      let ideograph = 0;
      let wasHangul = false;

      function look(found: number, end: number): void {
        let slot = found >>> (32 - SLOT_BITS);
        for (let index = slots[slot] as number; index !== 0; index = slots[slot] as number) {
          if (hashes[index] === found && (open[index - 1] === 1 || !goesOn(text.charCodeAt(end))))
            onForm(index - 1, end);
          slot = (slot + 1) & (slots.length - 1);
        }
      }

      function goOn(value: number, end: number): void {
        for (let each = 0; each < begun.length; each++) {
          const next = step(begun[each] as number, value);
          begun[each] = next;
          look(next, end);
        }
      }

      for (let at = from; at < length; at++) {
        const unit = text.charCodeAt(at);
        let symbol = unit < TABLE_UNITS ? (table[unit] as number) : UNASKED;
        if (symbol >= FIRST_PROCLITIC) {
          if (symbol === UNASKED) symbol = symbolOf(unit);
          if (symbol === INVISIBLE_SYMBOL) continue;
          if (symbol === SEAM_SYMBOL) {
            if (hash !== SEED) begun.push(hash);
            hash = SEED;
            continue;
          }
          if (symbol === IDEOGRAPH_SYMBOL) {
            look(step(SEED, unit), at + 1);
            if (ideograph !== 0) look(step(step(SEED, ideograph), unit), at + 1);
            ideograph = unit;
            hash = SEED;
            begun.length = 0;
            wasHangul = false;
            continue;
          }
          ideograph = 0;
          if (symbol === HANGUL_SYMBOL) {
            if (!wasHangul) {
              hash = SEED;
              begun.length = 0;
            }
            hash = step(hash, unit);
            look(hash, at + 1);
            if (begun.length > 0) goOn(unit, at + 1);
            wasHangul = symbolAfter(text, at) === HANGUL_SYMBOL;
            if (!wasHangul) {
              hash = SEED;
              begun.length = 0;
            }
            continue;
          }
          if (symbol >= FIRST_PROCLITIC) {
            const mayOpen = hash === SEED || begun.at(-1) === SEED;
            hash = step(hash, symbol);
            look(hash, at + 1);
            if (begun.length > 0) goOn(symbol, at + 1);
            if (mayOpen) begun.push(SEED);
            continue;
          }
        }
        if (symbol === 0) {
          hash = SEED;
          ideograph = 0;
          if (begun.length > 0) begun.length = 0;
          continue;
        }
        ideograph = 0;
        hash = step(hash, symbol);
        const slot = hash >>> (32 - SLOT_BITS);
        if (slots[slot] !== 0) look(hash, at + 1);
        if (begun.length > 0) goOn(symbol, at + 1);
      }
    },
    startOf(text, at, end) {
      const form = (forms[at] ?? '').replaceAll(' ', '');
      let start = end;
      for (let left = form.length; left > 0; left--) {
        let symbol: number;
        do symbol = symbolOf(text.charCodeAt(--start));
        while (start >= 0 && !isLetter(symbol));
        if (start < 0 || symbol !== symbolOf(form.charCodeAt(left - 1))) return -1;
      }
      return lettersIn(text.slice(start, end)) === form ? start : -1;
    },
    restsAfter(text, end) {
      // These scripts have no spaces, or particles without one.
      if (
        symbolOf(text.charCodeAt(end - 1)) === HANGUL_SYMBOL ||
        symbolOf(text.charCodeAt(end - 1)) === IDEOGRAPH_SYMBOL
      )
        return [''];
      const rests: string[] = [];
      let rest = '';
      for (let at = end; rest.length < LONGEST_REST; at++) {
        const symbol = symbolOf(text.charCodeAt(at));
        if (symbol === SEAM_SYMBOL) rests.push(rest);
        else if (symbol !== INVISIBLE_SYMBOL) {
          if (!isLetter(symbol) || symbol === HANGUL_SYMBOL || symbol === IDEOGRAPH_SYMBOL) {
            rests.push(rest);
            break;
          }
          rest += text.charAt(at);
        }
      }
      return rests;
    },
  };
}

/** Of most words that begin with a form, "Jo" in "job": sure where it says so. */
function goesOn(unit: number): boolean {
  const isSmall = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x430 && unit <= 0x44f);
  return isSmall && !FIRST_OF_ENDINGS.includes(String.fromCharCode(unit));
}

function step(hash: number, value: number): number {
  return Math.imul(hash ^ value, MULTIPLIER);
}

function isLetter(symbol: number): boolean {
  return symbol !== 0 && symbol !== INVISIBLE_SYMBOL && symbol !== SEAM_SYMBOL;
}

/** What of a text a form is compared with. */
export function lettersIn(text: string): string {
  return fold(text.replaceAll(SEAM, '')).replace(/[^\p{L}\p{N}]+/gu, '');
}

function askSymbol(unit: number): number {
  if (unit === SEAM.charCodeAt(0)) return SEAM_SYMBOL;
  switch (kindOf(unit)) {
    case INVISIBLE:
      return INVISIBLE_SYMBOL;
    case IDEOGRAPH:
      return IDEOGRAPH_SYMBOL;
    case HANGUL:
      return HANGUL_SYMBOL;
    case LETTER: {
      const letter = fold(String.fromCharCode(unit));
      const proclitic = PROCLITICS.indexOf(letter);
      return letter !== '' && proclitic !== -1
        ? FIRST_PROCLITIC + proclitic
        : 1 + ((letter.charCodeAt(0) || unit) % 239);
    }
    default:
      return 0;
  }
}
